using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Disclosures;

/// <summary>From withdrawal nothing leaves: a withdrawal among a hundred releases that all want to go at once.</summary>
public sealed class WithdrawalRaceTests
{
    const int Disclosures = 100;

    [Fact]
    public Task Nothing_is_released_after_the_withdrawal() => Race(rounds: 5);

    [Fact]
    [Trait("Run", "Long")]
    public Task Nothing_is_released_after_the_withdrawal_in_fifty_rounds() => Race(rounds: 50);

    [Fact]
    public async Task A_release_that_asks_the_gate_outside_its_transaction_is_caught()
    {
        await using var portal = await APortal.Of();
        var leaks = 0;
        for (var round = 0; round < 2; round++)
        {
            var (leaked, _, _) = await Round(portal, new Random(round), new GateOutside(portal).Run);
            leaks += leaked;
        }
        Assert.True(leaks > 0, "The race does not see a release after the withdrawal: it passes for nothing.");
    }

    static async Task Race(int rounds)
    {
        await using var portal = await APortal.Of();
        var both = 0;
        for (var round = 0; round < rounds; round++)
        {
            var (leaked, released, refused) = await Round(portal, new Random(round), portal.Release);
            Assert.Equal(0, leaked);
            Assert.Equal(Disclosures, released + refused);
            if (released > 0 && refused > 0) both++;
        }
        Assert.True(both * 2 > rounds, $"Both outcomes in only {both} of {rounds} rounds: the race is none.");
    }

    /// <summary>One client, one consent, a hundred disclosures that wait; then everything at once.</summary>
    static async Task<(int Leaked, int Released, int Refused)> Round(APortal portal, Random random, Func<Actor, DisclosureId, Task<Outcome>> release)
    {
        var noor = portal.Client("Noor");
        var trajectory = noor.Trajectory();
        var coach = portal.Party("otherProfessional", "Jobcoach");
        var item = await trajectory.Item("reports");
        var consent = await portal.Given(trajectory, coach, "reports");
        List<Func<Task<Outcome>>> acts = [];
        for (var i = 0; i < Disclosures; i++)
        {
            var id = await portal.Waiting(trajectory, coach, item);
            acts.Add(() => release(trajectory.Adviser, id));
        }
        var place = random.Next(Disclosures / 5, Disclosures * 4 / 5);
        acts.Insert(place, () => portal.Withdraw(noor, consent));

        var barrier = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = acts.Select(act => Task.Run(async () =>
        {
            await barrier.Task;
            return await act();
        })).ToList();
        barrier.SetResult();
        var outcomes = await Task.WhenAll(running);
        Assert.False(outcomes[place].IsRefused);
        outcomes = [.. outcomes[..place], .. outcomes[(place + 1)..]];
        return (Leaks(portal.Chain(), consent), outcomes.Count(o => !o.IsRefused), outcomes.Count(o => o.IsRefused));
    }

    /// <summary>Releases under a consent whose place in the chain, the order of commits, is after its withdrawal.</summary>
    static int Leaks(IReadOnlyList<EvidenceEntry> chain, ConsentId consent)
    {
        var withdrawn = chain.Single(e => e.Act is Act.ConsentWithdrawn && e.Subject == consent.Value).Sequence;
        return chain.Count(e => e.Act is Act.DisclosureReleased && e.Sequence > withdrawn && e.Facts.Contains($"consent={consent.Value}", StringComparison.Ordinal));
    }

    /// <summary>The release as it must not be: everything is asked before the transaction, which only writes.</summary>
    sealed class GateOutside(APortal portal)
    {
        public async Task<Outcome> Run(Actor actor, DisclosureId id)
        {
            var yes = await Ask(actor, id);
            if (yes is null) return new ConsentIsMissing();
            return await portal.Store.Write(actor, CommandKey.New(), async work =>
            {
                var disclosure = (await work.Db.Disclosures.FindAsync(id))!;
                disclosure.Release(yes, actor.Adviser!.Value, work.Now);
                work.Record(Act.DisclosureReleased, disclosure.Client, id.Value, $"ground={yes.Ground};consent={yes.Consent?.Value}");
                return Outcome.Done;
            });
        }

        async Task<GateYes?> Ask(Actor actor, DisclosureId id)
        {
            await using var db = await portal.Store.Read();
            var work = new Work(db, actor, portal.Clock.Now);
            var disclosure = (await db.Disclosures.FindAsync(id))!;
            if (disclosure.State is not DisclosureState.Waiting) return null;
            var trajectory = (await db.Trajectories.FindAsync(disclosure.Trajectory))!;
            var wish = new NewDisclosure(disclosure.Trajectory, disclosure.Recipient, disclosure.Purpose, disclosure.Items);
            var question = await GateFacts.Read(work, portal.Own.Profile, trajectory, wish, disclosure.PreparedBy, actor.Adviser, CancellationToken.None);
            return Gate.Ask(question!).Yes;
        }
    }
}
