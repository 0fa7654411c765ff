using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Disclosures;

/// <summary>
/// Lets a waiting disclosure out. The gate is asked inside the transaction that makes the package: what was withdrawn before the
/// commit is seen, and nothing leaves under it.
/// </summary>
public sealed class ReleaseDisclosure(Store store, Regulations regulations, DocumentPress press)
{
    /// <summary>Lets it out, or says no with every reason; a no is noted too.</summary>
    public async Task<Outcome> Run(Actor actor, DisclosureId id, CommandKey key, CancellationToken stop = default)
    {
        var outcome = await store.Write(actor, key.For(nameof(ReleaseDisclosure), id.Value), work => Release(work, actor, id, stop), stop);
        if (outcome.Refusal is GateSaysNo or DisclosureIsNotWaiting) await Note(actor, id, outcome.Refusal, stop);
        return outcome;
    }

    async Task<Outcome> Release(Work work, Actor actor, DisclosureId id, CancellationToken stop)
    {
        var disclosure = await Find(work, actor, id, stop);
        if (disclosure is null) return new NotFound();
        var profile = await regulations.Of(work.Db, actor.Practice, stop);
        var access = await CaseAccess.Of(work.Db, profile, actor, disclosure.Client, work.Now, stop);
        if (access.IsRefused) return access.Refusal!;
        if (disclosure.State is not DisclosureState.Waiting) return new DisclosureIsNotWaiting(disclosure.State);

        var trajectory = access.Value.Trajectories.Single(t => t.Id == disclosure.Trajectory);
        var wish = new NewDisclosure(disclosure.Trajectory, disclosure.Recipient, disclosure.Purpose, disclosure.Items, disclosure.Claimed);
        var question = await GateFacts.Read(work, profile, trajectory, wish, disclosure.PreparedBy, actor.Adviser, stop);
        if (question is null || question.Items.Any(i => !access.Value.Sees(profile, i.Category))) return new NotFound();
        var (yes, no) = Gate.Ask(question);
        if (yes is null) return new GateSaysNo(no);

        disclosure.Release(yes, actor.Adviser!.Value, work.Now);
        var document = await press.Disclosed(work, profile, access.Value.Client, disclosure, stop);
        work.Record(Act.DisclosureReleased, disclosure.Client, id.Value, $"ground={yes.Ground};consent={yes.Consent?.Value};document={document.Value}");
        return Outcome.Done;
    }

    Task<Outcome> Note(Actor actor, DisclosureId id, Refusal no, CancellationToken stop) => store.Write(actor, CommandKey.New(), async work =>
    {
        var disclosure = await Find(work, actor, id, stop);
        work.Record(Act.DisclosureRefused, disclosure?.Client, id.Value, string.Join(';', (no is GateSaysNo gate ? gate.Reasons : [no]).Select(r => r.GetType().Name)));
        return Outcome.Done;
    }, stop);

    static Task<Disclosure?> Find(Work work, Actor actor, DisclosureId id, CancellationToken stop) =>
        work.Db.Disclosures.SingleOrDefaultAsync(d => d.Id == id && d.Practice == actor.Practice && d.Controller == actor.Controller, stop);
}

/// <summary>Takes a waiting disclosure back: nothing has left, and nothing will.</summary>
public sealed class CancelDisclosure(Store store, Regulations regulations)
{
    /// <summary>Cancels it.</summary>
    public Task<Outcome> Run(Actor actor, DisclosureId id, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(CancelDisclosure), id.Value), async work =>
        {
            var disclosure = await work.Db.Disclosures.SingleOrDefaultAsync(d => d.Id == id && d.Practice == actor.Practice && d.Controller == actor.Controller, stop);
            if (disclosure is null) return new NotFound();
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, disclosure.Client, work.Now, stop);
            if (access.IsRefused) return access.Refusal!;
            if (disclosure.State is not DisclosureState.Waiting) return new DisclosureIsNotWaiting(disclosure.State);
            disclosure.Cancel(work.Now);
            work.Record(Act.DisclosureCancelled, disclosure.Client, id.Value);
            return Outcome.Done;
        }, stop);
}
