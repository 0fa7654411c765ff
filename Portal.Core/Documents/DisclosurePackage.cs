using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

static class DisclosurePackage
{
    internal static PdfContent Describe(Sender sender, Disclosure disclosure, Party recipient, IReadOnlyList<DossierItem> items) =>
        new("Disclosure", sender.Language, sender.Sealer, null, [sender.Letterhead, new Heading(1, "Disclosure")]);
}
