using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Core.Dossiers;

/// <summary>Which files are kept. What a file is, is read from its content: a name proves nothing.</summary>
public static partial class FileRules
{
    /// <summary>Most megabytes.</summary>
    public const int MostMegabytes = 20;

    /// <summary>Most bytes.</summary>
    public const int MostBytes = MostMegabytes * 1024 * 1024;

    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 200;

    /// <summary>Reads from a stream that may be longer than it says, and stops at the first byte too many.</summary>
    /// <param name="name">The name that it was chosen under; not kept.</param>
    /// <param name="source">The bytes, as they come in.</param>
    /// <param name="came">Told how many have come.</param>
    /// <param name="stop">Stops.</param>
    public static async Task<Outcome<NewFile>> Read(string name, Stream source, Action<int>? came = null, CancellationToken stop = default)
    {
        if (name.Length > LongestName) return new FileNameIsTooLong(LongestName);
        using MemoryStream kept = new();
        var part = new byte[64 * 1024];
        for (int count; (count = await source.ReadAsync(part, stop)) > 0;)
        {
            if (kept.Length + count > MostBytes) return new FileIsTooBig(MostMegabytes);
            kept.Write(part, 0, count);
            came?.Invoke((int)kept.Length);
        }
        return Of(name, kept.ToArray());
    }

    /// <summary>The file, when it may be kept.</summary>
    internal static Outcome<NewFile> Of(string name, byte[] bytes)
    {
        if (bytes.Length == 0) return new FileIsEmpty();
        var (kind, locked) = Kind(name, bytes);
        if (locked) return new FileIsLocked();
        return kind is { } known ? new NewFile(known, bytes) : new FileIsOfAnotherKind();
    }

    static (FileKind? Kind, bool Locked) Kind(string name, byte[] bytes)
    {
        var file = bytes.AsSpan();
        if (file.StartsWith("%PDF-"u8)) return Pdf(bytes);
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) && file.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0) return (FileKind.Jpeg, false);
        if (file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) && file.LastIndexOf("IEND"u8) > 0) return (FileKind.Png, false);
        if (file.StartsWith("PK\x03\x04"u8)) return Zip(bytes);
        // What Word writes with a password is no zip but an old compound file around one.
        if (file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) && file.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) > 0) return (null, true);
        return name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && IsText(bytes) ? (FileKind.Txt, false) : (null, false);
    }

    /// <summary>The trailer is never compressed, so that a demand for a password stands there to be read.</summary>
    static (FileKind?, bool) Pdf(byte[] bytes)
    {
        var whole = bytes.AsSpan(Math.Max(0, bytes.Length - 2048)).IndexOf("%%EOF"u8) >= 0;
        return whole ? (FileKind.Pdf, Locked().IsMatch(Encoding.Latin1.GetString(bytes))) : (null, false);
    }

    static (FileKind?, bool) Zip(byte[] bytes)
    {
        try
        {
            using ZipArchive zip = new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("[Content_Types].xml") is not null && zip.GetEntry("word/document.xml") is not null)
                return (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) ? null : FileKind.Docx, false);
            if (Start(zip, "mimetype", 100) != "application/vnd.oasis.opendocument.text" || zip.GetEntry("content.xml") is null) return (null, false);
            return (FileKind.Odt, Start(zip, "META-INF/manifest.xml", 1024 * 1024).Contains("encryption-data", StringComparison.Ordinal));
        }
        catch (InvalidDataException)
        {
            return (null, false);
        }
    }

    /// <summary>The beginning of an entry: a small file can unpack into one without end.</summary>
    static string Start(ZipArchive zip, string name, int most)
    {
        if (zip.GetEntry(name) is not { } entry) return "";
        using var stream = entry.Open();
        var start = new byte[most];
        return Encoding.UTF8.GetString(start, 0, stream.ReadAtLeast(start, most, throwOnEndOfStream: false));
    }

    static bool IsText(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).All(c => !char.IsControl(c) || c is '\r' or '\n' or '\t' or '\f');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"/Encrypt\s*(\d+\s+\d+\s+R|<<)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Locked();
}
