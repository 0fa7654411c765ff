using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Disclosures;

/// <summary>Reads what can be disclosed about a client, and what the gate would say. Saying is not doing: the gate is asked again when it leaves.</summary>
public sealed class ReadDisclosureToMake(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>The form.</summary>
    public async Task<Outcome<DisclosureToMake>> Of(Actor actor, ClientId client, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var found = await CaseAccess.Of(db, profile, actor, client, clock.GetUtcNow(), stop);
        if (found.IsRefused) return found.Refusal!;
        var access = found.Value;
        if (!profile.Disclosure.Enabled) return new DisclosureToMake(access.Client.Name, false, [], [], [], [], [], profile);
        var recipients = await db.Parties.AsNoTracking().Where(p => p.Practice == actor.Practice).OrderBy(p => p.Name)
            .Select(p => new RecipientName(p.Id, p.Name)).ToListAsync(stop);
        var items = await db.Items.AsNoTracking()
            .Where(i => i.Practice == actor.Practice && i.Controller == actor.Controller && i.Client == client && i.ErasedAt == null)
            .OrderByDescending(i => i.ObtainedOn).ToListAsync(stop);
        var seen = profile.Categories.Where(c => access.Sees(profile, c.Id)).SelectMany(c => items.Where(i => i.Category == c.Id)).ToList();
        return new DisclosureToMake(
            access.Client.Name, true, await TrajectoryLines.Of(db, profile, access.Trajectories, stop), recipients,
            [.. profile.Purposes.Where(p => p is { Selectable: true, AnonymisedOnly: false })],
            await ItemLines.Of(db, profile, access, seen, stop),
            profile.Disclosure.Exceptions, profile);
    }

    /// <summary>What the gate would say of a wish.</summary>
    public async Task<Outcome<GateAnswer>> Ask(Actor actor, ClientId client, NewDisclosure wish, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var now = clock.GetUtcNow();
        var access = await CaseAccess.Of(db, profile, actor, client, now, stop);
        if (access.IsRefused) return access.Refusal!;
        if (access.Value.Trajectories.SingleOrDefault(t => t.Id == wish.Trajectory) is not { } trajectory) return new NotFound();
        var question = await GateFacts.Read(new Work(db, actor, now), profile, trajectory, wish, actor.Adviser!.Value, releasedBy: null, stop);
        if (question is null || question.Items.Any(i => !access.Value.Sees(profile, i.Category))) return new NotFound();
        var (yes, no) = Gate.Ask(question);
        if (yes is null) return new GateAnswer(null, null, no, false);
        var consents = yes.Consent is null ? [] : await ConsentLines.Of(db, profile, actor, client, now, stop);
        return new GateAnswer(yes.Ground, consents.SingleOrDefault(c => c.Consent == yes.Consent), [], DisclosureLines.NeedsSecond(profile, wish.Claimed?.Ground));
    }

    /// <summary>What became of one that was made: it waits, it left with a package, or it was cancelled.</summary>
    public async Task<Outcome<DisclosureLine>> Made(Actor actor, DisclosureId id, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var found = db.Disclosures.Where(d => d.Id == id && d.Practice == actor.Practice && d.Controller == actor.Controller);
        if (await found.Select(d => (ClientId?)d.Client).SingleOrDefaultAsync(stop) is not { } client) return new NotFound();
        var profile = await regulations.Of(db, actor.Practice, stop);
        var access = await CaseAccess.Of(db, profile, actor, client, clock.GetUtcNow(), stop);
        if (access.IsRefused) return access.Refusal!;
        return (await DisclosureLines.Of(db, profile, actor, found, stop))[0];
    }
}
