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

public sealed class DeathTests : IAsyncLifetime
{
    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;
    Actor arno = null!;

    DateOnly Today => portal.Clock.Today;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
        arno = portal.Own.Staff("Arno", Role.Administrator);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Nobody_acts_as_her_any_more_and_nothing_leaves_under_her_consents()
    {
        var jobcoach = portal.Party("otherProfessional", "Jobcoach");
        var rob = portal.Own.Representative(noor, "Rob");
        var item = await trajectory.Item("name");
        var given = await portal.Given(trajectory, jobcoach, "name");
        var waiting = await portal.Waiting(trajectory, jobcoach, item);
        var request = await portal.Filed(noor, RightId.Access);
        ReadHands shown = new(portal.Store, portal.Regulations, portal.Clock);
        Assert.Equal(new DeathPreview(Today, 2, 1, 1, 1, 1), (await shown.Death(arno, noor.Id, Today)).Done());

        (await Record(Today)).Done();

        foreach (var who in new[] { noor.Me, rob }) Assert.IsType<NotFound>((await portal.Send(who, new(RightId.Access))).Refusal);
        Assert.Equal(ConsentState.Expired, portal.Consent(given).State);
        Assert.Equal(DisclosureState.Cancelled, portal.Disclosure(waiting).State);
        Assert.Equal(RequestState.Lapsed, portal.Request(request).State);
        Assert.IsType<RequestIsNotOpen>((await portal.Decide(trajectory.Adviser, new(request, DecisionResult.Granted))).Refusal);
        Assert.IsType<GateSaysNo>((await portal.Prepare(trajectory, jobcoach, "disclosureOnConsent", null, item)).Refusal);
        Assert.Equal(new ClientHasDied(Today), (await portal.Ask(trajectory, jobcoach, "disclosureOnConsent", null, "phone")).Refusal);
        Assert.Equal("consents=1;cancelled=1;lapsed=1", portal.Chain()[^1].Facts);
    }

    [Fact]
    public async Task Her_trajectories_end_so_that_retention_runs_and_the_dossier_says_it()
    {
        await trajectory.Item("name");
        (await Record(Today.AddDays(-3))).Done();
        var dossier = (await new ReadDossier(portal.Store, portal.Regulations, portal.Clock).Of(trajectory.Adviser, noor.Id)).Done();
        Assert.Equal(Today.AddDays(-3), dossier.DiedOn);
        Assert.Equal(Today.AddDays(-3), Assert.Single(dossier.Trajectories).EndedOn);
        Assert.NotNull(dossier.Categories[0].Items[0].KeptUntil);
        Assert.IsType<ClientHasDied>((await portal.ReopenTrajectory.Run(trajectory.Adviser, trajectory.Id, CommandKey.New())).Refusal);
        var wish = new NewTrajectory(noor.Id, "coaching", PrincipalKind.Client, Today);
        Assert.IsType<ClientHasDied>((await portal.StartTrajectory.Run(arno, wish, CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task What_a_court_demands_can_still_leave_on_its_own_ground()
    {
        var item = await trajectory.Item("name");
        (await Record(Today)).Done();
        var court = new LegalGround(Ground.CourtOrder, "ECLI:NL:RBX:2026:1", "vonnis van 1 maart");
        (await portal.Prepare(trajectory, portal.Party("court", "Rechtbank"), "disclosureOnConsent", court, item)).Done();
    }

    [Fact]
    public async Task A_death_before_the_first_day_ends_a_trajectory_on_its_first_day()
    {
        (await Record(trajectory.Trajectory.StartedOn.AddDays(-10))).Done();
        Assert.Equal(trajectory.Trajectory.StartedOn, portal.Look(db => db.Trajectories.Single(t => t.Id == trajectory.Id).EndedOn));
    }

    [Fact]
    public async Task The_day_is_a_day_of_her_life_and_is_noted_once()
    {
        Assert.IsType<DayIsInTheFuture>((await Record(Today.AddDays(1))).Refusal);
        Assert.IsType<DayIsBeforeBirth>((await Record(noor.Client.BornOn!.Value.AddDays(-1))).Refusal);
        (await Record(Today)).Done();
        Assert.Equal(new ClientHasDied(Today), (await Record(Today)).Refusal);
    }

    Task<Outcome> Record(DateOnly day) => portal.RecordDeath.Run(arno, noor.Id, day, CommandKey.New());
}
