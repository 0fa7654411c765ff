using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>What every form to be signed with a pen has: the code in the foot and the QR code of each page, and room to sign.</summary>
static class FormParts
{
    internal static PdfContent Page(Phrases say, Sender sender, string title, ShortCode code, Uri? address, IEnumerable<Block> blocks) =>
        new(title, say.Language, sender.Sealer, CodeWords.Foot(say, code, address), [sender.Letterhead, new Heading(1, title), .. blocks])
        {
            Accent = sender.Colour,
            Mark = CodeWords.Mark(code, address),
        };

    /// <summary>An empty box and room to write, and the heading of what comes after.</summary>
    internal static IEnumerable<Block> Sign(Phrases say, string lead, string tick) =>
    [
        say.Part("Form.SignTitle"),
        Paragraph.Of(lead),
        new FormTick(tick),
        new FormLine(say.Say("Form.Name")),
        new FormLine(say.Say("Form.PlaceAndDate")),
        new FormLine(say.Say("Form.OnBehalf")),
        new FormFrame(say.Say("Form.Signature")),
        say.Part("Form.NextTitle"),
    ];
}
