using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Pdf;

namespace Portal.Core.Documents;

static class DecisionLetter
{
    internal static Task<PdfContent> Describe(PortalDb db, Sender sender, Request request, HolidayCalendar calendar, CancellationToken stop) =>
        Task.FromResult(new PdfContent("DecisionLetter", sender.Language, sender.Sealer, null, [sender.Letterhead, new Heading(1, "DecisionLetter")]));
}
