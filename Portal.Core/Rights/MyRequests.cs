using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>Reads the acting client's own requests.</summary>
public sealed class MyRequests(Store store, Regulations regulations, HolidayCalendar calendar, TimeProvider clock)
{
    /// <summary>All requests, open ones first by their last day; empty for who is no client.</summary>
    public async Task<IReadOnlyList<MyRequestLine>> For(Actor actor, CancellationToken stop = default)
    {
        if (!actor.IsClient) return [];
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var facts = await Read(db, actor, r => true, stop);
        return
        [
            .. facts.Where(f => f.Request.State is RequestState.Received).OrderBy(f => f.Request.DueOn).Select(f => Line(profile, f)),
            .. facts.Where(f => f.Request.State is not RequestState.Received).OrderByDescending(f => f.Request.ReceivedAt).Select(f => Line(profile, f)),
        ];
    }

    /// <summary>The screen of one request; null when it is somebody else's or there is none.</summary>
    public async Task<MyRequestScreen?> Find(Actor actor, RequestId id, CancellationToken stop = default)
    {
        if (!actor.IsClient) return null;
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        if ((await Read(db, actor, r => r.Id == id, stop)).SingleOrDefault() is not { } facts) return null;
        var answer = await MyAnswer.Read(db, calendar, facts.Request, stop);
        var request = facts.Request;
        return new()
        {
            Line = Line(profile, facts),
            Claim = request.Claim,
            Text = request.Text?.Words,
            Proposed = request.Proposed is { } value && facts.Category is { } category ? ShownValue.Of(profile, category, value) : request.Proposed?.Words,
            WasForwarded = profile.Rights.ForwardAtOnce && request.Controller is not null,
            Practice = facts.Practice,
            Clocks = MyClocks.Of(profile, request.Clocks(profile, calendar)),
            Acknowledgement = await db.Documents.Where(d => d.Practice == actor.Practice && d.Client == actor.Client && d.Kind == DocumentKind.Acknowledgement && d.Subject == id.Value)
                .Select(d => (DocumentId?)d.Id).FirstOrDefaultAsync(stop),
            Decision = answer.Decision,
            Letter = answer.Letter,
        };
    }

    MyRequestLine Line(PrivacyProfile profile, Facts facts) => new()
    {
        Id = facts.Request.Id,
        Right = facts.Request.Right,
        About = facts.Category is { } category ? profile.Category(category)?.Label : null,
        ReceivedOn = LegalDay.Of(facts.Request.ReceivedAt),
        DueOn = facts.Request.DueOn,
        IsOverdue = facts.Request.IsOverdue(clock.GetUtcNow()),
        State = facts.Request.State,
        Result = facts.Request.Decision?.Result,
        Decider = facts.Controller ?? facts.Practice,
    };

    static async Task<IReadOnlyList<Facts>> Read(PortalDb db, Actor actor, Expression<Func<Request, bool>> which, CancellationToken stop)
    {
        var mine = db.Requests.AsNoTracking().Where(r => r.Practice == actor.Practice && r.Client == actor.Client).Where(which);
        var rows = await (from request in mine
                          join item in db.Items on request.Item equals (ItemId?)item.Id into items
                          from item in items.DefaultIfEmpty()
                          join party in db.Parties on request.Controller equals (PartyId?)party.Id into parties
                          from party in parties.DefaultIfEmpty()
                          join practice in db.Practices on request.Practice equals practice.Id
                          select new { request, category = item == null ? null : item.Category, controller = party == null ? null : party.Name, practice.Name })
            .ToListAsync(stop);
        return [.. rows.Select(r => new Facts(r.request, r.category, r.controller, r.Name))];
    }

    sealed record Facts(Request Request, string? Category, string? Controller, string Practice);
}
