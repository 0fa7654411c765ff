using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
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
using Portal.Pdf;
using Portal.Tests.Pdf;
using Portal.Tests.Support;

namespace Portal.Tests.Intake;

/// <summary>A consent on paper, from the printer back: as good as one on the screen, and no easier to slip past the client.</summary>
public sealed class PaperRoundTripTests : IAsyncLifetime
{
    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;
    Party coach = null!;
    ConsentId asked;

    PrintForm Print => new(portal.Store, portal.Regulations, portal.Press);

    TakeInPaper TakeIn => new(portal.Store, portal.Regulations, portal.Press);

    static SeenOnPaper All => new(true, true, true, true);

    DateOnly Today => portal.Clock.Today;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
        coach = portal.Party("otherProfessional", "Jobcoach");
        asked = await portal.Asked(trajectory, coach, "reports");
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_form_has_the_exact_text_and_its_code_on_every_page_and_says_that_it_is_nothing_yet()
    {
        var form = await Printed();
        var pages = Tools.RunOn(form.Bytes, "pdftotext", "-layout", "{}", "-").Output.TrimEnd('\f').Split('\f');
        Assert.All(pages, page => Assert.Contains(form.Code.ToString(), page, StringComparison.Ordinal));
        var said = Plain(string.Concat(pages));
        Assert.All(ConsentText.Read("nl", portal.Consent(asked).Text.Words).Paragraphs, paragraph => Assert.Contains(Plain(paragraph), said, StringComparison.Ordinal));
        Assert.Contains(Plain("Dit is een formulier. Het is pas een toestemming als u het heeft getekend"), said, StringComparison.Ordinal);
        Assert.Contains(Plain(portal.Consent(asked).TextHash), said, StringComparison.Ordinal);
        Assert.Empty(PdfCheck.Check(form.Bytes).Select(f => f.ToString()));
        Assert.Equal(ConsentState.Requested, portal.Consent(asked).State);
        Assert.Equal(Act.FormPrinted, portal.Chain()[^1].Act);
    }

    [Fact]
    public async Task The_same_text_has_one_code_whoever_prints_it_and_however_often()
    {
        var first = await Printed();
        portal.Clock.Now = portal.Clock.Now.AddDays(1);
        var again = await Printed();
        var hers = (await Print.Run(noor, asked.Value, CommandKey.New())).Done();
        Assert.Equal((first.Code, first.Code), (again.Code, hers.Code));
        Assert.Equal(first.Bytes, hers.Bytes);
        Assert.NotEqual(first.Code, (await Printed(await portal.Asked(trajectory, coach, "results"))).Code);
    }

    [Fact]
    public async Task A_signed_form_makes_a_consent_that_lets_a_disclosure_out_and_a_sealed_document_with_the_scan_in_it()
    {
        var form = await Printed();
        var scan = Photo.Jpeg(60, 80);
        (await Take(Signed(form) with { KnownBy = "ik begeleid haar" }, scan)).Done();

        var consent = portal.Consent(asked);
        Assert.Equal((ConsentState.Given, Today, form.Code.Text, PaperWay.Seen), (consent.StateAt(portal.Clock.Now), consent.Paper!.SignedOn, consent.Paper.Scan!.Code, consent.Paper.Scan.Way));
        Assert.Contains(portal.Chain(), e => e.Act is Act.PaperTakenIn && e.Subject == asked.Value);
        Assert.Contains(portal.Look(db => db.Mails.ToList()), m => m.Kind is MailKind.PaperEntered && m.To == noor.Me.Account);
        Assert.DoesNotContain(portal.Chain(), e => e.Facts.Contains("begeleid", StringComparison.Ordinal));

        var document = portal.Look(db => db.Documents.Single(d => d.Kind == DocumentKind.Consent));
        var bytes = (await portal.OpenDocument.Run(noor, document.Id, CommandKey.New())).Done().Bytes;
        Assert.Empty(PdfCheck.Check(bytes).Select(f => f.ToString()));
        Assert.Contains("Signature is Valid", Tools.RunOn(bytes, "pdfsig", "{}").Output, StringComparison.Ordinal);
        var said = Plain(Tools.RunOn(bytes, "pdftotext", "{}", "-").Output);
        foreach (var words in (string[])["Ondertekend op papier", form.Code.ToString(), "ik begeleid haar", "zag dat er werd getekend", "bekeek de scan en zag: een kruis in het vakje", "schriftelijk, op papier, uitdrukkelijk"]) Assert.Contains(Plain(words), said, StringComparison.Ordinal);
        Assert.Contains("image", Tools.RunOn(bytes, "pdfimages", "-list", "{}").Output, StringComparison.Ordinal);
        Assert.Contains("signed-paper.jpg", Tools.RunOn(bytes, "pdfdetach", "-list", "{}").Output, StringComparison.Ordinal);
        Assert.Equal(ScanCleaner.Clean(scan).Bytes, Inside(bytes, "signed-paper.jpg"));
        using var record = JsonDocument.Parse(Inside(bytes, "consent-record.json"));
        Assert.Equal("paper", record.RootElement.GetProperty("pii_processing").GetProperty("purposes")[0].GetProperty("collection_method").GetString());
        Assert.Equal(form.Code.Text, record.RootElement.GetProperty("events")[1].GetProperty("x_form_code").GetString());

        var item = await trajectory.Item("reports");
        var disclosure = await portal.Waiting(trajectory, coach, item);
        (await portal.Release(trajectory.Adviser, disclosure)).Done();
        Assert.Equal(asked, portal.Disclosure(disclosure).Consent);
    }

    [Fact]
    public async Task A_scan_that_is_a_pdf_is_a_file_in_the_document()
    {
        (await Take(Signed(await Printed()), Sample.Pdf())).Done();
        var document = portal.Look(db => db.Documents.Single(d => d.Kind == DocumentKind.Consent));
        var bytes = (await portal.OpenDocument.Run(noor, document.Id, CommandKey.New())).Done().Bytes;
        Assert.Contains("signed-paper.pdf", Tools.RunOn(bytes, "pdfdetach", "-list", "{}").Output, StringComparison.Ordinal);
        Assert.Empty(PdfCheck.Check(bytes).Select(f => f.ToString()));
    }

    [Fact]
    public async Task By_its_code_a_form_says_what_became_of_it()
    {
        var form = await Printed();
        Assert.True((await Check(form.Code)).IsOpen);
        portal.Clock.Now = portal.Clock.Now.AddHours(2);
        (await Take(Signed(form))).Done();
        var taken = await Check(form.Code);
        Assert.Equal((false, portal.Clock.Now, ConsentState.Given), (taken.IsOpen, taken.TakenInAt!.Value, taken.Consent!.State));
        portal.Clock.Now = portal.Clock.Now.AddHours(2);
        (await portal.Withdraw(noor, asked)).Done();
        Assert.Equal(ConsentState.Withdrawn, (await Check(form.Code)).Consent!.State);

        var other = await portal.Asked(trajectory, coach, "results");
        var lapsed = await Printed(other);
        (await portal.DeclineConsent.Run(noor, other, CommandKey.New())).Done();
        Assert.Equal((false, null), ((await Check(lapsed.Code)).IsOpen, (await Check(lapsed.Code)).TakenInAt));
    }

    [Fact]
    public async Task A_mistyped_code_is_caught_and_one_of_another_text_or_somebody_else_is_refused_with_the_reason()
    {
        var form = await Printed();
        var text = form.Code.Text;
        Assert.IsType<CodeIsMistyped>((await Take(Signed(form) with { Code = (text[0] == '7' ? '8' : '7') + text[1..] })).Refusal);
        Assert.IsType<CodeIsMistyped>((await Take(Signed(form) with { Code = "" })).Refusal);
        Assert.IsType<CodeIsNotOfThisClient>((await Take(Signed(form) with { Code = ShortCode.New().Text })).Refusal);
        var second = await Printed(await portal.Asked(trajectory, coach, "results"));
        Assert.IsType<CodeIsOfAnotherText>((await Take(Signed(form) with { Code = second.Code.Text })).Refusal);
        var fatima = portal.Client("Fatima").Trajectory(adviser: trajectory.Adviser);
        var hers = (await Print.Run(trajectory.Adviser, (await portal.Asked(fatima, coach, "reports")).Value, CommandKey.New())).Done();
        Assert.IsType<CodeIsNotOfThisClient>((await Take(Signed(form) with { Code = hers.Code.Text })).Refusal);
        Assert.Equal(ConsentState.Requested, portal.Consent(asked).State);
        (await Take(Signed(form) with { Code = form.Code.ToString().ToLowerInvariant() })).Done();
    }

    [Fact]
    public async Task Nobody_takes_in_what_is_not_hers()
    {
        var form = await Printed();
        var fatima = portal.Client("Fatima").Trajectory(adviser: trajectory.Adviser);
        var scan = await Sample.Scan();
        // Another client's dossier, a colleague without a reason, another practice, the client herself.
        Assert.IsType<NotFound>((await TakeIn.Run(trajectory.Adviser, fatima.Client.Id, Signed(form), scan, CommandKey.New())).Refusal);
        Assert.IsType<ReasonIsNeeded>((await TakeIn.Run(portal.Adviser("Bram"), noor.Id, Signed(form), scan, CommandKey.New())).Refusal);
        Assert.IsType<NotFound>((await TakeIn.Run(portal.Open("opwaarts").Adviser("Carla"), noor.Id, Signed(form), scan, CommandKey.New())).Refusal);
        Assert.IsType<NotFound>((await TakeIn.Run(noor, noor.Id, Signed(form), scan, CommandKey.New())).Refusal);
        Assert.IsType<NotFound>((await Print.Run(fatima.Client, asked.Value, CommandKey.New())).Refusal);
        Assert.Equal(ConsentState.Requested, portal.Consent(asked).State);
    }

    [Fact]
    public async Task Twice_is_once_and_what_is_answered_cannot_be_answered_on_paper()
    {
        var form = await Printed();
        var key = CommandKey.New();
        var scan = await Sample.Scan();
        (await TakeIn.Run(trajectory.Adviser, noor.Id, Signed(form), scan, key)).Done();
        (await TakeIn.Run(trajectory.Adviser, noor.Id, Signed(form), scan, key)).Done();
        Assert.Equal(1, portal.Look(db => db.Documents.Count()));
        Assert.Equal(new ConsentIsNotOpen(ConsentState.Given), (await Take(Signed(form))).Refusal);
        Assert.Equal(new ConsentIsNotOpen(ConsentState.Given), (await Print.Run(noor, asked.Value, CommandKey.New())).Refusal);

        var declined = await portal.Asked(trajectory, coach, "results");
        var other = await Printed(declined);
        (await portal.DeclineConsent.Run(noor, declined, CommandKey.New())).Done();
        Assert.Equal(new ConsentIsNotOpen(ConsentState.Refused), (await Take(Signed(other) with { Subject = declined.Value })).Refusal);
    }

    [Fact]
    public async Task A_later_no_of_the_client_goes_before_a_paper_also_on_the_same_day()
    {
        var form = await Printed();
        var other = await portal.Given(trajectory, coach, "results");
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        (await portal.Withdraw(noor, other)).Done();
        Assert.Equal(new ClientSaidNoLater(Today), (await Take(Signed(form))).Refusal);
    }

    [Fact]
    public async Task A_no_from_before_the_form_was_printed_does_not_stand_in_its_way()
    {
        var other = await portal.Given(trajectory, coach, "results");
        (await portal.Withdraw(noor, other)).Done();
        portal.Clock.Now = portal.Clock.Now.AddMinutes(10);
        (await Take(Signed(await Printed()))).Done();
        Assert.Equal(ConsentState.Given, portal.Consent(asked).StateAt(portal.Clock.Now));
    }

    [Fact]
    public async Task The_day_who_signed_and_what_the_adviser_knows_are_asked()
    {
        portal.Clock.Now = portal.Clock.Now.AddDays(2);
        var form = await Printed();
        Assert.Equal(new PaperIsOfTomorrow(), (await Take(Signed(form) with { SignedOn = Today.AddDays(1) })).Refusal);
        Assert.Equal(new PaperIsOlderThanItsPrint(Today), (await Take(Signed(form) with { SignedOn = Today.AddDays(-1) })).Refusal);
        Assert.Equal(new KnownByIsMissing(), (await Take(Signed(form) with { KnownBy = " \u200b" })).Refusal);
        Assert.Equal(new PaperLocationIsMissing(), (await Take(Signed(form) with { KeptAt = "" })).Refusal);
        Assert.Equal(new ScanIsMissing(), (await TakeIn.Run(trajectory.Adviser, noor.Id, Signed(form), null, CommandKey.New())).Refusal);

        var kim = portal.Client("Kim", Today.AddYears(-14)).Trajectory();
        var hers = await portal.Asked(kim, coach, "reports");
        var paper = (await Print.Run(kim.Adviser, hers.Value, CommandKey.New())).Done();
        var young = new SignedPaper(hers.Value, paper.Code.Text, Today, "kast 3", null, PaperWay.Sent, "post", All);
        Assert.Equal(new RepresentativeMustSign(Client.OwnAge), (await TakeIn.Run(kim.Adviser, kim.Client.Id, young, await Sample.Scan(), CommandKey.New())).Refusal);
        // Nor does somebody whose authority nobody entered.
        Assert.IsType<RepresentativeIsNotRegistered>((await TakeIn.Run(kim.Adviser, kim.Client.Id, young with { OnBehalf = "M. de Vries" }, await Sample.Scan(), CommandKey.New())).Refusal);
        portal.Own.Representative(kim.Client, "M. de Vries");
        Assert.IsType<RepresentativeIsNotRegistered>((await TakeIn.Run(kim.Adviser, kim.Client.Id, young with { OnBehalf = "niet M. de Vries maar haar broer" }, await Sample.Scan(), CommandKey.New())).Refusal);
        (await TakeIn.Run(kim.Adviser, kim.Client.Id, young with { OnBehalf = "m. de vries" }, await Sample.Scan(), CommandKey.New())).Done();
    }

    [Fact]
    public async Task For_an_adult_too_only_somebody_signs_who_is_registered()
    {
        var form = await Printed();
        Assert.IsType<RepresentativeIsNotRegistered>((await Take(Signed(form) with { OnBehalf = "Buurman Bertus" })).Refusal);
        Assert.Equal(ConsentState.Requested, portal.Consent(asked).State);
        portal.Own.Representative(noor, "Bertus Buurman");
        (await Take(Signed(form) with { OnBehalf = "Bertus Buurman" })).Done();
    }

    [Fact]
    public async Task A_form_of_who_has_died_or_of_what_has_ended_is_not_open_and_is_not_printed()
    {
        var form = await Printed();
        portal.Force(db => db.Database.ExecuteSqlRaw("UPDATE Clients SET DiedOn = '2026-01-01'"));
        Assert.False((await Check(form.Code)).IsOpen);
        Assert.IsType<ClientHasDied>((await Print.Run(trajectory.Adviser, asked.Value, CommandKey.New())).Refusal);
        Assert.IsType<ClientHasDied>((await Take(Signed(form))).Refusal);
        portal.Force(db => db.Database.ExecuteSqlRaw("UPDATE Clients SET DiedOn = NULL"));
        Assert.True((await Check(form.Code)).IsOpen);
        trajectory.Ends(Today.AddDays(-1));
        Assert.Equal(portal.Own.Profile.Consent.Validity.EndsAt is not ValidityEnd.TrajectoryEnd, (await Check(form.Code)).IsOpen);
    }

    [Fact]
    public async Task Without_looking_at_the_scan_nothing_is_taken_in()
    {
        var form = await Printed();
        foreach (var seen in (SeenOnPaper[])[SeenOnPaper.Nothing, All with { Box = false }, All with { Name = false }, All with { Signature = false }, All with { Pages = false }])
            Assert.IsType<PaperIsNotLookedAt>((await Take(Signed(form) with { Seen = seen })).Refusal);
        Assert.Equal(ConsentState.Requested, portal.Consent(asked).State);
        (await Take(Signed(form))).Done();
    }

    [Fact]
    public async Task Nothing_of_the_paper_lies_open_in_the_database()
    {
        (await Take(Signed(await Printed()), Sample.Pdf("handtekening van Noor in inkt"))).Done();
        Assert.False(portal.FilesHold("handtekening van Noor"));
    }

    async Task<PrintedForm> Printed(ConsentId? id = null) => (await Print.Run(trajectory.Adviser, (id ?? asked).Value, CommandKey.New())).Done();

    SignedPaper Signed(PrintedForm form) => new(asked.Value, form.Code.Text, Today, "kast 3, map 12", null, PaperWay.Seen, "ken ik", All);

    async Task<Outcome<DocumentId>> Take(SignedPaper paper, byte[]? scan = null) => await TakeIn.Run(trajectory.Adviser, noor.Id, paper, await Sample.Scan(scan), CommandKey.New());

    async Task<VerifiedForm> Check(ShortCode code) => (await new VerifyCode(portal.Store, portal.Shelf, portal.Regulations, portal.Clock).Of(code))!.Form!;

    static string Plain(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    static byte[] Inside(byte[] pdf, string name)
    {
        var path = Path.GetTempFileName();
        try
        {
            var done = Tools.RunOn(pdf, "pdfdetach", "-savefile", name, "-o", path, "{}");
            Assert.True(done.ExitCode == 0, done.All);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
