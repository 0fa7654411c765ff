using Portal.Core.Consents;
using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

static class ConsentDocument
{
    internal static PdfContent Describe(Sender sender, Consent consent, Party recipient) =>
        new("Consent", sender.Language, sender.Sealer, null, [sender.Letterhead, new Heading(1, "Consent")]);
}
