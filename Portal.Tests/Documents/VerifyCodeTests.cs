using System.Text.Json;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Documents;

/// <summary>Who has a page of a document learns by its code what it is, and nothing that is not hers to know.</summary>
public sealed class VerifyCodeTests : IAsyncLifetime
{
    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;
    Party jobcoach = null!;
    ConsentId consent;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
        jobcoach = portal.Party("otherProfessional", "Jobcoach");
        consent = await portal.Given(trajectory, jobcoach, "reports", "results");
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Every_sealed_document_has_a_code_of_its_own_that_stands_on_each_page()
    {
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        (await portal.Withdraw(noor, consent)).Done();
        foreach (var document in portal.Look(db => db.Documents.ToList()))
        {
            var code = ShortCode.Read(document.Code)!.Value;
            var bytes = (await portal.OpenDocument.Run(noor, document.Id, CommandKey.New())).Value.Bytes;
            var pages = Tools.RunOn(bytes, "pdftotext", "-layout", "{}", "-").Output.TrimEnd('\f').Split('\f');
            Assert.All(pages, page => Assert.Contains(code.ToString(), page, StringComparison.Ordinal));
            Assert.Equal(document.Kind, (await Check(code))!.Document!.Kind);
        }
        Assert.Equal(2, portal.Look(db => db.Documents.Select(d => d.Code).Distinct().Count()));
    }

    [Fact]
    public async Task A_code_that_stands_on_nothing_is_not_known() => Assert.Null(await Check(ShortCode.New()));

    [Fact]
    public async Task A_consent_says_whether_it_holds_now()
    {
        var last = portal.Clock.Today.AddMonths(3);
        Assert.Equal(new VerifiedConsent(ConsentState.Given, null) { LastDay = last }, (await Check())!.Document!.Consent);
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        (await portal.Withdraw(noor, consent)).Done();
        Assert.Equal(new VerifiedConsent(ConsentState.Withdrawn, portal.Clock.Now), (await Check())!.Document!.Consent);
    }

    [Fact]
    public async Task What_the_client_took_back_in_another_consent_for_the_same_recipient_counts_as_it_does_at_the_gate()
    {
        var code = ShortCode.Read(portal.Look(db => db.Documents.Single().Code))!.Value;
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        var part = await portal.Given(trajectory, jobcoach, "reports");
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        (await portal.Withdraw(noor, part)).Done();
        Assert.Equal(new VerifiedConsent(ConsentState.Given, null) { IsInPart = true, LastDay = portal.Clock.Today.AddMonths(3) }, (await Check(code))!.Document!.Consent);
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        var rest = await portal.Given(trajectory, jobcoach, "results");
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        (await portal.Withdraw(noor, rest)).Done();
        Assert.Equal(new VerifiedConsent(ConsentState.Withdrawn, portal.Clock.Now), (await Check(code))!.Document!.Consent);
    }

    [Fact]
    public async Task Where_consents_end_with_their_trajectory_one_whose_last_day_has_passed_does_not_hold()
    {
        portal.Force(db => db.Trajectories.Single(t => t.Id == trajectory.Id).End(LegalDay.Of(portal.Clock.Now)));
        Assert.Equal(ConsentState.Given, (await Check())!.Document!.Consent!.State);
        portal.Clock.Now = portal.Clock.Now.AddDays(1);
        Assert.Equal(portal.Own.Profile.Consent.Validity.EndsAt is ValidityEnd.TrajectoryEnd ? ConsentState.Expired : ConsentState.Given, (await Check())!.Document!.Consent!.State);
    }

    [Fact]
    public async Task Nothing_of_the_client_is_in_the_answer_and_nothing_is_written_down()
    {
        var before = portal.Fingerprint();
        var said = JsonSerializer.Serialize(await Check());
        Assert.Equal(before, portal.Fingerprint());
        string[] never = ["Noor", "Jobcoach", "reports", noor.Id.Value.ToString(), consent.Value.ToString(), portal.Look(db => db.Documents.Single().Id.Value.ToString())];
        Assert.All(never, word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
    }

    Task<VerifiedCode?> Check() => Check(ShortCode.Read(portal.Look(db => db.Documents.Single(d => d.Kind == DocumentKind.Consent).Code))!.Value);

    Task<VerifiedCode?> Check(ShortCode code) => new VerifyCode(portal.Store, portal.Shelf, portal.Regulations, portal.Clock).Of(code);
}
