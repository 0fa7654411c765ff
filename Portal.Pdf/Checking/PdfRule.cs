namespace Portal.Pdf;

/// <summary>Something that PDF/UA-1 or PDF/A-3A asks of a document and that this library can check.</summary>
/// <param name="Id">Its name: "fonts.embedded".</param>
/// <param name="Clause">Where it stands: "ISO 19005-3, 6.2.11.4.1".</param>
/// <param name="Words">What it asks, in English.</param>
public sealed record PdfRule(string Id, string Clause, string Words);

/// <summary>A rule that a document breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where: an object, a page.</param>
public sealed record PdfFinding(PdfRule Rule, string Place)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Rule.Id} ({Rule.Clause}): {Rule.Words} {Place}.";
}
