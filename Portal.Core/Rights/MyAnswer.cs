using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>What came of a request: the decision, its letter, and until when the court can be asked.</summary>
sealed record MyAnswer(MyDecision? Decision, DocumentId? Letter)
{
    static readonly Period SixWeeks = new(6, PeriodUnit.Weeks);

    internal static async Task<MyAnswer> Read(PortalDb db, HolidayCalendar calendar, Request request, CancellationToken stop)
    {
        if (request.Decision is not { } made) return new(null, null);
        var letter = await db.Documents.Where(d => d.Practice == request.Practice && d.Subject == request.Id.Value && d.Client == request.Client && d.Kind != DocumentKind.Acknowledgement)
            .OrderByDescending(d => d.MadeAt).Select(d => (DocumentId?)d.Id).FirstOrDefaultAsync(stop);
        var law = made.Exception ?? (made.Finding is { } finding ? Findings.Find(request.Right, finding)?.Article : null);
        return new(
            new()
            {
                Result = made.Result,
                Finding = made.Finding,
                Exception = made.Exception,
                Article = law is null ? null : LawLabel.Of(law),
                Words = made.Words?.Words,
                By = await db.Advisers.Where(a => a.Id == made.DecidedBy && a.Practice == request.Practice).Select(a => a.Name).SingleAsync(stop),
                On = LegalDay.Of(made.DecidedAt),
                Court = made.Result is DecisionResult.Granted ? null : await Court(db, calendar, request, made, letter, stop),
            },
            letter);
    }

    /// <summary>UAVG 35(2): six weeks after receipt of the answer. Received is what the client opened; until then the letter's own date is safe.</summary>
    static async Task<MyCourtTerm> Court(PortalDb db, HolidayCalendar calendar, Request request, Decision made, DocumentId? letter, CancellationToken stop)
    {
        var known = await Pseudonyms.Of(db, request.Practice, request.Client, stop);
        var opened = letter is null ? [] : await db.Evidence.Where(e => e.Practice == request.Practice && known.Contains(e.Client) && e.Act == Act.DocumentOpened
            && e.Subject == letter.Value.Value && (e.Role == Role.Client || e.Role == Role.Representative)).OrderBy(e => e.Sequence).Take(1).ToListAsync(stop);
        var from = opened.Count > 0 ? opened[0].At : made.DecidedAt;
        return new(PeriodEngine.Due(PeriodMode.Atw, SixWeeks, from, calendar), opened.Count > 0);
    }
}
