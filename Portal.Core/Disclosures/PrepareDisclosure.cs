using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Disclosures;

/// <summary>Makes a disclosure ready, if the gate would let it out now. It waits; nothing leaves before <see cref="ReleaseDisclosure"/>.</summary>
public sealed class PrepareDisclosure(Store store, Regulations regulations)
{
    /// <summary>Makes it ready.</summary>
    public Task<Outcome<DisclosureId>> Run(Actor actor, ClientId client, NewDisclosure wish, CommandKey key, CancellationToken stop = default) =>
        store.Write<DisclosureId>(actor, key.For(nameof(PrepareDisclosure), wish.Trajectory.Value), async work =>
        {
            wish = wish with { Items = [.. wish.Items.Distinct()] };
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, client, work.Now, stop);
            if (access.IsRefused) return access.Refusal!;
            if (access.Value.Trajectories.SingleOrDefault(t => t.Id == wish.Trajectory) is not { } trajectory) return new NotFound();
            var question = await GateFacts.Read(work, profile, trajectory, wish, actor.Adviser!.Value, releasedBy: null, stop);
            if (question is null || question.Items.Any(i => !access.Value.Sees(profile, i.Category))) return new NotFound();
            var (yes, no) = Gate.Ask(question);
            if (yes is null) return new GateSaysNo(no);

            var categories = question.Items.Select(i => i.Category).Distinct().ToList();
            var disclosure = Disclosure.Prepare(trajectory, wish, categories, yes, actor.Adviser.Value, work.Now);
            work.Db.Disclosures.Add(disclosure);
            work.Record(Act.DisclosurePrepared, client, disclosure.Id.Value, $"recipient={wish.Recipient.Value};ground={yes.Ground}");
            return disclosure.Id;
        }, stop);
}
