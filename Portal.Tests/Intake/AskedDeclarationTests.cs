using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
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

namespace Portal.Tests.Intake;

/// <summary>A declaration that is asked and signed here: what was told and received, and no consent.</summary>
public sealed class AskedDeclarationTests : IAsyncLifetime
{
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
    public async Task It_is_written_out_when_it_is_asked_and_the_client_hears_that_there_is_something()
    {
        var id = await Asked();
        var declaration = Declaration(id);
        Assert.Equal(declaration.TextHash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(declaration.Text!.Value.Words))));
        Assert.Equal((Act.DeclarationAsked, DeclarationState.Asked), (portal.Chain()[^1].Act, declaration.State));
        Assert.Contains(portal.Look(db => db.Mails.ToList()), m => m.Kind is MailKind.DeclarationAsked && m.To == noor.Me.Account);
        Assert.IsType<DeclarationIsAskedAlready>((await Ask()).Refusal);
        Assert.Null((await Ask(DeclarationKind.RegulationReceived)).Refusal);
    }

    [Theory]
    [InlineData("pro6-advies")]
    [InlineData("psycro")]
    [InlineData("opwaarts")]
    [InlineData("zicht-op-zin")]
    [InlineData("active-case-management")]
    public async Task The_text_says_what_the_law_asks_in_the_words_of_the_profile(string profile)
    {
        await using var other = await APortal.Of(profile);
        var own = other.Client("Daan").Trajectory();
        var form = new ReadDeclarationToAsk(other.Store, other.Regulations, other.Clock);
        var text = (await form.Preview(own.Adviser, own.Client.Id, new(own.Id, DeclarationKind.Privacy))).Done().Text;
        var rules = other.Own.Profile;
        foreach (var use in CategoryUse.All(rules, own.Trajectory.Type, own.Trajectory.PrincipalKind))
        {
            Assert.Contains(text.Parts, p => p.Items.Any(i => i.StartsWith(use.Category!.Label.Nl, StringComparison.Ordinal)));
            Assert.Contains(text.Parts, p => p.Items.Any(i => i.StartsWith(rules.Retention(use.Category!.RetentionRuleIds[0])!.Label.Nl, StringComparison.Ordinal)));
        }
        Assert.All(rules.Contacts, c => Assert.Contains(c.Mailbox, text.Plain, StringComparison.Ordinal));
        Assert.Contains("verwerkingsverantwoordelijke", text.Plain, StringComparison.Ordinal);
        Assert.Contains("Autoriteit Persoonsgegevens", text.Plain, StringComparison.Ordinal);
        Assert.Contains(RegulationFile.Of(rules).Sha256, text.Plain, StringComparison.Ordinal);
        Assert.Equal(rules.Consent.Enabled, text.Plain.Contains("intrekking van een toestemming", StringComparison.Ordinal));
        Assert.EndsWith("Mijn rechten zijn dezelfde als ik het niet doe.", text.Plain, StringComparison.Ordinal);
        Assert.Equal(text.Hash, DeclarationText.Read("nl", text.Plain).Hash);
        Assert.Equal(text.Parts.Select(p => p.Plain), DeclarationText.Read("nl", text.Plain).Parts.Select(p => p.Plain));
    }

    [Fact]
    public async Task A_receipt_alone_says_no_more_than_that_and_is_no_consent()
    {
        var id = (await Ask(DeclarationKind.RegulationReceived)).Done();
        var text = Declaration(id).Text!.Value.Words;
        Assert.DoesNotContain("Waarvoor wij gegevens gebruiken", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ik heb gelezen", text, StringComparison.Ordinal);
        Assert.Contains("Dit is geen toestemming.", text, StringComparison.Ordinal);
        (await Sign(id)).Done();
        Assert.Empty(portal.Look(db => db.Consents.ToList()));
    }

    [Fact]
    public async Task Signed_it_is_sealed_with_the_very_regulation_that_was_received()
    {
        var id = await Asked();
        (await Sign(id)).Done();
        var declaration = Declaration(id);
        Assert.Equal((DeclarationState.Signed, portal.Clock.Today, "Noor", "password"), (declaration.State, declaration.SignedOn!.Value, declaration.TypedName!.Value.Words, declaration.ProvenBy));
        var sheet = Sheet(id);
        sheet.Says("Ik heb gelezen wat er met mijn gegevens gebeurt.", "Ik heb het reglement gekregen", "geen toestemming", "wachtwoord opnieuw ingevoerd");
        Assert.Equal(declaration.RegulationHash, Convert.ToHexStringLower(SHA256.HashData(sheet.Files()["reglement.txt"])));
        Assert.Contains(declaration.RegulationHash!, sheet.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var acts = portal.Chain().Select(e => e.Act).ToList();
        Assert.Contains(Act.DeclarationSigned, acts);
        Assert.Contains(Act.DocumentSealed, acts);
        var mine = Assert.Single(await new MyDeclarations(portal.Store).For(noor));
        (await portal.OpenDocument.Run(noor, mine.Document!.Value, CommandKey.New())).Done();
    }

    [Fact]
    public async Task Without_box_name_proof_or_the_text_that_was_shown_nothing_is_signed()
    {
        var id = await Asked();
        var before = portal.Fingerprint();
        var yes = Yes(id);
        Assert.IsType<TextIsNotWhatWasShown>((await Sign(yes with { TextHash = new('0', 64) })).Refusal);
        Assert.IsType<BoxIsNotTicked>((await Sign(yes with { Ticked = false })).Refusal);
        Assert.IsType<NameIsMissing>((await Sign(yes with { TypedName = "  " })).Refusal);
        Assert.IsType<NameIsNotTheSigners>((await Sign(yes with { TypedName = "Piet" })).Refusal);
        Assert.IsType<ProofOfSelfFailed>((await Sign(yes with { Proof = null })).Refusal);
        Assert.IsType<ProofOfSelfFailed>((await Sign(yes with { Proof = new("password", portal.Clock.Now.AddMinutes(-5).AddTicks(-1)) })).Refusal);
        Assert.Equal(before, portal.Fingerprint());
    }

    [Fact]
    public async Task It_is_answered_once()
    {
        var id = await Asked();
        (await Sign(id)).Done();
        Assert.Equal(new DeclarationIsNotOpen(DeclarationState.Signed), (await Sign(id)).Refusal);
        Assert.Equal(new DeclarationIsNotOpen(DeclarationState.Signed), (await portal.DeclineDeclaration.Run(noor, id, CommandKey.New())).Refusal);
        Assert.Single(portal.Look(db => db.Documents.ToList()));
    }

    [Fact]
    public async Task Not_signing_needs_nothing_and_leaves_no_document()
    {
        var id = await Asked();
        (await portal.DeclineDeclaration.Run(noor, id, CommandKey.New())).Done();
        Assert.Equal(DeclarationState.Declined, Declaration(id).State);
        Assert.Equal(Act.DeclarationDeclined, portal.Chain()[^1].Act);
        Assert.Empty(portal.Look(db => db.Documents.ToList()));
        Assert.IsType<DeclarationIsNotOpen>((await Sign(id)).Refusal);
    }

    [Fact]
    public async Task Nobody_signs_for_a_version_of_the_regulation_that_is_not_kept_any_more()
    {
        var id = await Asked();
        portal.Force(db => db.Database.ExecuteSqlRaw("UPDATE Declarations SET RegulationHash = 'anders'"));
        Assert.IsType<RegulationHasChanged>((await Sign(id)).Refusal);
        Assert.Equal(DeclarationState.Asked, Declaration(id).State);
        // It is asked again, and the old one makes room.
        var again = await Asked();
        Assert.Equal((DeclarationState.Lapsed, DeclarationState.Asked), (Declaration(id).State, Declaration(again).State));
        (await Sign(again)).Done();
    }

    [Fact]
    public async Task A_child_does_not_sign_and_who_represents_her_signs_in_her_own_name()
    {
        var child = portal.Client("Kim", portal.Clock.Today.AddYears(-12));
        var own = child.Trajectory(adviser: trajectory.Adviser);
        var id = (await portal.AskDeclaration.Run(own.Adviser, child.Id, new(own.Id, DeclarationKind.Privacy), CommandKey.New())).Done();
        Assert.IsType<RepresentativeMustSign>((await portal.SignDeclaration.Run(child, Yes(id) with { TypedName = "Kim" }, CommandKey.New())).Refusal);
        var mother = portal.Own.Representative(child, "Marjan");
        (await portal.SignDeclaration.Run(mother, Yes(id) with { TypedName = "Marjan" }, CommandKey.New())).Done();
        Assert.Equal("Marjan", Declaration(id).OnBehalf!.Value.Words);
    }

    [Fact]
    public async Task Only_the_own_adviser_asks_while_the_trajectory_runs_and_the_client_lives()
    {
        var colleague = portal.Adviser("Bram");
        (await portal.TakeAccess.Run(colleague, noor.Id, "Ik neem waar voor Anna", CommandKey.New())).Done();
        Assert.IsType<Core.Consents.OnlyHerAdviser>((await portal.AskDeclaration.Run(colleague, noor.Id, new(trajectory.Id, DeclarationKind.Privacy), CommandKey.New())).Refusal);
        trajectory.Ends(portal.Clock.Today.AddDays(-1));
        Assert.IsType<TrajectoryHasEnded>((await Ask()).Refusal);
        portal.Force(db => db.Database.ExecuteSqlRaw("UPDATE Clients SET DiedOn = '2026-01-01'"));
        Assert.IsType<ClientHasDied>((await Ask()).Refusal);
    }

    [Theory]
    [InlineData("pro6-advies", 0)]
    [InlineData("opwaarts", 1)]
    public async Task What_is_asked_at_intake_follows_from_the_profile(string profile, int kinds)
    {
        await using var other = await APortal.Of(profile);
        var own = other.Client("Daan").Trajectory();
        async Task<IReadOnlyList<DeclarationKind>> Due() =>
            (await new Core.Dossiers.ReadDossier(other.Store, other.Regulations, other.Clock).Of(own.Adviser, own.Client.Id)).Done().ToAskAtIntake;
        Assert.Equal(kinds, (await Due()).Count);
        (await other.AskDeclaration.Run(own.Adviser, own.Client.Id, new(own.Id, DeclarationKind.Privacy), CommandKey.New())).Done();
        Assert.Empty(await Due());
    }

    [Fact]
    public async Task The_access_report_says_what_was_asked_and_signed()
    {
        (await Sign(await Asked())).Done();
        await Ask(DeclarationKind.RegulationReceived);
        var request = await portal.Filed(noor, RightId.Access);
        (await portal.Decide(trajectory.Adviser, new(request, DecisionResult.Granted))).Done();
        Sheet(request.Value, DocumentKind.AccessReport).Says("in het portaal getekend op", "gevraagd");
    }

    [Fact]
    public async Task A_paper_takes_the_place_of_what_was_asked_and_both_chain_and_report_say_so()
    {
        var id = await Asked();
        (await new EnterDeclaration(portal.Store, portal.Regulations).Run(
            trajectory.Adviser, noor.Id, new(trajectory.Id, DeclarationKind.Privacy, portal.Clock.Today, "kast 3"), CommandKey.New())).Done();
        Assert.Equal(DeclarationState.Lapsed, Declaration(id).State);
        Assert.EndsWith($"instead={id.Value}", portal.Chain().Single(e => e.Act is Act.DeclarationEntered).Facts, StringComparison.Ordinal);
        var request = await portal.Filed(noor, RightId.Access);
        (await portal.Decide(trajectory.Adviser, new(request, DecisionResult.Granted))).Done();
        Sheet(request.Value, DocumentKind.AccessReport).Says("niet meer gevraagd, er kwam een andere verklaring voor in de plaats");
    }

    [Fact]
    public async Task It_waits_on_the_clients_first_screen_and_somebody_else_sees_nothing()
    {
        var id = await Asked();
        var declarations = new MyDeclarations(portal.Store);
        Assert.True(Assert.Single(await declarations.For(noor)).IsAsked);
        Assert.NotNull(await declarations.Find(noor, id));
        var daan = portal.Client("Daan");
        Assert.Empty(await declarations.For(daan));
        Assert.Null(await declarations.Find(daan, id));
        Assert.Null(await declarations.Find(trajectory.Adviser, id));
    }

    Declaration Declaration(DeclarationId id) => portal.Look(db => db.Declarations.AsNoTracking().Single(d => d.Id == id));

    async Task<DeclarationId> Asked() => (await Ask()).Done();

    Task<Outcome<DeclarationId>> Ask(DeclarationKind kind = DeclarationKind.Privacy) =>
        portal.AskDeclaration.Run(trajectory.Adviser, noor.Id, new(trajectory.Id, kind), CommandKey.New());

    SignedDeclaration Yes(DeclarationId id) => new(id, Declaration(id).TextHash!, Ticked: true, "Noor", new("password", portal.Clock.Now));

    Task<Outcome> Sign(DeclarationId id) => Sign(Yes(id));

    Task<Outcome> Sign(SignedDeclaration signed) => portal.SignDeclaration.Run(noor, signed, CommandKey.New());

    Sheet Sheet(DeclarationId id) => Sheet(id.Value, DocumentKind.Declaration);

    Sheet Sheet(Guid subject, DocumentKind kind) => new(portal.Look(db =>
        portal.Shelf.TakeNewest(db, db.Documents.Single(d => d.Subject == subject && d.Kind == kind)).GetAwaiter().GetResult())!.Bytes);
}
