namespace Portal.Pdf;

/// <summary>
/// What a document says, without a word about how it looks: another renderer (a page, a plain text) reads the same records.
/// </summary>
/// <param name="Title">The title a reader shows in its window; it is not printed on the first page by itself.</param>
/// <param name="Language">The language of the text, as a BCP 47 tag such as "nl" or "en".</param>
/// <param name="Author">Who the document comes from: the practice.</param>
/// <param name="Footer">A line at the foot of every page, beside the page number.</param>
/// <param name="Blocks">The blocks in reading order.</param>
public sealed record PdfContent(string Title, string Language, string Author, string? Footer, IReadOnlyList<Block> Blocks)
{
    /// <summary>Files inside the document, for another system to read.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>A QR code at the foot of every page, before the footer: a page that got loose is found again. The footer says the same in words.</summary>
    public QrCode? Mark { get; init; }

    /// <summary>The sender's own colour for headings, lines and links; null for Portal's.</summary>
    public Colour? Accent { get; init; }
}

/// <summary>One block of a document.</summary>
public abstract record Block;

/// <summary>The sender at the top of a letter: its name, and address lines beside it.</summary>
public sealed record Letterhead(string Name, IReadOnlyList<string> Lines) : Block
{
    /// <summary>A picture above the name; at most 48 points high.</summary>
    public Picture? Logo { get; init; }
}

/// <summary>
/// A heading of level 1, 2 or 3. It stays with what follows it, and is a bookmark. A level that would be left out is not: a heading is
/// at most one level below the heading before it (ISO 14289-1, 7.4.2).
/// </summary>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>How a run of text is set.</summary>
public enum RunStyle
{
    /// <summary>Upright, normal weight.</summary>
    Regular,

    /// <summary>Bold.</summary>
    Bold,

    /// <summary>Italic.</summary>
    Italic,
}

/// <summary>A stretch of text in one style. A newline in the text begins a new line.</summary>
public sealed record Run(string Text, RunStyle Style = RunStyle.Regular)
{
    /// <summary>Where the words lead; an absolute address.</summary>
    public Uri? Link { get; init; }
}

/// <summary>A paragraph of one or more runs.</summary>
public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block
{
    /// <summary>A paragraph of plain text.</summary>
    public static Paragraph Of(string text) => new([new Run(text)]);
}

/// <summary>A list, with bullets or with numbers from 1.</summary>
public sealed record ItemList(bool Numbered, IReadOnlyList<string> Items) : Block
{
    /// <summary>A list with bullets.</summary>
    public static ItemList Bullets(params IReadOnlyList<string> items) => new(Numbered: false, items);

    /// <summary>A list numbered from 1.</summary>
    public static ItemList Numbers(params IReadOnlyList<string> items) => new(Numbered: true, items);
}

/// <summary>A column of a table: its title and its width relative to the other columns.</summary>
public sealed record Column(string Title, double Width = 1);

/// <summary>A table. Its header row returns on every page; every row has as many cells as there are columns.</summary>
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>A name with its value.</summary>
public sealed record KeyValue(string Key, string Value);

/// <summary>Names with values, in two columns.</summary>
public sealed record KeyValues(IReadOnlyList<KeyValue> Items) : Block;

/// <summary>A boxed paragraph that should not be missed.</summary>
public sealed record Notice(string Text) : Block;

/// <summary>A signature as text, kept together on one page.</summary>
/// <param name="Heading">What was done: "Signed", "Withdrawn".</param>
/// <param name="Facts">Who signed, in which capacity, how that person was known, when.</param>
/// <param name="Proves">What this signature proves and what it does not, in plain words.</param>
public sealed record SignatureBlock(string Heading, IReadOnlyList<KeyValue> Facts, string Proves) : Block
{
    /// <summary>The signature as it was drawn, between the heading and the facts.</summary>
    public Drawing? Drawn { get; init; }
}
