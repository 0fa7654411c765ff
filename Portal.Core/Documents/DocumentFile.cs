using System.Security.Cryptography;
using Portal.Core.Dossiers;

namespace Portal.Core.Documents;

/// <summary>
/// One revision of a sealed document as it is kept: under its hash, closed with a key of its own, never changed. A timestamp that comes
/// later makes a next one, which points at the one before (domain: Documents).
/// </summary>
public sealed class DocumentFile
{
    DocumentFile() { }

    /// <summary>SHA-256 of the file itself in hexadecimal: its address.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>The document.</summary>
    public DocumentId Document { get; private init; }

    /// <summary>Which revision, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The address of the revision before; null for the first.</summary>
    public string? Earlier { get; private init; }

    /// <summary>The time that somebody else vouches for in this revision; null when the time is the sealer's own clock's.</summary>
    public DateTimeOffset? StampedAt { get; private init; }

    /// <summary>Who vouches for it, as the certificate says.</summary>
    public string? StampedBy { get; private init; }

    /// <summary>The file's own key, wrapped by the keys of the data folder; null for a file from before files were closed.</summary>
    public byte[]? WrappedKey { get; private set; }

    /// <summary>The bytes, closed.</summary>
    public byte[] Closed { get; private set; } = [];

    internal static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal static DocumentFile First(Document document, byte[] bytes, IFileKeys keys) => Kept(new() { Sha256 = document.Sha256, Document = document.Id, Number = 1 }, bytes, keys);

    /// <summary>A next revision: everything of this one, and a timestamp behind it.</summary>
    internal DocumentFile Next(byte[] bytes, DateTimeOffset stampedAt, string stampedBy, IFileKeys keys) => Kept(
        new() { Sha256 = Hash(bytes), Document = Document, Number = Number + 1, Earlier = Sha256, StampedAt = stampedAt, StampedBy = stampedBy }, bytes, keys);

    /// <summary>The file itself; null when it, or its key, is not what was kept.</summary>
    internal byte[]? Open(IFileKeys keys)
    {
        var opened = WrappedKey is null ? Closed : keys.Unwrap(WrappedKey) is { } own ? FileCipher.Open(Closed, own, Document.Value) : null;
        return opened is not null && Hash(opened) == Sha256 ? opened : null;
    }

    /// <summary>Closes a file from before files were closed. False when it is not what was sealed: it stays for a person to look at.</summary>
    internal bool Close(IFileKeys keys)
    {
        if (WrappedKey is not null || Open(keys) is not { } bytes) return false;
        Kept(this, bytes, keys);
        return true;
    }

    static DocumentFile Kept(DocumentFile file, byte[] bytes, IFileKeys keys)
    {
        var own = RandomNumberGenerator.GetBytes(FileCipher.KeySize);
        (file.Closed, file.WrappedKey) = (FileCipher.Close(bytes, own, file.Document.Value), keys.Wrap(own));
        return file;
    }
}
