using Portal.Core.Intake;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>
/// A declaration that is asked, to be signed with a pen. The regulation is handed over with it: who did not get it does not sign that she
/// did, and the form says so.
/// </summary>
static class DeclarationPaperForm
{
    internal static PdfContent Describe(Sender sender, Declaration declaration, ShortCode code, Uri? address)
    {
        var say = new Phrases(declaration.Language!);
        return FormParts.Page(say, sender, say.Say($"Declaration.{declaration.Kind}.Title"), code, address,
        [
            new KeyValues([.. DeclarationParts.Head(say, sender, declaration), say.Fact("Code", code.ToString()), say.Fact("TextHash", $"SHA-256 {declaration.TextHash}")]),
            new Notice(say.Say("Form.NotYetDeclared", sender.Sealer)),
            say.Part("Form.TextTitle"),
            .. DeclarationParts.Text(declaration),
            .. FormParts.Sign(say, say.Say("Form.SignLeadDeclared"), say.Say("Form.TickDeclared")),
            ItemList.Bullets(say.Say("Form.BringDeclared", sender.Sealer), say.Say("Form.NoDeclared"), say.Say("Form.Online"), say.Say("Form.NotSealed")),
        ]);
    }
}
