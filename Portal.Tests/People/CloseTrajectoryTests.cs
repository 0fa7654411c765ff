using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.People;

public sealed class CloseTrajectoryTests : IAsyncLifetime
{
    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;
    Party jobcoach = null!;

    DateOnly Today => portal.Clock.Today;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
        jobcoach = portal.Party("otherProfessional", "Jobcoach");
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Its_consents_end_and_what_waits_under_them_is_cancelled_in_the_same_transaction()
    {
        var item = await trajectory.Item("name");
        var given = await portal.Given(trajectory, jobcoach, "name");
        var asked = await portal.Asked(trajectory, jobcoach, "phone");
        var waiting = await portal.Waiting(trajectory, jobcoach, item);

        (await Close(trajectory.Adviser, Today)).Done();

        Assert.Equal(Today, Row().EndedOn);
        Assert.All(new[] { given, asked }, id => Assert.Equal(ConsentState.Expired, portal.Consent(id).StateAt(portal.Clock.Now)));
        Assert.Equal(DisclosureState.Cancelled, portal.Disclosure(waiting).State);
        Assert.Equal(
            [Act.ConsentEnded, Act.ConsentEnded, Act.DisclosureCancelled, Act.TrajectoryClosed],
            portal.Chain().TakeLast(4).Select(e => e.Act));
        Assert.Equal("consents=2;cancelled=1;open=0", portal.Chain()[^1].Facts);
        Assert.IsType<DisclosureIsNotWaiting>((await portal.Release(trajectory.Adviser, waiting)).Refusal);
        Assert.IsType<GateSaysNo>((await portal.Prepare(trajectory, jobcoach, "disclosureOnConsent", null, item)).Refusal);
        Assert.IsType<ConsentIsNotOpen>((await portal.Give(noor, portal.Yes(asked))).Refusal);
    }

    [Fact]
    public async Task What_waits_on_a_ground_of_its_own_stays_and_so_do_requests_and_what_belongs_to_another_trajectory()
    {
        var uwv = portal.Party("uwv", "UWV");
        var paid = noor.Trajectory("reintegration", PrincipalKind.Uwv, principal: uwv);
        var report = await paid.Item("reports");
        var toPrincipal = (await portal.Prepare(paid, uwv, "reporting", null, report)).Done();
        var elsewhere = await portal.Given(trajectory, jobcoach, "name");
        var request = await portal.Filed(noor, RightId.Erasure, report);

        (await portal.CloseTrajectory.Run(paid.Adviser, paid.Id, Today, CommandKey.New())).Done();

        Assert.Equal(DisclosureState.Waiting, portal.Disclosure(toPrincipal).State);
        Assert.Equal(ConsentState.Given, portal.Consent(elsewhere).StateAt(portal.Clock.Now));
        Assert.Equal(RequestState.Received, portal.Request(request).State);
    }

    [Fact]
    public async Task What_is_shown_beforehand_is_what_is_done_afterwards_and_showing_it_does_nothing()
    {
        var item = await trajectory.Item("name");
        await portal.Given(trajectory, jobcoach, "name");
        await portal.Waiting(trajectory, jobcoach, item);
        await portal.Filed(noor, RightId.Access);
        var before = portal.Fingerprint();

        var shown = (await Closing.Of(trajectory.Adviser, trajectory.Id, Today)).Done();

        Assert.Equal(before, portal.Fingerprint());
        Assert.Equal((1, 1, 0, 1), (shown.Consents.Count, shown.Cancelled.Count, shown.Staying.Count, shown.Open.Count));
        Assert.Equal(["Jobcoach"], shown.Cancelled.Recipients);
        (await Close(trajectory.Adviser, shown.LastDay)).Done();
        Assert.Equal("consents=1;cancelled=1;open=1", portal.Chain()[^1].Facts);
        var kept = portal.Look(db => ItemRetention.Of(portal.Own.Profile, db.Items.Single(i => i.Id == item), [.. db.Trajectories]));
        var term = Assert.Single(shown.Terms);
        Assert.Equal((1, kept.Until), (term.Items, (DateOnly?)term.Until));
    }

    [Fact]
    public async Task The_administrator_sees_counts_and_no_content()
    {
        var item = await trajectory.Item("name");
        await portal.Given(trajectory, jobcoach, "name");
        await portal.Waiting(trajectory, jobcoach, item);
        var shown = (await Closing.Of(portal.Own.Staff("Arno", Role.Administrator), trajectory.Id, Today)).Done();
        Assert.Equal((1, 1, 1), (shown.Consents.Count, shown.Cancelled.Count, shown.Items));
        Assert.Empty(shown.Consents.Recipients.Concat(shown.Cancelled.Recipients));
        Assert.Empty(shown.Terms);
    }

    [Fact]
    public async Task The_last_day_lies_within_the_trajectory_and_has_come()
    {
        var start = trajectory.Trajectory.StartedOn;
        Assert.Equal(new DayIsBeforeTheStart(start), (await Close(trajectory.Adviser, start.AddDays(-1))).Refusal);
        Assert.IsType<LastDayIsNotThereYet>((await Close(trajectory.Adviser, Today.AddDays(1))).Refusal);
        Assert.IsType<LastDayIsNotThereYet>((await Closing.Of(trajectory.Adviser, trajectory.Id, Today.AddDays(1))).Refusal);
        (await Close(trajectory.Adviser, start)).Done();
        Assert.Equal(new TrajectoryIsClosed(start), (await Close(trajectory.Adviser, Today)).Refusal);
    }

    [Fact]
    public async Task A_colleague_with_leave_to_look_does_not_close_it()
    {
        var bram = portal.Adviser("Bram");
        (await portal.TakeAccess.Run(bram, noor.Id, "Ik neem waar voor Anna", CommandKey.New())).Done();
        Assert.IsType<OnlyItsAdviserCloses>((await Close(bram, Today)).Refusal);
        Assert.IsType<OnlyItsAdviserCloses>((await Closing.Of(bram, trajectory.Id, Today)).Refusal);
    }

    [Fact]
    public async Task A_closing_is_taken_back_on_the_same_day_while_nothing_followed_from_it()
    {
        Assert.IsType<TrajectoryRuns>((await Reopen()).Refusal);
        (await Close(trajectory.Adviser, Today)).Done();
        (await Reopen()).Done();
        Assert.Null(Row().EndedOn);
        (await Close(trajectory.Adviser, Today)).Done();
        portal.Clock.Pass(TimeSpan.FromDays(1));
        Assert.IsType<TooLateToReopen>((await Reopen()).Refusal);
    }

    [Fact]
    public async Task A_closing_that_ended_a_consent_is_not_taken_back()
    {
        var given = await portal.Given(trajectory, jobcoach, "name");
        (await Close(trajectory.Adviser, Today)).Done();
        Assert.IsType<ClosingHadConsequences>((await Reopen()).Refusal);
        Assert.Equal(Today, Row().EndedOn);
        Assert.Equal(ConsentState.Expired, portal.Consent(given).State);
    }

    [Fact]
    public async Task The_client_sees_that_it_ended_and_that_the_consent_ended_with_it()
    {
        await portal.Given(trajectory, jobcoach, "name");
        (await Close(trajectory.Adviser, Today)).Done();
        var screen = await new MyData(portal.Store, portal.Regulations).For(noor);
        Assert.Equal(Today, Assert.Single(screen!.Trajectories).EndedOn);
        var consent = Assert.Single(await new MyConsents(portal.Store, portal.Regulations, portal.Clock).For(noor));
        Assert.True(consent.EndedWithTrajectory);
    }

    ReadClosing Closing => new(portal.Store, portal.Regulations, portal.Clock);

    Task<Outcome> Close(Actor who, DateOnly lastDay) => portal.CloseTrajectory.Run(who, trajectory.Id, lastDay, CommandKey.New());

    Task<Outcome> Reopen() => portal.ReopenTrajectory.Run(trajectory.Adviser, trajectory.Id, CommandKey.New());

    Trajectory Row() => portal.Look(db => db.Trajectories.Single(t => t.Id == trajectory.Id));
}
