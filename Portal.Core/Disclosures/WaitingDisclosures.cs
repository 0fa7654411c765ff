using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Disclosures;

/// <summary>What is ready and has not left.</summary>
public sealed record WaitingToLeave(IReadOnlyList<DisclosureLine> Rows);

/// <summary>Disclosures that wait, of the adviser's own clients and of those whose dossier she has leave to open.</summary>
public sealed class WaitingDisclosures(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>Those that wait.</summary>
    public async Task<Outcome<WaitingToLeave>> Of(Actor actor, CancellationToken stop = default)
    {
        if (!actor.IsAdviser) return new NotFound();
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        if (!profile.Disclosure.Enabled) return new DisclosuresDoNotExistHere();
        var now = clock.GetUtcNow();
        var waiting = db.Disclosures.Where(d => d.Practice == actor.Practice && d.Controller == actor.Controller && d.State == DisclosureState.Waiting
            && (db.Trajectories.Any(t => t.Client == d.Client && t.Practice == actor.Practice && t.Controller == actor.Controller && t.AssignedAdviser == actor.Adviser)
                || db.AccessGrants.Any(g => g.Practice == actor.Practice && g.Client == d.Client && g.Adviser == actor.Adviser && g.From <= now && now < g.Until)));
        return new WaitingToLeave(await DisclosureLines.Of(db, profile, actor, waiting, stop));
    }
}
