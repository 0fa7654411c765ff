using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Disclosures;

public sealed class DisclosureTests : IAsyncLifetime
{
    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;
    Party coach = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
        coach = portal.Party("otherProfessional", "Jobcoach");
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_release_makes_the_package_and_says_what_it_stands_on()
    {
        var consent = await portal.Given(trajectory, coach, "reports");
        var item = await trajectory.Item("reports");
        var id = await portal.Waiting(trajectory, coach, item, item);
        Assert.Equal([item], portal.Disclosure(id).Items);
        (await portal.Release(trajectory.Adviser, id)).Done();
        var left = portal.Disclosure(id);
        Assert.Equal((DisclosureState.Released, consent, portal.Clock.Now), (left.State, left.Consent!.Value, left.EndedAt!.Value));
        Assert.Equal(DocumentKind.Disclosure, portal.Look(db => db.Documents.Single(d => d.Subject == id.Value).Kind));
        Assert.Contains($"consent={consent.Value}", portal.Chain()[^1].Facts, StringComparison.Ordinal);
        Assert.Equal(new DisclosureIsNotWaiting(DisclosureState.Released), (await portal.Release(trajectory.Adviser, id)).Refusal);
    }

    [Fact]
    public async Task A_double_click_releases_once()
    {
        await portal.Given(trajectory, coach, "reports");
        var (id, key) = (await portal.Waiting(trajectory, coach, await trajectory.Item("reports")), CommandKey.New());
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () => (await portal.ReleaseDisclosure.Run(trajectory.Adviser, id, key)).Done())));
        Assert.Single(portal.Chain(), e => e.Act is Act.DisclosureReleased);
        Assert.Equal(1, portal.Look(db => db.Documents.Count(d => d.Subject == id.Value)));
    }

    [Fact]
    public async Task The_gate_is_asked_again_at_the_release_and_its_no_is_noted()
    {
        await portal.Given(trajectory, coach, "reports");
        var item = await trajectory.Item("reports");
        var id = await portal.Waiting(trajectory, coach, item);
        var erasure = await portal.Filed(noor, RightId.Erasure, item);
        (await portal.Decide(trajectory.Adviser, new(erasure, DecisionResult.Granted))).Done();
        Assert.Equal([new ItemIsGone()], Assert.IsType<GateSaysNo>((await portal.Release(trajectory.Adviser, id)).Refusal).Reasons);
        Assert.Equal((Act.DisclosureRefused, "ItemIsGone"), (portal.Chain()[^1].Act, portal.Chain()[^1].Facts));
        Assert.Equal(DisclosureState.Waiting, portal.Disclosure(id).State);
        Assert.Equal(0, portal.Look(db => db.Documents.Count(d => d.Subject == id.Value)));
    }

    [Fact]
    public async Task What_was_ready_leaves_under_the_consent_that_is_in_force_then()
    {
        var item = await trajectory.Item("reports");
        await portal.Given(trajectory, coach, "reports");
        var id = await portal.Waiting(trajectory, coach, item);
        portal.Clock.PassDays(1);
        var wider = await portal.Given(trajectory, coach, "reports", "results");
        portal.Clock.Now = portal.Consent(wider).ValidUntil.AddTicks(-1);
        (await portal.Release(trajectory.Adviser, id)).Done();
        Assert.Equal(wider, portal.Disclosure(id).Consent);
    }

    [Fact]
    public async Task What_was_cancelled_does_not_leave()
    {
        await portal.Given(trajectory, coach, "reports");
        var id = await portal.Waiting(trajectory, coach, await trajectory.Item("reports"));
        (await portal.CancelDisclosure.Run(trajectory.Adviser, id, CommandKey.New())).Done();
        Assert.Equal((DisclosureState.Cancelled, Act.DisclosureCancelled), (portal.Disclosure(id).State, portal.Chain()[^1].Act));
        Assert.Equal(new DisclosureIsNotWaiting(DisclosureState.Cancelled), (await portal.Release(trajectory.Adviser, id)).Refusal);
        Assert.Equal(new DisclosureIsNotWaiting(DisclosureState.Cancelled), (await portal.CancelDisclosure.Run(trajectory.Adviser, id, CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task Nobody_discloses_what_she_may_not_see()
    {
        await portal.Given(trajectory, coach, "invoiceData");
        var item = await trajectory.Item("invoiceData");
        var bram = portal.Adviser("Bram");
        (await portal.TakeAccess.Run(bram, noor.Id, "Ik neem waar voor Anna", CommandKey.New())).Done();
        var refused = await portal.PrepareDisclosure.Run(bram, noor.Id, new(trajectory.Id, coach.Id, "disclosureOnConsent", [item]), CommandKey.New());
        Assert.IsType<Core.NotFound>(refused.Refusal);
        var id = await portal.Waiting(trajectory, coach, item);
        Assert.IsType<Core.NotFound>((await portal.Release(bram, id)).Refusal);
    }
}
