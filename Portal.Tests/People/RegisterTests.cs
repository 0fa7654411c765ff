using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.People;

/// <summary>What an administrator enters on the first working day: colleagues, parties, clients.</summary>
public sealed class RegisterTests : IAsyncLifetime
{
    APortal portal = null!;
    Actor arno = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        arno = portal.Own.Staff("Arno", Role.Administrator);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_colleague_gets_a_role_and_an_invitation()
    {
        var account = Id.New<AccountId>();
        var membership = (await Enter(Colleague(account))).Done();
        Assert.Equal([(account, MailKind.Invitation, membership.Value)], portal.Look(db => db.Mails.AsNoTracking().ToList()).ConvertAll(m => (m.To, m.Kind, m.About)));
        Assert.Equal((Act.MembershipGiven, membership.Value, "role=Adviser"), portal.Chain().Select(e => (e.Act, e.Subject!.Value, e.Facts)).Last());
        Assert.Contains((await new ReadPeople(portal.Store, portal.Regulations).Of(arno)).Done().Colleagues, c => c is { Name: "Bea", Role: Role.Adviser, IsMe: false });
    }

    [Fact]
    public async Task What_is_missing_or_cannot_be_is_refused_and_nothing_is_written()
    {
        var colleague = Colleague(Id.New<AccountId>());
        var before = portal.Fingerprint();
        Assert.IsType<PersonNameIsMissing>((await Enter(colleague with { Name = " \u200B" })).Refusal);
        Assert.IsType<FunctionIsMissing>((await Enter(colleague with { Function = "" })).Refusal);
        Assert.IsType<RoleDoesNotFit>((await Enter(colleague with { Role = Role.Client })).Refusal);
        Assert.IsType<RoleDoesNotFit>((await Enter(colleague with { Role = Role.ProcessorStaff })).Refusal);
        Assert.IsType<DayHasNotCome>((await Enter(colleague with { UndertakingSignedOn = portal.Clock.Today.AddDays(1) })).Refusal);
        Assert.IsType<NotFound>((await Enter(colleague with { Controller = portal.Party("employer", "Werkgever").Id })).Refusal);
        Assert.NotEqual(before, portal.Fingerprint());
        Assert.Empty(portal.Look(db => db.Mails.ToList()));
    }

    [Fact]
    public async Task One_account_has_a_role_once()
    {
        var colleague = Colleague(Id.New<AccountId>());
        (await Enter(colleague)).Done();
        Assert.IsType<PersonIsThereAlready>((await Enter(colleague)).Refusal);
        (await Enter(colleague with { Role = Role.PrivacyOfficer })).Done();
    }

    [Fact]
    public async Task At_a_processor_an_adviser_works_for_a_controller_with_an_agreement()
    {
        await using var processor = await APortal.Of("psycro");
        var admin = processor.Own.Staff("Bert", Role.Administrator);
        var enter = new EnterColleague(processor.Store, processor.Regulations);
        var colleague = Colleague(Id.New<AccountId>());
        Assert.IsType<ControllerIsMissing>((await enter.Run(admin, colleague, CommandKey.New())).Refusal);
        var loose = processor.Party("zkmPractitioner", "Zonder overeenkomst");
        Assert.IsType<AgreementIsMissing>((await enter.Run(admin, colleague with { Controller = loose.Id }, CommandKey.New())).Refusal);
        (await enter.Run(admin, colleague with { Controller = processor.Own.Controller("Praktijk Z").Id }, CommandKey.New())).Done();
    }

    [Fact]
    public async Task At_a_processor_the_administrator_sees_numbers_and_no_names()
    {
        await using var processor = await APortal.Of("psycro");
        var admin = processor.Own.Staff("Bert", Role.Administrator);
        var wim = processor.Client("Wim");
        wim.Trajectory();
        processor.Enter(OutgoingMail.Queue(processor.Own.Id, wim.Me.Account, MailKind.RequestAnswered, Guid.NewGuid(), "nl", processor.Clock.Now));
        var register = new ReadRegistrations(processor.Store, processor.Regulations);
        var line = Assert.Single((await register.Of(admin, "", 0)).Done().Clients);
        Assert.Equal((ClientNumber.Of(wim.Id), (string?)null, (string?)null), (line.Number, line.Name, line.Town));
        Assert.Empty((await register.Of(admin, "Wim", 0)).Done().Clients);
        Assert.Equal(ClientNumber.Of(wim.Id), Assert.Single((await new ReadMails(processor.Store, processor.Regulations, processor.Clock).Of(admin)).Done().Others).To);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_counts_from_the_next_command_and_one_administrator_stays()
    {
        var noor = portal.Client("Noor");
        var anna = noor.Trajectory().Adviser;
        var end = new EndMembership(portal.Store);
        (await end.Run(arno, anna.Membership, CommandKey.New())).Done();
        Assert.IsType<NotFound>((await portal.OpenDossier.Run(anna, noor.Id, CommandKey.New())).Refusal);
        Assert.IsType<LastAdministrator>((await end.Run(arno, arno.Membership, CommandKey.New())).Refusal);
        var second = portal.Own.Staff("Ada", Role.Administrator);
        (await end.Run(second, arno.Membership, CommandKey.New())).Done();
        Assert.IsType<NotFound>((await Enter(Colleague(Id.New<AccountId>()))).Refusal);
    }

    [Fact]
    public async Task A_party_is_of_a_kind_that_the_profile_knows()
    {
        var enter = new EnterParty(portal.Store, portal.Regulations);
        var party = new NewParty("employer", "Fabriek B.V.", "nl");
        (await enter.Run(arno, party, CommandKey.New())).Done();
        Assert.Equal("NL", portal.Look(db => db.Parties.Single().Country));
        Assert.IsType<PartyIsThereAlready>((await enter.Run(arno, party, CommandKey.New())).Refusal);
        Assert.IsType<PartyKindIsUnknown>((await enter.Run(arno, party with { Kind = "bank" }, CommandKey.New())).Refusal);
        Assert.IsType<PartyNameIsMissing>((await enter.Run(arno, party with { Name = "" }, CommandKey.New())).Refusal);
        Assert.IsType<CountryIsWrong>((await enter.Run(arno, party with { Country = "Nederland" }, CommandKey.New())).Refusal);
        Assert.IsType<AgreementIsIncomplete>((await enter.Run(arno, party with { Name = "X", Agreement = new(portal.Clock.Today.AddDays(1), "1", null) }, CommandKey.New())).Refusal);
        Assert.IsType<CountryIsWrong>((await enter.Run(arno, party with { Country = "XX" }, CommandKey.New())).Refusal);
        Assert.Contains("otherProfessional", EnterParty.Kinds(portal.Own.Profile));
    }

    [Fact]
    public async Task A_client_is_registered_with_her_trajectory_or_not_at_all()
    {
        var register = new RegisterClient(portal.Store, portal.Regulations);
        var employer = portal.Party("employer", "Fabriek B.V.");
        var first = new NewTrajectory(default, "coaching", PrincipalKind.Client, portal.Clock.Today);
        var wish = new NewClient("Noor Nieuw", "Dorp", null, "en", Id.New<AccountId>());
        Assert.IsType<PrincipalDoesNotFit>((await register.Run(arno, wish, first with { PrincipalKind = PrincipalKind.Client, Principal = employer.Id }, CommandKey.New())).Refusal);
        Assert.IsType<PrincipalIsNotChosen>((await register.Run(arno, wish, first with { PrincipalKind = null }, CommandKey.New())).Refusal);
        Assert.IsType<AccountIsOfStaff>((await register.Run(arno, wish with { Account = portal.Adviser("Anna").Account }, first, CommandKey.New())).Refusal);
        Assert.IsType<TownIsMissing>((await register.Run(arno, wish with { Town = "" }, first, CommandKey.New())).Refusal);
        Assert.IsType<BirthDayIsWrong>((await register.Run(arno, wish with { BornOn = portal.Clock.Today.AddDays(1) }, first, CommandKey.New())).Refusal);
        Assert.IsType<LanguageIsUnknown>((await register.Run(arno, wish with { Language = "fr" }, first, CommandKey.New())).Refusal);
        Assert.Empty(portal.Look(db => db.Clients.ToList()));

        var client = (await register.Run(arno, wish, first, CommandKey.New())).Done();
        Assert.Equal((1, 1, 1), portal.Look(db => (db.Clients.Count(), db.Trajectories.Count(t => t.Client == client), db.Memberships.Count(m => m.Client == client))));
        Assert.Equal("en", portal.Look(db => db.Mails.Single(m => m.Kind == MailKind.Invitation).Language));
        Assert.IsType<ClientIsInvitedAlready>((await new InviteClient(portal.Store).Run(arno, client, Id.New<AccountId>(), true, CommandKey.New())).Refusal);
    }

    [Theory]
    [InlineData("nl", "Nederland", "Duitsland")]
    [InlineData("en", "Netherlands", "Germany")]
    public void Countries_go_by_name_in_the_readers_language_with_the_Netherlands_first(string language, string first, string germany)
    {
        var countries = Countries.In(language);
        Assert.Equal(("NL", first), countries[0]);
        Assert.Contains(("DE", germany), countries);
        Assert.True(countries.Count is > 200 and < 280, $"{countries.Count}");
        Assert.All(countries, c => Assert.NotEqual(c.Code, c.Name));
    }

    [Fact]
    public async Task Who_has_an_account_hears_of_a_new_way_in_and_who_works_here_is_not_seated_as_a_client()
    {
        var (noor, account) = (Core.People.Client.Register(portal.Own.Id, "Noor", "Dorp"), Id.New<AccountId>());
        portal.Enter(noor);
        var invite = new InviteClient(portal.Store);
        Assert.IsType<AccountIsOfStaff>((await invite.Run(arno, noor.Id, arno.Account, false, CommandKey.New())).Refusal);
        Assert.Empty(portal.Look(db => db.Mails.ToList()));
        (await invite.Run(arno, noor.Id, account, false, CommandKey.New())).Done();
        Assert.Equal((account, MailKind.RoleGiven), portal.Look(db => db.Mails.AsNoTracking().ToList()).Select(m => (m.To, m.Kind)).Single());
        (await Enter(Colleague(arno.Account) with { Invite = false })).Done();
        Assert.Single(portal.Look(db => db.Mails.ToList()));
    }

    [Fact]
    public async Task The_day_of_the_undertaking_is_entered_later_once_and_opens_dossiers()
    {
        var bea = portal.Own.Adviser("Bea", undertaking: false);
        var trajectory = portal.Client("Noor").Trajectory(adviser: bea);
        Assert.IsType<UndertakingIsMissing>((await portal.OpenDossier.Run(bea, trajectory.Client.Id, CommandKey.New())).Refusal);
        var enter = new EnterUndertaking(portal.Store);
        Assert.IsType<DayHasNotCome>((await enter.Run(arno, bea.Membership, portal.Clock.Today.AddDays(1), CommandKey.New())).Refusal);
        Assert.IsType<DayIsBeyondACareer>((await enter.Run(arno, bea.Membership, new(1026, 1, 5), CommandKey.New())).Refusal);
        Assert.IsType<NotFound>((await enter.Run(arno, trajectory.Client.Me.Membership, portal.Clock.Today, CommandKey.New())).Refusal);
        (await enter.Run(arno, bea.Membership, portal.Clock.Today, CommandKey.New())).Done();
        Assert.Equal((Act.UndertakingEntered, bea.Membership.Value), (portal.Chain()[^1].Act, portal.Chain()[^1].Subject!.Value));
        Assert.Equal(new UndertakingIsThereAlready(portal.Clock.Today), (await enter.Run(arno, bea.Membership, portal.Clock.Today, CommandKey.New())).Refusal);
        (await portal.OpenDossier.Run(bea, trajectory.Client.Id, CommandKey.New())).Done();
    }

    Task<Outcome<MembershipId>> Enter(NewColleague wish) => new EnterColleague(portal.Store, portal.Regulations).Run(arno, wish, CommandKey.New());

    static NewColleague Colleague(AccountId account) => new(account, Role.Adviser, "Bea", "coach", null);
}
