using System.Security.Cryptography.X509Certificates;
using Portal.Pdf;

namespace Portal.Tests.Pdf;

/// <summary>How the certificate of a seal stands is said by name; whether the file is whole is another question.</summary>
public class CertificateTests
{
    static readonly SealInfo Info = new("Praktijk", "Verzegeld", Documents.Noon);
    static readonly byte[] Letter = PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes;
    static readonly Pki Pki = new();

    static SealReport Check(SealKey key, DateTimeOffset? now = null, X509Certificate2? root = null, params byte[][] lists)
    {
        using (key)
        {
            var pdf = PdfSeal.Seal(Letter, key, Info);
            if (lists.Length > 0) pdf = new ValidationData([], lists).AddTo(pdf);
            return PdfSealCheck.Check(pdf, new SealTrust(root is null ? [] : [root], now));
        }
    }

    [Fact]
    public void A_certificate_that_the_reader_trusts_is_trusted() => Assert.Equal((CertificateStanding.Trusted, true), Standing(Check(Pki.Key(), root: Pki.Root)));

    [Fact]
    public void One_that_she_was_not_told_to_trust_is_not() => Assert.Equal((CertificateStanding.IssuerNotTrusted, true), Standing(Check(Pki.Key())));

    [Fact]
    public void One_of_the_sealers_own_is_called_that() => Assert.Equal((CertificateStanding.OwnMade, true), Standing(Check(SealKey.Create("Praktijk", Documents.Noon))));

    [Fact]
    public void One_that_had_run_out_is_named() =>
        Assert.Equal((CertificateStanding.Expired, true), Standing(Check(Pki.Key(to: Documents.Noon.AddDays(-1)), root: Pki.Root)));

    [Fact]
    public void One_that_did_not_run_yet_is_named() =>
        Assert.Equal((CertificateStanding.NotYetValid, true), Standing(Check(Pki.Key(from: Documents.Noon.AddDays(1)), root: Pki.Root)));

    /// <summary>Without a timestamp nobody knows that the seal was made while it ran.</summary>
    [Fact]
    public void One_that_has_run_out_since_proves_nothing_without_a_timestamp() =>
        Assert.Equal((CertificateStanding.Expired, true), Standing(Check(Pki.Key(), now: Pki.End.AddDays(1), root: Pki.Root)));

    [Fact]
    public void One_for_something_else_is_named() =>
        Assert.Equal((CertificateStanding.WrongPurpose, true), Standing(Check(Pki.Key(purpose: "1.3.6.1.5.5.7.3.1"), root: Pki.Root)));

    [Fact]
    public void One_for_documents_is_fine() =>
        Assert.Equal((CertificateStanding.Trusted, true), Standing(Check(Pki.Key(purpose: "1.3.6.1.5.5.7.3.36"), root: Pki.Root)));

    [Fact]
    public void One_that_was_revoked_is_named()
    {
        var key = Pki.Key();
        Assert.Equal((CertificateStanding.Revoked, true), Standing(Check(key, null, Pki.Root, Pki.List(Documents.Noon.AddDays(-3), key.Certificate))));
    }

    [Fact]
    public void A_list_that_somebody_else_made_revokes_nothing()
    {
        using var other = new Pki();
        var key = Pki.Key();
        Assert.Equal((CertificateStanding.Trusted, true), Standing(Check(key, null, Pki.Root, other.List(Documents.Noon.AddDays(-3), key.Certificate))));
    }

    [Fact]
    public void A_list_with_another_on_it_revokes_nothing()
    {
        using var another = Pki.Key();
        Assert.Equal((CertificateStanding.Trusted, true), Standing(Check(Pki.Key(), null, Pki.Root, Pki.List(Documents.Noon, another.Certificate))));
    }

    /// <summary>An authority of the same name, with another key, did not sign it.</summary>
    [Fact]
    public void One_that_its_authority_did_not_sign_is_named()
    {
        using var other = new Pki();
        Assert.Equal((CertificateStanding.BrokenChain, true), Standing(Check(Pki.Key(said: X509CertificateLoader.LoadCertificate(other.Root.RawData)))));
    }

    static (CertificateStanding, bool) Standing(SealReport report) => (report.Standing, report.Genuine);
}
