using Portal.Core;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.People;

public sealed class AccessTests : IAsyncLifetime
{
    const string Reason = "Ik neem waar voor Anna";

    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_dossier_opened_counts_once_however_often_a_screen_renders()
    {
        var key = CommandKey.New();
        for (var render = 0; render < 3; render++) (await portal.OpenDossier.Run(trajectory.Adviser, noor.Id, key)).Done();
        var opened = Assert.Single(portal.Chain());
        Assert.Equal((Act.DossierOpened, noor.Id, "as=AssignedAdviser"), (opened.Act, opened.Client, opened.Facts));
    }

    [Fact]
    public async Task A_colleague_takes_leave_with_a_reason_for_a_while()
    {
        var bram = portal.Adviser("Bram");
        Assert.IsType<ReasonIsNeeded>((await Open(bram)).Refusal);
        foreach (var padded in (string?[])[null, "  ", "te kort", new string(' ', 40) + "te kort", new string('\u200b', 40)])
        {
            Assert.Equal(new ReasonIsTooShort(TakeAccess.LeastReason), (await portal.TakeAccess.Run(bram, noor.Id, padded!, CommandKey.New())).Refusal);
        }
        (await portal.TakeAccess.Run(bram, noor.Id, Reason, CommandKey.New())).Done();
        (await Open(bram)).Done();
        Assert.Equal([Act.AccessTaken, Act.DossierOpened], portal.Chain().Select(e => e.Act));
        Assert.Equal("as=Colleague", portal.Chain()[^1].Facts);
        portal.Clock.Pass(TakeAccess.Default);
        Assert.IsType<ReasonIsNeeded>((await Open(bram)).Refusal);
    }

    [Fact]
    public async Task Leave_for_one_client_is_no_leave_for_the_next_nor_for_the_next_colleague()
    {
        var (bram, cas, wim) = (portal.Adviser("Bram"), portal.Adviser("Cas"), portal.Client("Wim"));
        wim.Trajectory();
        (await portal.TakeAccess.Run(bram, noor.Id, Reason, CommandKey.New())).Done();
        Assert.IsType<ReasonIsNeeded>((await portal.OpenDossier.Run(bram, wim.Id, CommandKey.New())).Refusal);
        Assert.IsType<ReasonIsNeeded>((await Open(cas)).Refusal);
    }

    [Fact]
    public async Task Who_is_assigned_needs_no_leave_and_gets_none()
    {
        (await portal.TakeAccess.Run(trajectory.Adviser, noor.Id, Reason, CommandKey.New())).Done();
        Assert.Equal(0, portal.Look(db => db.AccessGrants.Count()));
        Assert.Empty(portal.Chain());
    }

    [Fact]
    public async Task A_subcontractors_adviser_looks_as_such()
    {
        var daan = portal.Own.Adviser("Daan", subcontract: new("Onderaannemer B.V.", "OA-1"));
        (await portal.TakeAccess.Run(daan, noor.Id, Reason, CommandKey.New())).Done();
        (await Open(daan)).Done();
        Assert.Equal("as=Subcontractor", portal.Chain()[^1].Facts);
    }

    [Fact]
    public async Task Without_the_secrecy_undertaking_no_dossier_opens()
    {
        var eva = portal.Own.Adviser("Eva", undertaking: false);
        noor.Trajectory(adviser: eva);
        Assert.IsType<UndertakingIsMissing>((await Open(eva)).Refusal);
        Assert.IsType<UndertakingIsMissing>((await portal.TakeAccess.Run(portal.Own.Adviser("Fem", undertaking: false), noor.Id, Reason, CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task The_undertaking_is_asked_of_the_roles_that_the_profile_names()
    {
        await using var processor = await APortal.Of("psycro");
        var practitioner = processor.Own.Adviser("Anna", processor.Own.Controller("Praktijk A"), undertaking: false);
        var wim = processor.Client("Wim");
        wim.Trajectory(adviser: practitioner);
        (await processor.OpenDossier.Run(practitioner, wim.Id, CommandKey.New())).Done();
    }

    [Fact]
    public async Task Where_a_colleague_needs_the_clients_consent_there_is_no_client_without_it()
    {
        await using var other = await APortal.Of("zicht-op-zin");
        var wim = other.Client("Wim");
        wim.Trajectory(adviser: other.Adviser("Anna"));
        Assert.IsType<NotFound>((await other.TakeAccess.Run(other.Adviser("Bram"), wim.Id, Reason, CommandKey.New())).Refusal);
    }

    [Theory]
    [InlineData("colleague", "Bram", true)]
    [InlineData("colleague", "Cas", false)]
    [InlineData("otherProfessional", "Bram", false)]
    public async Task A_consent_opens_what_it_names_to_the_colleague_whom_it_names(string kind, string named, bool opens)
    {
        await using var other = await APortal.Of("zicht-op-zin");
        var (wim, bram) = (other.Client("Wim"), other.Adviser("Bram"));
        var guided = wim.Trajectory(adviser: other.Adviser("Anna"));
        await guided.Item("name", "Wim");
        await guided.Item("sessionReports", "wat Wim vertelde");
        var purpose = kind == "colleague" ? "colleagueConsultation" : "thirdPartyDisclosure";
        var consent = (await other.Ask(guided, other.Party(kind, named), purpose, null, "name")).Done();
        Assert.IsType<NotFound>((await other.TakeAccess.Run(bram, wim.Id, Reason, CommandKey.New())).Refusal);
        (await other.Give(wim, other.Yes(consent))).Done();
        if (!opens)
        {
            Assert.IsType<NotFound>((await other.TakeAccess.Run(bram, wim.Id, Reason, CommandKey.New())).Refusal);
            return;
        }
        Assert.IsType<ReasonIsNeeded>((await other.OpenDossier.Run(bram, wim.Id, CommandKey.New())).Refusal);
        (await other.TakeAccess.Run(bram, wim.Id, Reason, CommandKey.New())).Done();
        var seen = await new ReadDossier(other.Store, other.Regulations, other.Clock).Of(bram, wim.Id);
        Assert.Equal(["name"], seen.Value.Categories.Select(g => g.Category.Id));
        // Two of one name: whom the client meant is not known.
        other.Adviser("Bram");
        Assert.IsType<NotFound>((await other.OpenDossier.Run(bram, wim.Id, CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task A_colleagues_way_in_by_consent_ends_with_the_withdrawal_and_with_the_trajectory()
    {
        await using var other = await APortal.Of("zicht-op-zin");
        var (wim, bram, party) = (other.Client("Wim"), other.Adviser("Bram"), other.Party("colleague", "Bram"));
        var guided = wim.Trajectory(adviser: other.Adviser("Anna"));
        for (var time = 0; time < 2; time++)
        {
            var consent = (await other.Ask(guided, party, "colleagueConsultation", null, "name")).Done();
            (await other.Give(wim, other.Yes(consent))).Done();
            (await other.TakeAccess.Run(bram, wim.Id, Reason, CommandKey.New())).Done();
            (await other.OpenDossier.Run(bram, wim.Id, CommandKey.New())).Done();
            if (time == 0) (await other.Withdraw(wim, consent)).Done();
            else guided.Ends(other.Clock.Today.AddDays(-1));
            Assert.IsType<NotFound>((await other.OpenDossier.Run(bram, wim.Id, CommandKey.New())).Refusal);
        }
    }

    [Fact]
    public async Task A_role_that_was_taken_away_counts_from_the_next_command()
    {
        (await Open(trajectory.Adviser)).Done();
        portal.Force(db => db.Memberships.Single(m => m.Id == trajectory.Adviser.Membership).End(portal.Clock.Now));
        Assert.IsType<NotFound>((await Open(trajectory.Adviser)).Refusal);
    }

    Task<Outcome> Open(Actor who) => portal.OpenDossier.Run(who, noor.Id, CommandKey.New());
}
