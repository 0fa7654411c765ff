using Bunit;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.Intake;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Signing;
using Portal.Core.Storage;
using Portal.Tests.Documents;
using Portal.Tests.Support;
using Portal.Web.Intake;

namespace Portal.Tests.Signing;

/// <summary>Signing at the adviser's desk: a browser that is locked to one client and one text.</summary>
public sealed class DeskTests : IAsyncLifetime
{
    readonly Guid browser = Guid.NewGuid();
    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;
    Core.Practices.Party coach = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
        coach = portal.Party("otherProfessional", "Jobcoach");
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    Actor Anna => trajectory.Adviser;

    [Fact]
    public async Task A_declaration_is_signed_there_without_an_account_and_the_document_says_how()
    {
        portal.Force(db => db.Memberships.RemoveRange(db.Memberships.Where(m => m.Client == noor.Id)));
        var (id, desk) = await Declared();
        (await Sign(desk, TextHash(id))).Done();
        var declaration = Declaration(id);
        Assert.Equal((DeclarationState.Signed, "Desk.KnownPerson", "Anna, adviseur"), (declaration.State, declaration.ProvenBy, declaration.SeenBy!.Value.Words));
        Sheet(DocumentKind.Declaration).Says("Gezien door Anna, adviseur", "kent deze persoon uit eerdere gesprekken", "zonder eigen wachtwoord", "verklaart alleen wie het zag: Anna, adviseur")
            .NeverSays("wachtwoord opnieuw ingevoerd");
        Assert.Equal(Anna.Adviser, portal.Chain().Single(e => e.Act is Act.DeclarationSigned).Adviser);
    }

    [Fact]
    public async Task A_consent_is_signed_there_and_the_client_hears_of_it()
    {
        var (consent, desk) = await Consented();
        (await Sign(desk, portal.Consent(consent).TextHash)).Done();
        Assert.Equal(ConsentState.Given, portal.Consent(consent).State);
        Sheet(DocumentKind.Consent).Says("Gezien door Anna, adviseur");
        Assert.Contains(portal.Look(db => db.Mails.ToList()), m => m.Kind is MailKind.AnsweredAtDesk && m.To == noor.Me.Account);
        (await portal.Withdraw(noor, consent)).Done();
    }

    [Fact]
    public async Task Wherever_it_is_listed_it_says_that_it_was_at_the_desk_and_with_whom()
    {
        var (id, desk) = await Declared();
        (await Sign(desk, TextHash(id))).Done();
        (await Leave(desk)).Done();
        var (consent, again) = await Consented();
        (await Sign(again, portal.Consent(consent).TextHash)).Done();
        const string anna = "Anna, adviseur";
        var dossier = (await new ReadDossier(portal.Store, portal.Regulations, portal.Clock).Of(Anna, noor.Id)).Done();
        Assert.Equal((anna, anna), (Assert.Single(dossier.Declarations).SeenBy, Assert.Single(dossier.Consents).SeenBy));
        Assert.Equal(anna, Assert.Single(await new MyDeclarations(portal.Store).For(noor)).SeenBy);
        Assert.Equal(anna, (await new MyConsents(portal.Store, portal.Regulations, portal.Clock).Find(noor, consent))!.SeenBy);

        using var screen = new BunitContext();
        var staff = screen.Render<DeclarationRows>(p => p.Add(r => r.Rows, dossier.Declarations));
        Assert.True(staff.Says("Aan het bureau getekend; gezien door Anna, adviseur"));
        Assert.False(staff.Says("in het portaal"));
        var hers = screen.Render<MyDeclarationStanding>(p => p.Add(s => s.Line, dossier.Declarations[0]));
        Assert.True(hers.Says("Dat was aan het bureau; Anna, adviseur was erbij."));

        (await portal.Decide(Anna, new(await portal.Filed(noor, RightId.Access), DecisionResult.Granted))).Done();
        Sheet(DocumentKind.AccessReport).Says("aan het bureau getekend op", "gezien door Anna, adviseur").NeverSays("in het portaal getekend");
    }

    [Fact]
    public async Task What_she_signed_on_her_own_says_so()
    {
        var id = (await portal.AskDeclaration.Run(Anna, noor.Id, new(trajectory.Id, DeclarationKind.Privacy), CommandKey.New())).Done();
        (await portal.SignDeclaration.Run(noor, new(id, TextHash(id), true, "Noor", new("password", portal.Clock.Now)), CommandKey.New())).Done();
        var rows = await new MyDeclarations(portal.Store).For(noor);
        using var screen = new BunitContext();
        Assert.True(screen.Render<DeclarationRows>(p => p.Add(r => r.Rows, rows)).Says("Getekend in het portaal"));
        Assert.True(screen.Render<MyDeclarationStanding>(p => p.Add(s => s.Line, rows[0])).Says("U tekende dit hier op"));
    }

    [Fact]
    public async Task No_is_an_answer_there_too()
    {
        var (consent, desk) = await Consented();
        (await portal.DeclineAtDesk.Run(Anna, desk, CommandKey.New())).Done();
        Assert.Equal(ConsentState.Refused, portal.Consent(consent).State);
        // Nobody was signed in but the adviser, and the paper says so.
        Sheet(DocumentKind.Declined).Says("Anna, adviseur", "kent deze persoon", "niet zelf ingelogd", "verklaart alleen degene aan wiens bureau het was");
        Sheet(DocumentKind.Declined).NeverSays("een handeling van de cliënt");
        Assert.IsType<DeskIsOver>((await Sign(desk, portal.Consent(consent).TextHash)).Refusal);
    }

    [Fact]
    public async Task Without_box_name_or_the_text_that_was_shown_nothing_is_signed()
    {
        var (id, desk) = await Declared();
        var before = portal.Fingerprint();
        Assert.IsType<TextIsNotWhatWasShown>((await Sign(desk, new('0', 64))).Refusal);
        Assert.IsType<BoxIsNotTicked>((await Sign(desk, TextHash(id), ticked: false)).Refusal);
        Assert.IsType<NameIsMissing>((await Sign(desk, TextHash(id), name: " ")).Refusal);
        // The adviser's own name is not the client's.
        Assert.IsType<NameIsNotTheSigners>((await Sign(desk, TextHash(id), name: "Anna")).Refusal);
        Assert.Equal(before, portal.Fingerprint());
    }

    [Fact]
    public async Task It_can_be_signed_for_twenty_minutes_and_stays_locked_after()
    {
        var (id, desk) = await Declared();
        portal.Clock.Now += DeskSession.Open;
        Assert.IsType<DeskIsOver>((await Sign(desk, TextHash(id))).Refusal);
        Assert.Equal(DeclarationState.Asked, Declaration(id).State);
        Assert.True(await IsLocked());
        (await Leave(desk)).Done();
        Assert.False(await IsLocked());
    }

    [Fact]
    public async Task After_the_client_went_to_a_colleague_nothing_is_shown_or_signed_and_the_browser_is_taken_back()
    {
        var (id, desk) = await Declared();
        var lotte = portal.Adviser("Lotte");
        portal.Force(db => db.Trajectories.ExecuteUpdate(s => s.SetProperty(t => t.AssignedAdviser, lotte.Adviser)));
        var screen = await new ReadDesk(portal.Store, portal.Regulations, portal.Clock).Of(Anna, browser);
        Assert.False(screen!.IsOpen);
        Assert.True((await Sign(desk, TextHash(id))).IsRefused);
        Assert.IsType<NotFound>((await portal.LeaveDesk.Run(lotte, desk, new("password", portal.Clock.Now), CommandKey.New())).Refusal);
        (await Leave(desk)).Done();
        Assert.False(await IsLocked());
    }

    [Fact]
    public async Task Only_a_fresh_proof_of_the_adviser_takes_the_browser_back()
    {
        var (id, desk) = await Declared();
        Assert.IsType<ProofOfSelfFailed>((await portal.LeaveDesk.Run(Anna, desk, null, CommandKey.New())).Refusal);
        Assert.IsType<ProofOfSelfFailed>((await portal.LeaveDesk.Run(Anna, desk, new("password", portal.Clock.Now.AddMinutes(-6)), CommandKey.New())).Refusal);
        Assert.True(await IsLocked());
        (await Leave(desk)).Done();
        Assert.IsType<DeskIsOver>((await Sign(desk, TextHash(id))).Refusal);
        Assert.IsType<DeskIsOver>((await Leave(desk)).Refusal);
        Assert.Equal([Act.DeskOpened, Act.DeskLeft], portal.Chain().Select(e => e.Act).Where(a => a is Act.DeskOpened or Act.DeskLeft));
    }

    [Fact]
    public async Task A_browser_is_locked_once_and_another_browser_is_not()
    {
        var (_, _) = await Declared();
        var other = (await portal.AskDeclaration.Run(Anna, noor.Id, new(trajectory.Id, DeclarationKind.RegulationReceived), CommandKey.New())).Done();
        Assert.IsType<DeskIsOpenAlready>((await Open(DeskSubject.Declaration, other.Value)).Refusal);
        Assert.IsType<DeskNeedsNewSignIn>((await portal.OpenDesk.Run(Anna, noor.Id, new(DeskSubject.Declaration, other.Value, HowKnown.KnownPerson, Guid.Empty), CommandKey.New())).Refusal);
        (await portal.OpenDesk.Run(Anna, noor.Id, new(DeskSubject.Declaration, other.Value, HowKnown.IdentityDocument, Guid.NewGuid()), CommandKey.New())).Done();
    }

    [Fact]
    public async Task Another_advisers_desk_does_not_exist()
    {
        var (id, desk) = await Declared();
        var bram = portal.Adviser("Bram");
        (await portal.TakeAccess.Run(bram, noor.Id, "Ik neem waar voor Anna", CommandKey.New())).Done();
        var before = portal.Fingerprint();
        Assert.IsType<NotFound>((await portal.SignAtDesk.Run(bram, new(desk, TextHash(id), true, "Noor"), CommandKey.New())).Refusal);
        Assert.IsType<NotFound>((await portal.DeclineAtDesk.Run(bram, desk, CommandKey.New())).Refusal);
        Assert.IsType<NotFound>((await portal.LeaveDesk.Run(bram, desk, new("password", portal.Clock.Now), CommandKey.New())).Refusal);
        Assert.IsType<OnlyHerAdviser>((await portal.OpenDesk.Run(bram, noor.Id, new(DeskSubject.Declaration, id.Value, HowKnown.KnownPerson, Guid.NewGuid()), CommandKey.New())).Refusal);
        Assert.Null(await new ReadDesk(portal.Store, portal.Regulations, portal.Clock).Of(bram, browser));
        Assert.Equal(before, portal.Fingerprint());
    }

    [Fact]
    public async Task Something_of_another_client_is_not_put_on_the_desk()
    {
        var daan = portal.Client("Daan").Trajectory();
        var (id, _) = await Declared();
        Assert.IsType<NotFound>((await portal.OpenDesk.Run(Anna, daan.Client.Id, new(DeskSubject.Declaration, id.Value, HowKnown.KnownPerson, Guid.NewGuid()), CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task For_a_child_who_represents_her_signs_in_her_own_name()
    {
        var kim = portal.Client("Kim", portal.Clock.Today.AddYears(-12));
        var own = kim.Trajectory(adviser: Anna);
        var id = (await portal.AskDeclaration.Run(Anna, kim.Id, new(own.Id, DeclarationKind.Privacy), CommandKey.New())).Done();
        Assert.IsType<RepresentativeMustSign>((await portal.OpenDesk.Run(Anna, kim.Id, new(DeskSubject.Declaration, id.Value, HowKnown.KnownPerson, browser), CommandKey.New())).Refusal);
        var mother = portal.Own.Representative(kim, "Marjan").Representative;
        var former = portal.Own.Representative(kim, "Freek", portal.Clock.Today.AddDays(-1)).Representative;
        Assert.IsType<NotFound>((await portal.OpenDesk.Run(Anna, kim.Id, new(DeskSubject.Declaration, id.Value, HowKnown.KnownPerson, browser, former), CommandKey.New())).Refusal);
        var desk = (await portal.OpenDesk.Run(Anna, kim.Id, new(DeskSubject.Declaration, id.Value, HowKnown.IdentityDocument, browser, mother), CommandKey.New())).Done();
        (await Sign(desk, TextHash(id), name: "Marjan")).Done();
        Assert.Equal(("Marjan", "Desk.IdentityDocument"), (Declaration(id).OnBehalf!.Value.Words, Declaration(id).ProvenBy));
    }

    [Fact]
    public async Task What_was_answered_elsewhere_meanwhile_is_not_signed_at_the_desk()
    {
        var (consent, desk) = await Consented();
        (await portal.Give(noor, portal.Yes(consent))).Done();
        Assert.IsType<ConsentIsNotOpen>((await Sign(desk, portal.Consent(consent).TextHash)).Refusal);
        Assert.Equal("password", portal.Consent(consent).Signature!.ProvenBy);
    }

    async Task<(DeclarationId Id, DeskSessionId Desk)> Declared()
    {
        var id = (await portal.AskDeclaration.Run(Anna, noor.Id, new(trajectory.Id, DeclarationKind.Privacy), CommandKey.New())).Done();
        return (id, (await Open(DeskSubject.Declaration, id.Value)).Done());
    }

    async Task<(ConsentId Id, DeskSessionId Desk)> Consented()
    {
        var id = await portal.Asked(trajectory, coach, "results");
        return (id, (await Open(DeskSubject.Consent, id.Value)).Done());
    }

    Task<Outcome<DeskSessionId>> Open(DeskSubject subject, Guid id) =>
        portal.OpenDesk.Run(Anna, noor.Id, new(subject, id, HowKnown.KnownPerson, browser), CommandKey.New());

    Task<Outcome> Sign(DeskSessionId desk, string hash, bool ticked = true, string name = "Noor") =>
        portal.SignAtDesk.Run(Anna, new(desk, hash, ticked, name), CommandKey.New());

    Task<Outcome> Leave(DeskSessionId desk) => portal.LeaveDesk.Run(Anna, desk, new("password", portal.Clock.Now), CommandKey.New());

    async Task<bool> IsLocked()
    {
        await using var db = await portal.Store.Read();
        return await DeskLock.Holds(db, browser);
    }

    Declaration Declaration(DeclarationId id) => portal.Look(db => db.Declarations.AsNoTracking().Single(d => d.Id == id));

    string TextHash(DeclarationId id) => Declaration(id).TextHash!;

    Sheet Sheet(DocumentKind kind) => new(portal.Look(db => portal.Shelf.TakeNewest(db, db.Documents.Single(d => d.Kind == kind)).GetAwaiter().GetResult())!.Bytes);
}
