using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Pdf;
using Portal.Tests.Support;
using Portal.Web.Documents;

namespace Portal.Tests.Documents;

/// <summary>A document is sealed at once, whatever the server of timestamps does; the timestamp comes later as a next revision.</summary>
public sealed class StamperTests : IAsyncLifetime
{
    APortal portal = null!;
    ATrajectory trajectory = null!;
    AClient noor = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        portal.Clock.Now = DateTimeOffset.UtcNow;
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
        portal.AsksStamps();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    StampQueue Queue => new(portal.Databases, portal.Turn, portal.Shelf, portal.Clock);

    async Task<bool> Round(Uri server, double seconds = 20)
    {
        using var line = new StampLine(new HttpClient(), new TimestampSettings(server, TimestampScript.Policy, TimeSpan.FromSeconds(seconds)));
        using var stamper = new Stamper(Queue, line, portal.Clock, NullLogger<Stamper>.Instance);
        return await stamper.Round(CancellationToken.None);
    }

    async Task<(DocumentId Id, byte[] Bytes)> Signed()
    {
        await portal.Given(trajectory, portal.Party("otherProfessional", "Jobcoach"), "reports");
        return (portal.Look(db => db.Documents.Single().Id), await Download());
    }

    async Task<byte[]> Download() => (await portal.OpenDocument.Run(noor, portal.Look(db => db.Documents.Single().Id), Core.Storage.CommandKey.New())).Value.Bytes;

    async Task<TimeOfDocument> Shown() => Assert.Single(await new MyDocuments(portal.Store).For(noor)).Time;

    [Fact]
    public async Task The_timestamp_lands_as_a_revision_and_the_earlier_copy_still_holds()
    {
        var (id, earlier) = await Signed();
        Assert.Equal((true, SealLevel.Basic), (PdfSealCheck.Check(earlier).Genuine, PdfSealCheck.Check(earlier).Level));
        Assert.Equal(new TimeOfDocument(null, null, IsAsked: true), await Shown());

        Assert.True(await Round(TimestampScript.Shared.Address()));

        var later = await Download();
        Assert.Equal(earlier, later[..earlier.Length]);
        var report = PdfSealCheck.Check(later, new SealTrust([TimestampScript.Shared.Root]));
        Assert.True(report.Genuine, report.Problem);
        Assert.Equal((SealLevel.LongTerm, "Tijdstempel (test)"), (report.Level, report.ProvenBy));
        Assert.True(PdfSealCheck.Check(earlier).Genuine);
        Assert.Equal((report.ProvenAt, "Tijdstempel (test)", false), ((await Shown()).StampedAt, (await Shown()).StampedBy, (await Shown()).IsAsked));

        var files = portal.Look(db => db.DocumentFiles.AsNoTracking().Where(f => f.Document == id).OrderBy(f => f.Number).ToList());
        Assert.Equal([(1, null), (2, files[0].Sha256)], files.Select(f => (f.Number, f.Earlier)));
        Assert.Contains(portal.Chain(), e => e.Act is Act.DocumentStamped && e.Subject == id.Value && e.Facts == $"sha256={files[1].Sha256};earlier={files[0].Sha256}");
        Assert.True((await portal.VerifyEvidence.Run(portal.Own.Id)).IsWhole);
        Assert.Empty(portal.Look(db => db.WaitingStamps.ToList()));
    }

    [Theory]
    [InlineData("nonce", TimestampTrouble.WrongNonce)]
    [InlineData("imprint", TimestampTrouble.WrongImprint)]
    [InlineData("policy", TimestampTrouble.WrongPolicy)]
    [InlineData("slow", TimestampTrouble.TooSlow)]
    public async Task A_server_that_lies_or_is_slow_changes_nothing_and_is_asked_again_later(string how, TimestampTrouble trouble)
    {
        var (_, earlier) = await Signed();
        Assert.False(await Round(TimestampScript.Shared.Address(how), how == "slow" ? 0.5 : 20));
        Assert.Equal(earlier, await Download());
        Assert.Equal(trouble, portal.Look(db => db.WaitingStamps.Single().Trouble));

        // Not at once, but after a minute: then it lands.
        Assert.True(await Round(TimestampScript.Shared.Address()));
        Assert.Equal(earlier, await Download());
        portal.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.True(await Round(TimestampScript.Shared.Address()));
        Assert.NotNull((await Shown()).StampedAt);
    }

    [Fact]
    public async Task A_server_that_is_down_for_days_is_asked_again_and_what_waits_survives_a_restart()
    {
        var (_, earlier) = await Signed();
        var nobody = new Uri($"http://127.0.0.1:{SmtpServer.FreePort()}/");
        for (var tries = 0; tries < 8; tries++)
        {
            // Each time another stamper, as after a restart: what waits is in the database alone.
            Assert.False(await Round(nobody));
            portal.Clock.Pass(TimeSpan.FromHours(6));
        }
        Assert.Equal((8, TimestampTrouble.Unreachable), portal.Look(db => (db.WaitingStamps.Single().Tries, db.WaitingStamps.Single().Trouble!.Value)));
        Assert.Equal(new TimeOfDocument(null, null, IsAsked: true), await Shown());
        Assert.True(await Round(TimestampScript.Shared.Address()));
        Assert.Equal(earlier, (await Download())[..earlier.Length]);
        Assert.NotNull((await Shown()).StampedAt);
    }

    [Fact]
    public async Task Two_that_come_at_once_make_one_revision()
    {
        await Signed();
        var due = (await Queue.Next())!;
        var (one, two) = (await PdfSeal.Stamp(due.Newest!.Bytes, TimestampScript.Shared.Server(), "Een"), await PdfSeal.Stamp(due.Newest.Bytes, TimestampScript.Shared.Server(), "Twee"));
        await Queue.Land(due, one.Bytes, one.Answer.At!.Value, one.Answer.By!);
        await Queue.Land(due, two.Bytes, two.Answer.At!.Value, two.Answer.By!);
        Assert.Equal(one.Bytes, await Download());
        Assert.Equal(2, portal.Look(db => db.DocumentFiles.Count()));
    }

    [Fact]
    public async Task The_document_itself_says_whose_clock_it_was()
    {
        var (_, bytes) = await Signed();
        var text = string.Join(' ', Tools.RunOn(bytes, "pdftotext", "{}", "-").Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("was niet onafhankelijk bewezen toen dit document werd gemaakt", text, StringComparison.Ordinal);
        Assert.DoesNotContain("er is geen tijdstempel", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_server_nothing_waits_and_the_document_says_so()
    {
        await using var plain = await APortal.Of();
        var milan = plain.Client("Milan");
        await plain.Given(milan.Trajectory(), plain.Party("otherProfessional", "Jobcoach"), "reports");
        Assert.Empty(plain.Look(db => db.WaitingStamps.ToList()));
        Assert.Equal(new TimeOfDocument(null, null, IsAsked: false), Assert.Single(await new MyDocuments(plain.Store).For(milan)).Time);
    }
}
