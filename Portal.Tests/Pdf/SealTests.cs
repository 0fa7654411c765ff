using System.Security.Cryptography;
using System.Text;
using Portal.Pdf;

namespace Portal.Tests.Pdf;

public class SealTests
{
    static readonly SealInfo Info = new("Praktijk De Linde (test)", "Verzegeld door de praktijk", Documents.Noon, "Voorbeeldstad");
    static readonly SealKey Key = SealKey.Create("Praktijk De Linde", Documents.Noon);
    static readonly byte[] Letter = PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes;

    [Fact]
    public void A_sealed_letter_is_valid_to_pdfsig_and_sound_to_qpdf()
    {
        var pdf = PdfSeal.Seal(Letter, Key, Info);
        var answer = Documents.PdfSig(pdf);
        Assert.Contains("Signature is Valid", answer, StringComparison.Ordinal);
        Assert.Contains("Total document signed", answer, StringComparison.Ordinal);
        Assert.Contains("ETSI.CAdES.detached", answer, StringComparison.Ordinal);
        Assert.Contains("Signer Certificate Common Name: Praktijk De Linde", answer, StringComparison.Ordinal);
        Documents.IsSound(pdf);
    }

    [Fact]
    public void Our_own_check_says_who_and_when_and_that_all_is_well()
    {
        var report = PdfSealCheck.Check(PdfSeal.Seal(Letter, Key, Info));
        Assert.Equal((true, true, true, "Praktijk De Linde", Documents.Noon, null), (report.Sealed, report.CoversWholeDocument, report.Intact, report.SealedBy, report.SealedAt, report.Problem));
        Assert.Equal((SealLevel.Basic, CertificateStanding.OwnMade, null), (report.Level, report.Standing, report.ProvenAt));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Key.Certificate.RawData)), report.Fingerprint);
        Assert.True(report.Genuine);
    }

    [Fact]
    public void Sealing_leaves_every_byte_that_was_there()
    {
        var pdf = PdfSeal.Seal(Letter, Key, Info);
        Assert.Equal(Letter, pdf[..Letter.Length]);
    }

    [Fact]
    public void One_changed_byte_anywhere_is_seen_by_pdfsig_and_by_us() => ChangedBytesAreSeen(50);

    [Fact]
    [Trait("Run", "Long")]
    public void A_thousand_changed_bytes_are_seen_by_pdfsig_and_by_us() => ChangedBytesAreSeen(1_000);

    static void ChangedBytesAreSeen(int times)
    {
        var pdf = PdfSeal.Seal(Letter, Key, Info);
        var random = new Random(20260302);
        var (from, to) = Contents(pdf);
        for (var n = 0; n < times; n++)
        {
            int at;
            do
            {
                at = random.Next(pdf.Length);
            }
            while (at >= from && at < to);

            var changed = (byte[])pdf.Clone();
            changed[at] ^= (byte)(1 << random.Next(8));
            Assert.False(PdfSealCheck.Check(changed).Genuine, $"byte {at}");
            var answer = Documents.PdfSig(changed);
            Assert.False(answer.Contains("Signature is Valid") && answer.Contains("- Total document signed"), $"byte {at}: {answer}");
        }
    }

    [Fact]
    public void Three_thousand_changed_bytes_are_seen_and_none_is_an_exception()
    {
        var pdf = PdfSeal.Seal(Letter, Key, Info);
        var random = new Random(4);
        var (from, to) = Contents(pdf);
        for (var n = 0; n < 3_000; n++)
        {
            // The structure is at the end; half of the changes go there.
            var at = random.Next(2) == 0 ? random.Next(from) : to + random.Next(pdf.Length - to);
            var old = pdf[at];
            pdf[at] = (byte)(old ^ random.Next(1, 256));
            var report = PdfSealCheck.Check(pdf);
            Assert.False(report.Genuine, $"byte {at}");
            Assert.NotNull(report.Problem);
            pdf[at] = old;
        }

        Assert.True(PdfSealCheck.Check(pdf).Genuine);
    }

    [Fact]
    public void A_changed_signature_is_no_signature()
    {
        var pdf = PdfSeal.Seal(Letter, Key, Info);
        var (from, _) = Contents(pdf);
        var random = new Random(5);
        for (var n = 0; n < 300; n++)
        {
            // A CMS holds what no signature covers, the certificates and the unsigned attributes: these changes may only never break the check.
            var changed = (byte[])pdf.Clone();
            changed[from + 1 + random.Next(5000)] = (byte)"0123456789ABCDEF"[random.Next(16)];
            PdfSealCheck.Check(changed);
        }

        pdf[from + 1 + 20_000] = (byte)'1';
        Assert.Equal("There is something behind the signature.", PdfSealCheck.Check(pdf).Problem);
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_not_genuine()
    {
        var pdf = PdfSeal.Seal(Letter, Key, Info);
        for (var length = 0; length < pdf.Length; length += 97)
        {
            Assert.False(PdfSealCheck.Check(pdf[..length]).Genuine);
        }
    }

    [Fact]
    public void What_is_added_after_the_seal_is_seen()
    {
        var report = PdfSealCheck.Check([.. PdfSeal.Seal(Letter, Key, Info), .. "\n% more\n"u8]);
        Assert.Equal((true, false, true), (report.Sealed, report.CoversWholeDocument, report.Intact));
        Assert.False(report.Genuine);
    }

    [Fact]
    public void A_gap_wider_than_the_signature_is_seen()
    {
        var pdf = PdfSeal.Seal(Letter, Key, Info);
        var text = Encoding.Latin1.GetString(pdf);
        var (from, to) = Contents(pdf);
        var range = text.IndexOf("/ByteRange[0 ", StringComparison.Ordinal) + "/ByteRange[0 ".Length;
        foreach (var (start, end) in new[] { (from - 1, to), (from, to + 1), (from + 1, to), (from, to - 1) })
        {
            var forged = Encoding.Latin1.GetBytes(text[..range] + FormattableString.Invariant($"{start} {end} {pdf.Length - end}").PadRight(36) + text[(range + 36)..]);
            Assert.Equal(pdf.Length, forged.Length);
            Assert.False(PdfSealCheck.Check(forged).Genuine);
        }
    }

    [Fact]
    public void The_same_letter_sealed_twice_by_one_key_is_the_same_file_to_the_byte() =>
        Assert.Equal(PdfSeal.Seal(Letter, Key, Info), PdfSeal.Seal(Letter, Key, Info));

    [Fact]
    public void Three_seals_one_after_another_each_in_a_revision_of_its_own_all_hold()
    {
        using var second = SealKey.Create("Tweede", Documents.Noon);
        using var third = SealKey.Create("Derde", Documents.Noon);
        var pdf = PdfSeal.Seal(PdfSeal.Seal(PdfSeal.Seal(Letter, Key, Info), second, Info), third, Info);
        var report = PdfSealCheck.Check(pdf);
        Assert.Equal(["Praktijk De Linde", "Tweede", "Derde"], report.Seals.Select(seal => seal.By));
        Assert.Equal([false, false, true], report.Seals.Select(seal => seal.CoversWholeDocument));
        Assert.Equal(3, report.Seals.Select(seal => seal.Field).Distinct().Count());
        Assert.True(report.Genuine, report.Problem);
        Assert.Equal(3, Documents.PdfSig(pdf).Split("Signature is Valid").Length - 1);
        Documents.IsSound(pdf);
    }

    [Fact]
    public void A_second_seal_covers_all_and_leaves_the_first_valid_for_its_revision()
    {
        var first = PdfSeal.Seal(Letter, Key, Info);
        using var other = SealKey.Create("Een ander", Documents.Noon);
        var second = PdfSeal.Seal(first, other, Info with { Name = "Een ander" });
        var answer = Documents.PdfSig(second);
        Assert.Equal(2, answer.Split("Signature is Valid").Length - 1);
        Assert.Contains("Not total document signed", answer, StringComparison.Ordinal);
        Assert.Contains("- Total document signed", answer, StringComparison.Ordinal);
        Assert.Equal("Een ander", PdfSealCheck.Check(second).SealedBy);
        Assert.True(PdfSealCheck.Check(second).Genuine);
        Assert.True(PdfSealCheck.Check(second[..first.Length]).Genuine);
        Documents.IsSound(second);
    }

    [Fact]
    public void A_letter_without_a_seal_has_none()
    {
        var report = PdfSealCheck.Check(Letter);
        Assert.Equal((false, false), (report.Sealed, report.Genuine));
    }

    [Fact]
    public void Anything_may_be_given_to_the_check()
    {
        Assert.False(PdfSealCheck.Check([]).Sealed);
        Assert.False(PdfSealCheck.Check(Encoding.ASCII.GetBytes("startxref 9999999999 ")).Sealed);
        Assert.False(PdfSealCheck.Check(Encoding.ASCII.GetBytes("xref\n0 2000000000\ntrailer startxref 0")).Sealed);
        Assert.False(PdfSealCheck.Check(Encoding.ASCII.GetBytes("xref trailer <</Prev 0>> startxref 0 ")).Sealed);
        Assert.False(PdfSealCheck.Check(Encoding.ASCII.GetBytes("xref trailer " + new string('[', 100_000) + " startxref 0 ")).Sealed);
    }

    /// <summary>Where the signature stands, its delimiters included.</summary>
    internal static (int From, int To) Contents(byte[] pdf)
    {
        var from = pdf.AsSpan().LastIndexOf("/Contents<"u8) + "/Contents".Length;
        return (from, from + pdf.AsSpan(from).IndexOf((byte)'>') + 1);
    }
}
