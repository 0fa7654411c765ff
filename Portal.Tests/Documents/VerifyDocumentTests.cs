using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Pdf;
using Portal.Tests.Support;

namespace Portal.Tests.Documents;

/// <summary>Whoever holds a file learns whether it was made here, and nothing that is not hers to know.</summary>
public sealed class VerifyDocumentTests : IAsyncLifetime
{
    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;
    Party jobcoach = null!;
    ConsentId consent;
    byte[] file = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        portal.AsksStamps();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
        jobcoach = portal.Party("otherProfessional", "Jobcoach");
        consent = await portal.Given(trajectory, jobcoach, "reports");
        file = await FileOf(DocumentKind.Consent);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_file_as_it_was_sealed_is_genuine()
    {
        var found = (await Check(file))!;
        Assert.Equal((DocumentKind.Consent, Practice, Practice, false), (found.Kind, found.Practice, found.Sealer, found.IsEarlier));
        Assert.Equal(portal.Look(db => db.Documents.Single().MadeAt), found.MadeAt);
        Assert.Equal(new TimeOfDocument(null, null, IsAsked: true), found.Time);
        var report = PdfSealCheck.Check(file, new SealTrust([], portal.Clock.Now));
        Assert.NotNull(report.Fingerprint);
        Assert.Equal(new VerifiedSeal(true, SealLevel.Basic, report.Standing, report.Fingerprint), found.Seal);
    }

    [Fact]
    public async Task An_earlier_revision_is_as_genuine_and_its_time_is_not_that_of_the_later_one()
    {
        var (later, at) = await Stamped();

        var earlier = (await Check(file))!;
        Assert.True(earlier.IsEarlier);
        Assert.Equal(new TimeOfDocument(null, null, IsAsked: false), earlier.Time);
        Assert.True(earlier.Seal!.IsWhole);
        var newest = (await Check(later))!;
        Assert.False(newest.IsEarlier);
        Assert.Equal(new TimeOfDocument(at, "Een ander", IsAsked: false), newest.Time);
        // What this test put behind the seal is no timestamp: the seal is looked at, and not taken to hold because the file is ours.
        Assert.False(newest.Seal!.IsWhole);
    }

    [Fact]
    public async Task One_byte_makes_it_unknown_wherever_it_is()
    {
        for (var i = 0; i < file.Length; i += file.Length / 40)
        {
            var altered = file.ToArray();
            altered[i] ^= 1;
            Assert.Null(await Check(altered));
        }
        Assert.Null(await Check([.. file, (byte)'\n']));
        Assert.Null(await Check(file[..^1]));
    }

    [Fact]
    public async Task A_file_that_was_not_made_here_is_unknown() => Assert.Null(await Check("%PDF-1.7"u8.ToArray()));

    [Fact]
    public async Task A_consent_holds_until_its_last_day_is_over()
    {
        var until = portal.Consent(consent).ValidUntil;
        portal.Clock.Now = until.AddTicks(-1);
        Assert.Equal(new VerifiedConsent(ConsentState.Given, null) { LastDay = portal.Clock.Today }, (await Check(file))!.Consent);
        portal.Clock.Now = until;
        Assert.Equal(new VerifiedConsent(ConsentState.Expired, null), (await Check(file))!.Consent);
    }

    [Fact]
    public async Task A_withdrawn_consent_is_genuine_and_does_not_hold()
    {
        portal.Clock.Now = portal.Clock.Now.AddHours(1);
        Assert.False((await portal.Withdraw(noor, consent)).IsRefused);
        Assert.Equal(new VerifiedConsent(ConsentState.Withdrawn, portal.Clock.Now), (await Check(file))!.Consent);
        var withdrawal = (await Check(await FileOf(DocumentKind.Withdrawal)))!;
        Assert.Equal((DocumentKind.Withdrawal, null), (withdrawal.Kind, withdrawal.Consent));
    }

    [Fact]
    public async Task Nothing_of_the_client_and_of_what_it_is_about_is_in_the_answer()
    {
        var said = JsonSerializer.Serialize(await Check(file));
        var asked = portal.Consent(consent);
        Guid[] ids = [noor.Id.Value, consent.Value, trajectory.Id.Value, jobcoach.Id.Value, portal.Look(db => db.Documents.Single().Id.Value)];
        string[] never = ["Noor", "Jobcoach", asked.Purpose, "reports", asked.TextHash, asked.Signature!.TypedName.Words, .. ids.Select(id => id.ToString())];
        Assert.All(never, word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(Practice, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checking_writes_nothing_down()
    {
        var before = portal.Fingerprint();
        await Check(file);
        await Check("anders"u8.ToArray());
        Assert.Equal(before, portal.Fingerprint());
    }

    [Fact]
    public async Task A_damaged_copy_here_does_not_make_the_file_of_another_false_and_is_said()
    {
        portal.Look(db => db.DocumentFiles.ExecuteUpdate(s => s.SetProperty(f => f.Closed, new byte[40])));
        var found = (await Check(file))!;
        Assert.Equal(DocumentKind.Consent, found.Kind);
        Assert.Null(found.Seal);
    }

    [Fact]
    public async Task At_a_processor_the_controller_is_who_sealed()
    {
        await using var processor = await APortal.Of("psycro");
        var client = processor.Client("Wim");
        var controller = processor.Own.Controller("Praktijk A");
        var anna = client.Trajectory(adviser: processor.Adviser("Anna", controller)).Adviser;
        (await processor.Decide(anna, new(await processor.Filed(client, RightId.Access), DecisionResult.Granted))).Done();
        var hash = processor.Look(db => db.Documents.Single(d => d.Kind == DocumentKind.AccessReport).Sha256);
        var found = (await new VerifyDocument(processor.Store, processor.Shelf, processor.Regulations, processor.Clock).Of(Fingerprint.Read(hash)!.Value))!;
        Assert.Equal((processor.Look(db => db.Practices.Single().Name), "Praktijk A"), (found.Practice, found.Sealer));
        Assert.Equal((DocumentKind.AccessReport, null), (found.Kind, found.Consent));
    }

    string Practice => portal.Look(db => db.Practices.Single().Name);

    Task<VerifiedDocument?> Check(byte[] bytes) =>
        new VerifyDocument(portal.Store, portal.Shelf, portal.Regulations, portal.Clock).Of(Fingerprint.Read(Convert.ToHexString(SHA256.HashData(bytes)))!.Value);

    async Task<byte[]> FileOf(DocumentKind kind)
    {
        var id = portal.Look(db => db.Documents.Single(d => d.Kind == kind).Id);
        return (await portal.OpenDocument.Run(noor, id, CommandKey.New())).Value.Bytes;
    }

    /// <summary>A next revision, as who fetches timestamps lands it.</summary>
    async Task<(byte[] Later, DateTimeOffset At)> Stamped()
    {
        var queue = new StampQueue(portal.Databases, portal.Turn, portal.Shelf, portal.Clock);
        var due = (await queue.Next())!;
        var at = portal.Clock.Now.AddMinutes(3);
        await queue.Land(due, [.. file, .. "later"u8], at, "Een ander");
        return ([.. file, .. "later"u8], at);
    }
}
