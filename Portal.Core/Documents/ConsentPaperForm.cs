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
    internal static PdfContent Describe(Sender sender, Consent consent, Party recipient, ShortCode code, Uri? address)
    {
        var say = new Phrases(consent.Language);
        return FormParts.Page(say, sender, say.Say("Form.Title"), code, address,
        [
            new KeyValues([.. ConsentFacts.Parties(say, sender, recipient), .. Head(say, consent, code)]),
            new Notice(say.Say("Form.NotYet", sender.Sealer)),
            say.Part("Form.TextTitle"),
            .. ConsentText.Read(consent.Language, consent.Text.Words).Paragraphs.Select(Paragraph.Of),
            .. FormParts.Sign(say, say.Say("Form.SignLead"), say.Say("Form.Tick")),
            ItemList.Bullets(say.Say("Form.Bring", sender.Sealer, say.Day(consent.AnswerBefore.AddTicks(-1))), say.Say("Form.No"), say.Say("Form.Online"), say.Say("Form.NotSealed")),
        ]);
    }

    static IEnumerable<KeyValue> Head(Phrases say, Consent consent, ShortCode code)
    {
        yield return say.Fact("Code", code.ToString());
        yield return say.Fact("TextHash", $"SHA-256 {consent.TextHash}");
    }
}
