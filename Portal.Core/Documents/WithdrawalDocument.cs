using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

static class WithdrawalDocument
{
    internal static PdfContent Describe(Sender sender, Consent consent, Party recipient, IReadOnlyList<Disclosure> under) =>
        new("Withdrawal", sender.Language, sender.Sealer, null, [sender.Letterhead, new Heading(1, "Withdrawal")]);
}
