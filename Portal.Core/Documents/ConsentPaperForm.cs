using Portal.Core.Consents;
using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>
/// A consent that is asked, to be signed with a pen: the exact text, an empty box, room to write, and on each page the code of this very
/// text. It is no consent until it is signed and taken in, and says so.
/// </summary>
static class ConsentPaperForm
{
    const double MarkSize = 58;

    internal static PdfContent Describe(Sender sender, Consent consent, Party recipient, ShortCode code, Uri? address)
    {
        var say = new Phrases(consent.Language);
        List<Block> blocks =
        [
            sender.Letterhead,
            say.Title("Form.Title"),
            new KeyValues([.. Head(say, sender, consent, recipient, code)]),
            new Notice(say.Say("Form.NotYet", sender.Sealer)),
            say.Part("Form.TextTitle"),
            .. ConsentText.Read(consent.Language, consent.Text.Words).Paragraphs.Select(Paragraph.Of),
            say.Part("Form.SignTitle"),
            say.Tell("Form.SignLead"),
            new FormTick(say.Say("Form.Tick")),
            new FormLine(say.Say("Form.Name")),
            new FormLine(say.Say("Form.PlaceAndDate")),
            new FormLine(say.Say("Form.OnBehalf")),
            new FormFrame(say.Say("Form.Signature")),
            say.Part("Form.NextTitle"),
            ItemList.Bullets(say.Say("Form.Bring", sender.Sealer, say.Day(consent.AnswerBefore.AddTicks(-1))), say.Say("Form.No"), say.Say("Form.Online"), say.Say("Form.NotSealed")),
        ];
        return new(say.Say("Form.Title"), consent.Language, sender.Sealer, CodeWords.Foot(say, code, address), blocks)
        {
            Accent = sender.Colour,
            Mark = address is null ? null : new QrCode(CodeWords.Of(code, address).AbsoluteUri, "") { Size = MarkSize },
        };
    }

    static IEnumerable<KeyValue> Head(Phrases say, Sender sender, Consent consent, Party recipient, ShortCode code)
    {
        yield return say.Fact("Client", sender.Client.Name);
        yield return say.Fact("Controller", say.Say("IsController", sender.Sealer));
        if (sender.Processor is { } processor) yield return say.Fact("Processor", processor);
        yield return say.Fact("Recipient", recipient.Name);
        yield return say.Fact("Code", code.ToString());
        yield return say.Fact("TextHash", $"SHA-256 {consent.TextHash}");
    }
}
