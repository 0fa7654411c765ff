using Portal.Pdf;
using Portal.Tests.Support;

namespace Portal.Tests.Pdf;

/// <summary>Documents to test with, and what the tools read in them.</summary>
static class Documents
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(1));

    public const string Sentence = "Je hebt gevraagd om in te zien welke gegevens wij over je hebben en in deze brief staat wat wij hebben besloten.";

    public static PdfContent Content(params IReadOnlyList<Block> blocks) => new("Besluit op je verzoek", "nl", "Praktijk De Linde", "Praktijk De Linde", blocks);

    public static PdfDocument Write(params IReadOnlyList<Block> blocks) => PdfWriter.Write(Content(blocks), Noon);

    /// <summary>A letter with every kind of block.</summary>
    public static PdfContent Letter() => Content(
        new Letterhead("Praktijk De Linde", ["Lindelaan 12", "1234 AB Voorbeeldstad"]),
        new KeyValues([new("Aan", "Şahin Öztürk-Łukasiewicz"), new("Kenmerk", "2026-0042")]),
        new Heading(1, "Besluit op je verzoek"),
        new Paragraph([new("Wij willigen je verzoek "), new("gedeeltelijk", RunStyle.Bold), new(" in. "), new("Lees ook de bijlage.", RunStyle.Italic)]),
        new Heading(2, "Wat je kunt doen"),
        ItemList.Bullets("Bellen.", "Een klacht indienen."),
        ItemList.Numbers("Eerst dit.", "Dan dat."),
        new Heading(3, "Aan wie wij gegevens gaven"),
        new Table([new("Ontvanger", 2), new("Datum")], [["Gemeente", "3 november 2025"]]),
        new Notice("Je kunt je toestemming op elk moment intrekken."),
        new SignatureBlock("Ondertekend", [new("Wie", "Şahin Öztürk-Łukasiewicz"), new("Rol", "Cliënt")], "Dit is een gewone elektronische handtekening."));

    /// <summary>All that can stand in a document, on a few pages, with files inside it.</summary>
    public static PdfContent Everything() => Letter() with
    {
        Blocks =
        [
            new Letterhead("Praktijk De Linde", ["Lindelaan 12", "1234 AB Voorbeeldstad"]) { Logo = new Picture(Images.Png(120, 40), "Logo van De Linde") },
            .. Letter().Blocks.Skip(1),
            new Paragraph([new("Kijk op "), new("de website van de toezichthouder") { Link = new Uri("https://toezicht.example/klacht") }, new(" voor meer.")]),
            new Picture(Images.Png(10, 10), ""),
            new QrCode("https://portaal.example/controleer/ABCD-1234", "QR-code naar de controle; de code is ABCD-1234"),
            new SignatureBlock("Getekend", [new("Wie", "Şahin")], "Bewijst weinig.") { Drawn = new Drawing([[new(0, 0), new(100, 40)], [new(120, 20)]], "Getekende handtekening van Şahin") },
            new FormLine("Naam", 2),
            new FormTick("Ik geef toestemming."),
            new FormFrame("Handtekening"),
            Table(60),
        ],
        Attachments =
        [
            new("record.json", "application/json", AttachmentRelation.Data, "Het record", "{\"a\":1}"u8.ToArray()),
            new("rijen.csv", "text/csv", AttachmentRelation.Supplement, "De rijen, ook ș", "a;b\r\n"u8.ToArray()),
        ],
    };

    public static Table Table(int rows, string text = "Toestemming") =>
        new([new("Ontvanger", 2), new("Wat", 3), new("Grond", 2)], [.. Enumerable.Range(1, rows).Select(n => (IReadOnlyList<string>)[$"Ontvanger {n}", "Naam, adres", text])]);

    public static string Text(this PdfDocument document) => Tools.RunOn(document.Bytes, "pdftotext", "-layout", "{}", "-").Output;

    public static IReadOnlyList<string> PageTexts(this PdfDocument document) => document.Text().TrimEnd('\f').Split('\f');

    /// <summary>The words of each line.</summary>
    public static IEnumerable<string[]> Lines(string text) => text.Split('\n').Select(Words);

    public static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public static void IsSound(byte[] pdf)
    {
        var check = Tools.RunOn(pdf, "qpdf", "--check", "{}");
        Assert.True(check.ExitCode == 0 && check.Output.Contains("No syntax or stream encoding errors found"), check.All);
    }

    /// <summary>The structure as another reader sees it: an element on a line, its text between quotes, deeper elements further in.</summary>
    public static string Structure(this PdfDocument document) => Tools.RunOn(document.Bytes, "pdfinfo", "-struct-text", "{}").Output;

    /// <summary>The types of the elements in reading order, without their text and attributes.</summary>
    public static IReadOnlyList<string> Elements(this PdfDocument document) => [.. document.Structure().Split('\n').Select(line => line.Trim())
        .Where(line => line.Length > 0 && char.IsLetter(line[0]) && !line.StartsWith("Object ", StringComparison.Ordinal)).Select(line => line.Split(' ', ':')[0])];

    public static string PdfSig(byte[] pdf) => Tools.RunOn(pdf, "pdfsig", "{}").All;
}
