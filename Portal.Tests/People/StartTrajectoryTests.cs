using Portal.Core;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.People;

public sealed class StartTrajectoryTests
{
    [Fact]
    public async Task The_administrator_starts_it_and_the_assigned_adviser_has_the_dossier()
    {
        await using var portal = await APortal.Of();
        var (noor, anna, uwv) = (portal.Client("Noor"), portal.Adviser("Anna"), portal.Party("uwv", "UWV"));
        (await Start(portal, new(noor.Id, "reintegration", PrincipalKind.Uwv, portal.Clock.Today, uwv.Id, Adviser: anna.Adviser))).Done();
        Assert.Equal(Act.TrajectoryStarted, portal.Chain()[^1].Act);
        (await portal.OpenDossier.Run(anna, noor.Id, CommandKey.New())).Done();
    }

    [Fact]
    public async Task What_the_profile_does_not_know_is_not_started()
    {
        await using var portal = await APortal.Of();
        var wish = new NewTrajectory(portal.Client("Noor").Id, "coaching", PrincipalKind.Client, portal.Clock.Today);
        Assert.IsType<TrajectoryTypeIsUnknown>((await Start(portal, wish with { Type = "therapie" })).Refusal);
        Assert.IsType<PrincipalDoesNotFit>((await Start(portal, wish with { PrincipalKind = PrincipalKind.Municipality })).Refusal);
        Assert.Empty(portal.Chain());
    }

    [Fact]
    public async Task A_client_who_pays_has_no_principal_and_an_employer_is_no_uwv()
    {
        await using var portal = await APortal.Of();
        var employer = portal.Party("employer", "Fabriek");
        var wish = new NewTrajectory(portal.Client("Noor").Id, "coaching", PrincipalKind.Client, portal.Clock.Today, employer.Id);
        Assert.IsType<PrincipalDoesNotFit>((await Start(portal, wish)).Refusal);
        Assert.IsType<PrincipalDoesNotFit>((await Start(portal, wish with { PrincipalKind = PrincipalKind.Uwv })).Refusal);
        (await Start(portal, wish with { PrincipalKind = PrincipalKind.Employer })).Done();
    }

    [Fact]
    public async Task Parties_and_advisers_of_another_practice_do_not_exist()
    {
        await using var portal = await APortal.Of();
        var other = portal.Open("pro6-advies");
        var wish = new NewTrajectory(portal.Client("Noor").Id, "coaching", PrincipalKind.Employer, portal.Clock.Today);
        Assert.IsType<NotFound>((await Start(portal, wish with { Principal = other.Party("employer", "X").Id })).Refusal);
        Assert.IsType<NotFound>((await Start(portal, wish with { Adviser = other.Adviser("Anna").Adviser })).Refusal);
        Assert.IsType<NotFound>((await Start(portal, wish with { Controller = portal.Party("employer", "Y").Id })).Refusal);
    }

    [Fact]
    public async Task At_a_processor_it_needs_a_controller_with_an_agreement_that_holds()
    {
        await using var portal = await APortal.Of("psycro");
        var wish = new NewTrajectory(portal.Client("Wim").Id, "zkmValuation", PrincipalKind.ZkmPractitioner, portal.Clock.Today);
        var (first, second) = (portal.Own.Controller("Praktijk A"), portal.Own.Controller("Praktijk B"));
        Assert.IsType<ControllerIsMissing>((await Start(portal, wish)).Refusal);
        Assert.IsType<AgreementIsMissing>((await Start(portal, wish with { Controller = portal.Party("zkmPractitioner", "Zonder").Id })).Refusal);
        var ended = portal.Own.Party("zkmPractitioner", "Voorbij", new(new(2020, 1, 1), "1", portal.Clock.Today.AddDays(-1)));
        Assert.IsType<AgreementIsMissing>((await Start(portal, wish with { Controller = ended.Id })).Refusal);
        Assert.IsType<NotFound>((await Start(portal, wish with { Controller = first.Id, Adviser = portal.Adviser("Bea", second).Adviser })).Refusal);
        (await Start(portal, wish with { Controller = first.Id, Principal = first.Id, Adviser = portal.Adviser("Anna", first).Adviser })).Done();
    }

    static Task<Outcome<TrajectoryId>> Start(APortal portal, NewTrajectory wish) =>
        portal.StartTrajectory.Run(portal.Own.Staff("Arno", Role.Administrator), wish, CommandKey.New());
}
