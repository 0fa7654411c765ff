namespace Portal.Core.Documents;

/// <summary>SHA-256 of a file in 64 small hexadecimal characters: what a document is found by, without the document.</summary>
public readonly record struct Fingerprint
{
    const int Length = 64;

    Fingerprint(string text) => Text = text;

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>Reads what a person or a program wrote, in capitals or in groups too; null when it is no fingerprint.</summary>
    public static Fingerprint? Read(string? written)
    {
        // Longer than any way to write one in groups: not looked at.
        if (written is null or { Length: > 4 * Length }) return null;
        var text = string.Concat(written.Where(c => !char.IsWhiteSpace(c)));
        return text.Length == Length && text.All(char.IsAsciiHexDigit) ? new(text.ToLowerInvariant()) : null;
    }
}
