using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>Reads a request for the adviser who decides; at a processor that is the controller's (domain: Controller).</summary>
public sealed class ReadRequest(Store store, Regulations regulations, HolidayCalendar calendar, TimeProvider clock)
{
    /// <summary>The request, when it lies behind the reader's walls and she may open the dossier.</summary>
    public async Task<Outcome<RequestToDecide>> Of(Actor actor, RequestId id, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var request = await db.Requests.AsNoTracking().SingleOrDefaultAsync(
            r => r.Id == id && r.Practice == actor.Practice && r.Controller == actor.Controller, stop);
        if (request is null || !actor.IsAdviser) return new NotFound();
        var profile = await regulations.Of(db, actor.Practice, stop);
        var now = clock.GetUtcNow();
        var access = await CaseAccess.Of(db, profile, actor, request.Client, now, stop);
        if (access.IsRefused) return access.Refusal!;

        var item = request.Item is { } about ? await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Id == about && i.Practice == actor.Practice && i.ErasedAt == null, stop) : null;
        if (item is not null && !access.Value.Sees(profile, item.Category)) return new NotFound();
        var line = item is null ? null : (await ItemLines.Of(db, profile, access.Value, [item], stop))[0];
        return Describe(profile, access.Value.Client, request, line, now) with
        {
            Extension = await ExtensionsMade.Of(db, request, stop),
            Decision = await Decided(db, actor, request, stop),
            MustStay = item is not null && request.Right is RightId.Erasure && ItemRetention.RuleOf(profile, item) is { WithstandsErasureRequest: true, StatutoryBasis: { } act } ? act : null,
        };
    }

    RequestToDecide Describe(PrivacyProfile profile, Client client, Request request, ItemLine? item, DateTimeOffset now) =>
        new()
        {
            Request = request.Id,
            Right = request.Right,
            Client = client.Id,
            ClientName = client.Name,
            Claim = request.Claim,
            Text = request.Text?.Words,
            Proposed = request.Proposed is { } proposed ? Shown(item, proposed) : null,
            Item = item,
            ReceivedAt = request.ReceivedAt,
            DueOn = request.DueOn,
            DueIfExtended = request.DueIfExtended(profile, calendar),
            Today = LegalDay.Of(now),
            Clocks = request.Clocks(profile, calendar),
            State = request.State,
            Profile = profile,
            Findings = Findings.For(request.Right),
            Exceptions = Findings.ExceptionsFor(profile, request.Right),
        };

    static string? Shown(ItemLine? item, PersonalText proposed) => item is { Category.Bsn: true } ? Masked.Show(item.Category, proposed) : proposed.Words;

    static async Task<DecisionMade?> Decided(PortalDb db, Actor actor, Request request, CancellationToken stop)
    {
        if (request.Decision is not { } decision) return null;
        var by = await db.Advisers.Where(a => a.Id == decision.DecidedBy).Select(a => a.Name).SingleAsync(stop);
        var papers = await Papers.Of(db, actor, request.Client, [DocumentKind.AccessReport, DocumentKind.DecisionLetter], stop);
        return new(decision.Result, decision.Finding, decision.Exception, decision.Words?.Words, by, decision.DecidedAt, papers.Find(request.Id.Value));
    }
}
