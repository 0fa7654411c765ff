using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.Intake;
using Portal.Core.Mail;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Pdf;
using Portal.Tests.Documents;
using Portal.Tests.Support;

namespace Portal.Tests.Intake;

/// <summary>A declaration on paper, from the printer back: the same text, the same document, and no consent.</summary>
public sealed class PaperDeclarationTests : IAsyncLifetime
{
    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;
    DeclarationId asked;

    PrintForm Print => new(portal.Store, portal.Regulations, portal.Press);

    static SeenOnPaper All => new(true, true, true, true);

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
        asked = (await portal.AskDeclaration.Run(trajectory.Adviser, noor.Id, new(trajectory.Id, DeclarationKind.Privacy), CommandKey.New())).Done();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task The_form_has_the_exact_text_its_code_on_every_page_and_asks_for_the_regulation()
    {
        var form = await Printed();
        var sheet = new Sheet(form.Bytes);
        var pages = Tools.RunOn(form.Bytes, "pdftotext", "-layout", "{}", "-").Output.TrimEnd('\f').Split('\f');
        Assert.True(pages.Length > 1);
        Assert.All(pages, page => Assert.Contains(form.Code.ToString(), page, StringComparison.Ordinal));
        var said = Plain(string.Concat(pages));
        Assert.All(DeclarationText.Read("nl", Asked.Text!.Value.Words).Parts.Where(p => p.Words.Length is > 0 and < 80), p => Assert.Contains(Plain(p.Words), said, StringComparison.Ordinal));
        sheet.Says("Het is geen toestemming", "Bij dit formulier hoort het reglement", "Handtekening");
        Assert.Empty(PdfCheck.Check(form.Bytes).Select(f => f.ToString()));
        Assert.Equal((DeclarationState.Asked, Act.FormPrinted), (Asked.State, portal.Chain()[^1].Act));
    }

    [Fact]
    public async Task Signed_and_taken_in_it_is_sealed_with_the_regulation_and_the_scan()
    {
        var form = await Printed();
        var document = (await Take(Signed(form))).Done();
        Assert.Equal((DeclarationState.Signed, portal.Clock.Today, "kast 3", form.Code.Text, PaperWay.Sent), (Asked.State, Asked.SignedOn!.Value, Asked.KeptAt!.Value.Words, Asked.Scan!.Code, Asked.Scan.Way));
        Assert.Null(Asked.Signature());
        var sheet = new Sheet((await portal.OpenDocument.Run(noor, document, CommandKey.New())).Done().Bytes);
        sheet.Says("Ondertekend op papier", form.Code.ToString(), "bekeek de scan en zag", "zag niet dat er werd getekend", "zij is geen toestemming").NeverSays("wachtwoord");
        Assert.Equal(["reglement.txt", "signed-paper.png"], sheet.Files().Keys.Order());
        Assert.Contains(portal.Chain(), e => e.Act is Act.PaperTakenIn && e.Subject == asked.Value);
        Assert.Contains(portal.Look(db => db.Mails.ToList()), m => m.Kind is MailKind.PaperEntered && m.To == noor.Me.Account);
        Assert.Empty(portal.Look(db => db.Consents.ToList()));
        Assert.Equal(document, Assert.Single(await new MyDeclarations(portal.Store).For(noor)).Document);
    }

    [Fact]
    public async Task Who_keeps_no_paper_files_gives_the_paper_back_and_keeps_the_scan()
    {
        await using var other = await APortal.Of("opwaarts");
        Assert.False(other.Own.Profile.Paper.Used);
        var own = other.Client("Daan").Trajectory();
        var id = (await other.AskDeclaration.Run(own.Adviser, own.Client.Id, new(own.Id, DeclarationKind.Privacy), CommandKey.New())).Done();
        var form = (await new PrintForm(other.Store, other.Regulations, other.Press).Run(own.Client, id.Value, CommandKey.New())).Done();
        SignedPaper paper = new(id.Value, form.Code.Text, other.Clock.Today, "teruggegeven aan de cliënt", null, PaperWay.Seen, "ken ik", All);
        var document = (await new TakeInPaper(other.Store, other.Regulations, other.Press).Run(own.Adviser, own.Client.Id, paper, await Sample.Scan(), CommandKey.New())).Done();
        new Sheet((await other.OpenDocument.Run(own.Client, document, CommandKey.New())).Done().Bytes).Says("Waar het papier is teruggegeven aan de cliënt");
    }

    [Fact]
    public async Task By_its_code_the_form_says_what_became_of_it_and_speaks_of_no_consent()
    {
        var form = await Printed();
        Assert.Equal((true, DocumentKind.Declaration, null), Said(await Check(form.Code)));
        (await Take(Signed(form))).Done();
        var taken = await Check(form.Code);
        Assert.Equal((false, DocumentKind.Declaration, null), Said(taken));
        Assert.NotNull(taken.TakenInAt);
        Assert.Equal(new DeclarationIsNotOpen(DeclarationState.Signed), (await Take(Signed(form))).Refusal);
        Assert.Equal(new DeclarationIsNotOpen(DeclarationState.Signed), (await Print.Run(noor, asked.Value, CommandKey.New())).Refusal);

        static (bool, DocumentKind, VerifiedConsent?) Said(VerifiedForm form) => (form.IsOpen, form.Kind, form.Consent);
    }

    [Fact]
    public async Task A_form_of_an_earlier_regulation_is_neither_printed_nor_taken_in()
    {
        var form = await Printed();
        portal.Force(db => db.Database.ExecuteSqlRaw("UPDATE Declarations SET RegulationHash = 'anders'"));
        Assert.IsType<RegulationHasChanged>((await Take(Signed(form))).Refusal);
        Assert.IsType<RegulationHasChanged>((await Print.Run(noor, asked.Value, CommandKey.New())).Refusal);
        Assert.Equal(DeclarationState.Asked, Asked.State);
    }

    [Fact]
    public async Task What_was_answered_on_the_screen_meanwhile_stands()
    {
        var form = await Printed();
        (await portal.DeclineDeclaration.Run(noor, asked, CommandKey.New())).Done();
        Assert.Equal(new DeclarationIsNotOpen(DeclarationState.Declined), (await Take(Signed(form))).Refusal);
        Assert.False((await Check(form.Code)).IsOpen);
    }

    [Fact]
    public async Task Nobody_else_prints_it_or_takes_it_in_and_a_code_of_another_text_is_refused()
    {
        var form = await Printed();
        var daan = portal.Client("Daan").Trajectory(adviser: trajectory.Adviser);
        Assert.IsType<NotFound>((await Print.Run(daan.Client, asked.Value, CommandKey.New())).Refusal);
        Assert.IsType<NotFound>((await new TakeInPaper(portal.Store, portal.Regulations, portal.Press).Run(trajectory.Adviser, daan.Client.Id, Signed(form), await Sample.Scan(), CommandKey.New())).Refusal);
        var coach = portal.Party("otherProfessional", "Jobcoach");
        var consent = await portal.Asked(trajectory, coach, "reports");
        Assert.IsType<CodeIsOfAnotherText>((await Take(Signed(form) with { Subject = consent.Value })).Refusal);
        Assert.Equal(DeclarationState.Asked, Asked.State);
    }

    Declaration Asked => portal.Look(db => db.Declarations.AsNoTracking().Single(d => d.Id == asked));

    async Task<PrintedForm> Printed() => (await Print.Run(trajectory.Adviser, asked.Value, CommandKey.New())).Done();

    SignedPaper Signed(PrintedForm form) => new(asked.Value, form.Code.Text, portal.Clock.Today, "kast 3", null, PaperWay.Sent, "ken ik", All);

    async Task<Outcome<DocumentId>> Take(SignedPaper paper) =>
        await new TakeInPaper(portal.Store, portal.Regulations, portal.Press).Run(trajectory.Adviser, noor.Id, paper, await Sample.Scan(), CommandKey.New());

    async Task<VerifiedForm> Check(ShortCode code) => (await new VerifyCode(portal.Store, portal.Shelf, portal.Regulations, portal.Clock).Of(code))!.Form!;

    static string Plain(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
}
