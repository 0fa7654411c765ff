using Portal.Pdf;
using Portal.Tests.Support;

namespace Portal.Tests.Pdf;

/// <summary>Timestamps by a real server, openssl ts, which lies where it is asked to.</summary>
public class TimestampTests
{
    static readonly SealInfo Info = new("Praktijk De Linde", "Verzegeld", Documents.Noon);
    static readonly SealKey Key = SealKey.Create("Praktijk De Linde", Documents.Noon);
    static readonly byte[] Letter = PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes;

    static TimestampScript Script => TimestampScript.Shared;

    [Fact]
    public async Task A_seal_with_a_timestamp_proves_when_it_was_made()
    {
        var stamped = await PdfSeal.Seal(Letter, Key, Info, Script.Server());
        Assert.Null(stamped.Answer.Trouble);
        var report = PdfSealCheck.Check(stamped.Bytes);
        Assert.Equal((true, SealLevel.Timestamped, "Tijdstempel (test)", stamped.Answer.At), (report.Genuine, report.Level, report.ProvenBy, report.ProvenAt));
        Assert.InRange(DateTimeOffset.UtcNow - report.ProvenAt!.Value, TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(5));
        Assert.Contains("Signature is Valid", Documents.PdfSig(stamped.Bytes), StringComparison.Ordinal);
        Documents.IsSound(stamped.Bytes);
    }

    [Theory]
    [InlineData("nonce", TimestampTrouble.WrongNonce)]
    [InlineData("imprint", TimestampTrouble.WrongImprint)]
    [InlineData("policy", TimestampTrouble.WrongPolicy)]
    [InlineData("refuse", TimestampTrouble.Refused)]
    [InlineData("garbage", TimestampTrouble.Unreadable)]
    [InlineData("untrue", TimestampTrouble.WrongSignature)]
    [InlineData("purpose", TimestampTrouble.WrongSignature)]
    public async Task A_server_that_lies_is_not_believed_and_the_document_is_sealed_all_the_same(string how, TimestampTrouble trouble)
    {
        var stamped = await PdfSeal.Seal(Letter, Key, Info, Script.Server(how));
        Assert.Equal((trouble, null, null), (stamped.Answer.Trouble, stamped.Answer.Token, stamped.Answer.At));
        var report = PdfSealCheck.Check(stamped.Bytes);
        Assert.Equal((true, SealLevel.Basic, null), (report.Genuine, report.Level, report.ProvenAt));
        Assert.Equal(PdfSeal.Seal(Letter, Key, Info), stamped.Bytes);
    }

    [Fact]
    public async Task A_slow_server_is_not_waited_for()
    {
        var start = TimeProvider.System.GetTimestamp();
        var stamped = await PdfSeal.Stamp(Letter, Script.Server("slow", seconds: 0.5), "Tijdstempel");
        Assert.Equal((TimestampTrouble.TooSlow, true), (stamped.Answer.Trouble, TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(15)));
        Assert.Same(Letter, stamped.Bytes);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be_unreachable()
    {
        var nobody = new TimestampServer(TimestampScript.Http, new TimestampSettings(new Uri($"http://127.0.0.1:{SmtpServer.FreePort()}/"), null, TimeSpan.FromSeconds(5)));
        Assert.Equal(TimestampTrouble.Unreachable, (await nobody.Stamp(new byte[32])).Trouble);
    }

    [Fact]
    public async Task A_timestamp_that_comes_later_is_a_revision_and_the_earlier_copy_still_holds()
    {
        var earlier = PdfSeal.Seal(Letter, Key, Info);
        var later = (await PdfSeal.Stamp(earlier, Script.Server(), "Tijdstempel")).Bytes;
        Assert.Equal(earlier, later[..earlier.Length]);
        var report = PdfSealCheck.Check(later);
        Assert.True(report.Genuine, report.Problem);
        Assert.Equal((SealLevel.Timestamped, "Praktijk De Linde", "Tijdstempel (test)", true), (report.Level, report.SealedBy, report.ProvenBy, report.CoversWholeDocument));
        Assert.Equal([false, true], report.Seals.Select(seal => seal.IsTimestamp));
        Assert.Equal((true, SealLevel.Basic), (PdfSealCheck.Check(earlier).Genuine, PdfSealCheck.Check(earlier).Level));
        Assert.Contains("Signature is Valid", Documents.PdfSig(later), StringComparison.Ordinal);
        Documents.IsSound(later);
    }

    [Fact]
    public async Task A_timestamp_of_another_document_proves_nothing()
    {
        var own = PdfSeal.Seal(Letter, Key, Info);
        var stamped = (await PdfSeal.Stamp(own, Script.Server(), "Tijdstempel")).Bytes;
        var other = (await PdfSeal.Stamp(PdfSeal.Seal(Letter, Key, Info with { Reason = "Veranderd" }), Script.Server(), "Tijdstempel")).Bytes;
        var (from, to) = SealTests.Contents(stamped);
        var (there, _) = SealTests.Contents(other);
        other.AsSpan(there, to - from).CopyTo(stamped.AsSpan(from));
        var report = PdfSealCheck.Check(stamped);
        Assert.Equal((false, false, SealLevel.Basic, null), (report.Genuine, report.Intact, report.Level, report.ProvenAt));
    }

    [Fact]
    public async Task One_changed_byte_in_a_stamped_document_is_seen()
    {
        var pdf = (await PdfSeal.Stamp(PdfSeal.Seal(Letter, Key, Info), Script.Server(), "Tijdstempel")).Bytes;
        var random = new Random(8);
        for (var n = 0; n < 500; n++)
        {
            var at = random.Next(pdf.Length);
            if (IsRoom(pdf, at)) continue;
            pdf[at] ^= 1;
            Assert.False(PdfSealCheck.Check(pdf).Genuine, $"byte {at}");
            pdf[at] ^= 1;
        }

        Assert.True(PdfSealCheck.Check(pdf).Genuine);
    }

    /// <summary>Within a signature: what stands there that no signature covers may change (certificates, spelling of digits).</summary>
    static bool IsRoom(byte[] pdf, int at)
    {
        var open = pdf.AsSpan(0, at + 1).LastIndexOf("/Contents<"u8);
        return open >= 0 && pdf.AsSpan(open, at - open).IndexOf((byte)'>') < 0;
    }

    [Fact]
    public async Task With_the_certificates_and_a_list_of_the_server_the_document_lasts()
    {
        var now = DateTimeOffset.UtcNow;
        using var own = SealKey.Create("Praktijk De Linde", now.AddDays(-1));
        var stamped = (await PdfSeal.Stamp(PdfSeal.Seal(Letter, own, Info with { Time = now }), Script.Server(), "Tijdstempel")).Bytes;
        var data = await ValidationData.Gather(stamped, TimestampScript.Http, TimeSpan.FromSeconds(20), now);
        Assert.Single(data.Lists);
        Assert.Contains(data.Certificates, one => one.AsSpan().SequenceEqual(Script.Root.RawData));
        var lasting = data.AddTo(stamped);
        var report = PdfSealCheck.Check(lasting, new SealTrust([Script.Root], now.AddYears(30)));
        Assert.True(report.Genuine, report.Problem);
        Assert.Equal((SealLevel.LongTerm, false), (report.Level, report.CoversWholeDocument));
        Assert.Equal([CertificateStanding.OwnMade, CertificateStanding.Trusted], report.Seals.Select(seal => seal.Standing));
        Documents.IsSound(lasting);
        Assert.Contains("Signature is Valid", Documents.PdfSig(lasting), StringComparison.Ordinal);

        var archived = (await PdfSeal.Stamp(lasting, Script.Server(), "Tijdstempel")).Bytes;
        Assert.Equal((true, SealLevel.Archival, true), (PdfSealCheck.Check(archived).Genuine, PdfSealCheck.Check(archived).Level, PdfSealCheck.Check(archived).CoversWholeDocument));
    }

    [Fact]
    public async Task Where_no_list_can_be_had_the_level_is_not_claimed()
    {
        using var alone = new TimestampScript();
        alone.Start();
        var stamped = (await PdfSeal.Stamp(PdfSeal.Seal(Letter, Key, Info), alone.Server(), "Tijdstempel")).Bytes;
        alone.Stop();
        var data = await ValidationData.Gather(stamped, TimestampScript.Http, TimeSpan.FromSeconds(5), DateTimeOffset.UtcNow);
        Assert.Empty(data.Lists);
        var report = PdfSealCheck.Check(data.AddTo(stamped));
        Assert.Equal((true, SealLevel.Timestamped), (report.Genuine, report.Level));
    }

    /// <summary>The list says that the server's certificate was revoked before its timestamp: the timestamp proves nothing any more.</summary>
    [Fact]
    public async Task A_timestamp_by_a_certificate_that_was_revoked_before_proves_nothing()
    {
        using var alone = new TimestampScript();
        alone.Start();
        using var revoked = await TimestampScript.Http.PostAsync(alone.Address("revoke"), null);
        revoked.EnsureSuccessStatusCode();
        await Task.Delay(1100);
        var stamped = (await PdfSeal.Stamp(PdfSeal.Seal(Letter, Key, Info), alone.Server(), "Tijdstempel")).Bytes;
        var data = await ValidationData.Gather(stamped, TimestampScript.Http, TimeSpan.FromSeconds(20), DateTimeOffset.UtcNow);
        var report = PdfSealCheck.Check(data.AddTo(stamped));
        Assert.Equal((true, SealLevel.Basic, null), (report.Genuine, report.Level, report.ProvenAt));
        Assert.Equal(CertificateStanding.Revoked, report.Seals[1].Standing);
    }
}
