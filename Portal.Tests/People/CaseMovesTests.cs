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

/// <summary>Another adviser, another principal, and the register on which the administrator does it.</summary>
public sealed class CaseMovesTests : IAsyncLifetime
{
    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;
    Actor arno = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
        arno = portal.Own.Staff("Arno", Role.Administrator);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task From_the_next_command_the_former_adviser_is_a_colleague_and_open_requests_lie_with_the_new_one()
    {
        await portal.Filed(noor, RightId.Access);
        var bram = portal.Adviser("Bram");
        Worklist worklist = new(portal.Store, portal.Clock);
        Assert.Single((await worklist.Page(trajectory.Adviser)).Done().Rows);

        (await Assign(bram)).Done();

        Assert.Empty((await worklist.Page(trajectory.Adviser)).Done().Rows);
        Assert.Equal("Bram", Assert.Single((await worklist.Page(bram)).Done().Rows).Adviser);
        Assert.IsType<ReasonIsNeeded>((await portal.OpenDossier.Run(trajectory.Adviser, noor.Id, CommandKey.New())).Refusal);
        (await portal.OpenDossier.Run(bram, noor.Id, CommandKey.New())).Done();
        var seen = await new MyData(portal.Store, portal.Regulations).For(noor);
        Assert.Equal("Bram", Assert.Single(seen!.Trajectories).Adviser);
        Assert.Contains(portal.Chain(), e => e.Act is Act.AdviserAssigned && e.Facts == $"adviser={bram.Adviser!.Value.Value};former={trajectory.Adviser.Adviser!.Value.Value}");
        Assert.IsType<NothingChanges>((await Assign(bram)).Refusal);
    }

    [Fact]
    public async Task Only_who_works_with_clients_now_behind_the_same_walls_gets_a_trajectory()
    {
        Assert.IsType<NotFound>((await Assign(portal.Open("pro6-advies").Adviser("Vreemd"))).Refusal);
        Assert.IsType<NotFound>((await Assign(portal.Own.Staff("Petra", Role.PrivacyOfficer))).Refusal);
        var eva = portal.Adviser("Eva");
        portal.Force(db => db.Memberships.Single(m => m.Id == eva.Membership).End(portal.Clock.Now));
        Assert.IsType<NotFound>((await Assign(eva)).Refusal);
    }

    [Fact]
    public async Task What_the_whitelist_of_the_former_principal_opened_ends_and_consents_stay()
    {
        var (uwv, jobcoach, town) = (portal.Party("uwv", "UWV"), portal.Party("otherProfessional", "Jobcoach"), portal.Party("municipality", "Gemeente"));
        var paid = noor.Trajectory("reintegration", PrincipalKind.Uwv, principal: uwv);
        var (report, name) = (await paid.Item("reports"), await paid.Item("name"));
        var toPrincipal = (await portal.Prepare(paid, uwv, "reporting", null, report)).Done();
        await portal.Given(paid, jobcoach, "name");
        var underConsent = await portal.Waiting(paid, jobcoach, name);
        ReadHands shown = new(portal.Store, portal.Regulations, portal.Clock);
        Assert.Equal(1, (await shown.Principal(arno, paid.Id, PrincipalKind.Municipality, town.Id)).Done().Cancelled);

        (await portal.ChangePrincipal.Run(arno, paid.Id, PrincipalKind.Municipality, town.Id, CommandKey.New())).Done();

        Assert.Equal(DisclosureState.Cancelled, portal.Disclosure(toPrincipal).State);
        Assert.Equal(DisclosureState.Waiting, portal.Disclosure(underConsent).State);
        Assert.IsType<GateSaysNo>((await portal.Prepare(paid, uwv, "reporting", null, report)).Refusal);
        (await portal.Prepare(paid, town, "reporting", null, report)).Done();
        Assert.Contains(portal.Chain(), e => e.Act is Act.PrincipalChanged && e.Facts.EndsWith("cancelled=1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_principal_fits_the_trajectory_as_at_its_start()
    {
        var paid = noor.Trajectory("reintegration", PrincipalKind.Uwv);
        Assert.IsType<PrincipalDoesNotFit>((await Change(paid, PrincipalKind.ZkmPractitioner)).Refusal);
        Assert.IsType<PrincipalDoesNotFit>((await Change(paid, PrincipalKind.Employer, portal.Party("uwv", "UWV").Id)).Refusal);
        Assert.IsType<NotFound>((await Change(paid, PrincipalKind.Employer, portal.Open("pro6-advies").Party("employer", "X").Id)).Refusal);
        Assert.IsType<NothingChanges>((await Change(paid, PrincipalKind.Uwv)).Refusal);
        paid.Ends(portal.Clock.Today.AddDays(-1));
        Assert.IsType<TrajectoryIsClosed>((await Change(paid, PrincipalKind.Employer)).Refusal);
    }

    [Fact]
    public async Task The_register_names_clients_and_finds_them_and_is_the_administrators()
    {
        portal.Open("pro6-advies").Client("Elders");
        portal.Client("Şahin");
        ReadTrajectories register = new(portal.Store, portal.Regulations, portal.Clock);
        Assert.Equal(["Noor", "Şahin"], (await register.Of(arno)).Done().Rows.Select(r => r.Name));
        Assert.Equal(["Şahin"], (await register.Of(arno, "sahin")).Done().Rows.Select(r => r.Name));
        Assert.Equal("Noor", Assert.Single((await register.Of(arno, ClientNumber.Of(noor.Id))).Done().Rows).Name);
        foreach (var other in new Actor[] { noor, trajectory.Adviser, portal.Own.Staff("Petra", Role.PrivacyOfficer), arno with { Membership = Id.New<MembershipId>() } })
            Assert.IsType<NotFound>((await register.Of(other)).Refusal);
    }

    [Fact]
    public async Task At_a_processor_the_register_has_numbers_and_no_names()
    {
        await using var processor = await APortal.Of("psycro");
        var wim = processor.Client("Wim");
        wim.Trajectory();
        ReadTrajectories register = new(processor.Store, processor.Regulations, processor.Clock);
        var keeper = processor.Own.Staff("Bert", Role.Administrator);
        var row = Assert.Single((await register.Of(keeper)).Done().Rows);
        Assert.Equal((null, null, ClientNumber.Of(wim.Id)), (row.Name, row.Town, row.Number));
        Assert.Empty((await register.Of(keeper, "Wim")).Done().Rows);
        var ofAnother = processor.Own.Staff("Bea", Role.Administrator, processor.Own.Controller("Praktijk B"));
        Assert.Empty((await register.Of(ofAnother)).Done().Rows);
    }

    Task<Outcome> Assign(Actor to) => portal.AssignAdviser.Run(arno, trajectory.Id, to.Adviser!.Value, CommandKey.New());

    Task<Outcome> Change(ATrajectory of, PrincipalKind kind, PartyId? principal = null) => portal.ChangePrincipal.Run(arno, of.Id, kind, principal, CommandKey.New());
}
