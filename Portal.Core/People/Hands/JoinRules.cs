using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>When two records are not joined: what is ambiguous is settled by a person first.</summary>
static class JoinRules
{
    /// <summary>The rule that says no; null when they may be joined.</summary>
    internal static async Task<Refusal?> Check(PortalDb db, KeptClient stays, KeptClient goes, DateTimeOffset now, CancellationToken stop)
    {
        if (stays.Client.Id == goes.Client.Id) return new SameClient();
        if ((stays.Client.DiedOn ?? goes.Client.DiedOn) is { } died) return new ClientHasDied(died);
        if (stays.Client.BornOn is { } one && goes.Client.BornOn is { } other && one != other) return new BirthDatesDiffer();
        if (stays.Trajectories.Concat(goes.Trajectories).Select(t => t.Controller).Distinct().Count() > 1) return new ControllersDiffer();
        if (await Requests(db, stays.Client, goes.Client, stop) is { } right) return new BothHaveThisRequest(right);
        return await Contradict(db, stays.Client, goes.Client, now, stop) ? new ConsentsContradict() : null;
    }

    /// <summary>A right that both ask about the same: only what is about everything can be, for an item is in one record only.</summary>
    static async Task<RightId?> Requests(PortalDb db, Client stays, Client goes, CancellationToken stop)
    {
        var open = await db.Requests.AsNoTracking().Where(r => r.Practice == stays.Practice && (r.Client == stays.Id || r.Client == goes.Id) && r.State == RequestState.Received && r.Item == null)
            .Select(r => new { r.Client, r.Right }).Distinct().ToListAsync(stop);
        return open.GroupBy(r => r.Right).FirstOrDefault(g => g.Count() > 1)?.Key;
    }

    /// <summary>One record has a consent in force, the other a no to the same recipient and purpose that came later.</summary>
    static async Task<bool> Contradict(PortalDb db, Client stays, Client goes, DateTimeOffset now, CancellationToken stop)
    {
        var all = await db.Consents.AsNoTracking().Where(c => c.Practice == stays.Practice && (c.Client == stays.Id || c.Client == goes.Id)).ToListAsync(stop);
        return (from yes in all
                where yes.StateAt(now) is ConsentState.Given
                from no in all
                where no.Client != yes.Client && no.Recipient == yes.Recipient && no.Purpose == yes.Purpose && (no.WithdrawnAt ?? Declined(no)) > yes.AnsweredAt
                select no).Any();
    }

    static DateTimeOffset? Declined(Consent consent) => consent.State is ConsentState.Refused ? consent.AnsweredAt : null;
}
