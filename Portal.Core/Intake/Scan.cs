using Portal.Core.Dossiers;
using Portal.Pdf;

namespace Portal.Core.Intake;

/// <summary>A scan or photo of a signed paper, cleaned: without place, camera or anything that acts. Made by <see cref="Read"/> only.</summary>
public sealed record Scan
{
    Scan(FileKind kind, byte[] bytes) => (Kind, Bytes) = (kind, bytes);

    /// <summary>PDF, JPEG or PNG, by its content.</summary>
    public FileKind Kind { get; }

    /// <summary>Bytes.</summary>
    public int Size => Bytes.Length;

    /// <summary>A picture, and no PDF.</summary>
    public bool IsPicture => Kind is not FileKind.Pdf;

    internal byte[] Bytes { get; }

    /// <summary>Its kind as browsers call it.</summary>
    public string MediaType => Kind switch { FileKind.Jpeg => "image/jpeg", FileKind.Png => "image/png", _ => "application/pdf" };

    internal string Ending => Kind switch { FileKind.Jpeg => "jpg", FileKind.Png => "png", _ => "pdf" };

    /// <summary>The bytes as they will be kept, to be looked at.</summary>
    public Stream Open() => new MemoryStream(Bytes, writable: false);

    /// <summary>Reads from a stream that may be longer than it says; what may not be kept is refused with the reason.</summary>
    public static async Task<Outcome<Scan>> Read(string name, Stream source, Action<int>? came = null, CancellationToken stop = default)
    {
        var read = await FileRules.Read(name, source, came, stop);
        if (read.IsRefused) return read.Refusal is FileIsOfAnotherKind ? new ScanIsOfAnotherKind() : read.Refusal!;
        if (read.Value.Kind is not (FileKind.Pdf or FileKind.Jpeg or FileKind.Png)) return new ScanIsOfAnotherKind();
        var cleaned = ScanCleaner.Clean(read.Value.Bytes);
        return cleaned.Trouble switch
        {
            null => new Scan(read.Value.Kind, cleaned.Bytes),
            ScanTrouble.Locked => new FileIsLocked(),
            ScanTrouble.TooLarge => new ScanHasTooManyPixels(ScanCleaner.MostPixels / 1_000_000),
            ScanTrouble.Damaged => new ScanIsDamaged(),
            var trouble => new ScanIsNotPlain(trouble.Value),
        };
    }
}

/// <summary>The content is no PDF, JPEG or PNG, whatever the name says.</summary>
public sealed record ScanIsOfAnotherKind : Refusal;

/// <summary>The picture has more pixels than is taken; it was not even opened.</summary>
public sealed record ScanHasTooManyPixels(int Millions) : Refusal;

/// <summary>The file cannot be read to its end.</summary>
public sealed record ScanIsDamaged : Refusal;

/// <summary>There is something in the file that a scan does not have: it acts, hides another file, or cannot be shown later.</summary>
public sealed record ScanIsNotPlain(ScanTrouble What) : Refusal;
