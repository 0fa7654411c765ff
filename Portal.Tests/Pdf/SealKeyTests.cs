using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Portal.Pdf;

namespace Portal.Tests.Pdf;

public class SealKeyTests
{
    static readonly SealInfo Info = new("Praktijk De Linde (test)", "Verzegeld door de praktijk", Documents.Noon, "Voorbeeldstad");
    static readonly SealKey Key = SealKey.Create("Praktijk De Linde", Documents.Noon);
    static readonly byte[] Letter = PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes;

    [Fact]
    public void The_signature_has_the_attributes_of_the_baseline_and_no_time_of_its_own()
    {
        var pdf = PdfSeal.Seal(Letter, Key, Info);
        var (from, to) = SealTests.Contents(pdf);
        var cms = new SignedCms(new ContentInfo([.. pdf[..from], .. pdf[to..]]), detached: true);
        cms.Decode(Convert.FromHexString(Encoding.ASCII.GetString(pdf, from + 1, to - from - 2)));
        var signer = Assert.Single(cms.SignerInfos.Cast<SignerInfo>());
        var attributes = signer.SignedAttributes.Cast<CryptographicAttributeObject>().ToDictionary(a => a.Oid.Value!, a => a.Values[0].RawData);
        Assert.Equal(["1.2.840.113549.1.9.16.2.47", "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4"], attributes.Keys.Order());
        Assert.Equal(SHA256.HashData(Key.Certificate.RawData), attributes["1.2.840.113549.1.9.16.2.47"][^32..]);
        Assert.Equal("2.16.840.1.101.3.4.2.1", signer.DigestAlgorithm.Value);
    }

    [Fact]
    public void A_key_of_ones_own_is_for_signing_alone_and_lasts_ten_years()
    {
        var certificate = Key.Certificate;
        using var rsa = certificate.GetRSAPublicKey();
        Assert.Equal(3072, rsa!.KeySize);
        Assert.Equal("O=Praktijk De Linde, CN=Praktijk De Linde", string.Join(", ", certificate.SubjectName.EnumerateRelativeDistinguishedNames(reversed: false).Select(part => $"{part.GetSingleElementType().FriendlyName}={part.GetSingleElementValue()}")));
        Assert.Equal(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages);
        Assert.Equal(Documents.Noon.AddYears(10).UtcDateTime, certificate.NotAfter.ToUniversalTime());
    }

    [Fact]
    public void A_saved_key_seals_as_before_and_only_its_owner_may_read_it()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "seal.p12");
            Key.Save(path, "een wachtwoord");
            using var loaded = SealKey.Load(path, "een wachtwoord");
            Assert.True(PdfSealCheck.Check(PdfSeal.Seal(Letter, loaded, Info)).Genuine);
            Assert.Equal(Key.Certificate.RawData, loaded.Certificate.RawData);
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            }

            Assert.ThrowsAny<CryptographicException>(() => SealKey.Load(path, "een ander"));
            Assert.Throws<IOException>(() => Key.Save(path, "nog eens"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Many_threads_seal_with_one_key()
    {
        var sealedOnes = new byte[64][];
        Parallel.For(0, sealedOnes.Length, i => sealedOnes[i] = PdfSeal.Seal(Letter, Key, Info));
        Assert.All(sealedOnes, pdf => Assert.True(PdfSealCheck.Check(pdf).Genuine));
    }

    [Fact]
    public void Names_with_marks_stand_in_the_seal()
    {
        using var other = SealKey.Create("Coaching Żółw & Søn, \"De Linde\"", Documents.Noon);
        var pdf = PdfSeal.Seal(Letter, other, Info with { Name = "Żółw", Reason = "Omdat (het) moet" });
        Assert.Equal("Coaching Żółw & Søn, \"De Linde\"", PdfSealCheck.Check(pdf).SealedBy);
        Assert.Contains("Signature is Valid", Documents.PdfSig(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_lies_elsewhere_seals_as_well_and_only_a_hash_goes_there()
    {
        var module = new Module(Key);
        var pdf = PdfSeal.Seal(Letter, module, Info);
        Assert.Equal(PdfSeal.Seal(Letter, Key, Info), pdf);
        Assert.Equal(32, Assert.Single(module.Asked));
    }

    [Fact]
    public void A_key_on_a_curve_seals_as_well()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Op een kromme", ecdsa, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(Documents.Noon.AddDays(-1), Documents.Noon.AddYears(1));
        using var key = SealKey.Load(made.Export(X509ContentType.Pkcs12, "geheim"), "geheim");
        var pdf = PdfSeal.Seal(Letter, key, Info);
        Assert.Equal((true, "Op een kromme", SealLevel.Basic), (PdfSealCheck.Check(pdf).Genuine, PdfSealCheck.Check(pdf).SealedBy, PdfSealCheck.Check(pdf).Level));
        Assert.Contains("Signature is Valid", Documents.PdfSig(pdf), StringComparison.Ordinal);

        // Such a signature is another one each time; nothing else is.
        var again = PdfSeal.Seal(Letter, key, Info);
        var (from, to) = SealTests.Contents(pdf);
        Assert.Equal(pdf[..from], again[..from]);
        Assert.Equal(pdf[to..], again[to..]);
    }

    /// <summary>As a hardware module would be: it shows its certificate and signs hashes.</summary>
    sealed class Module(SealKey inside) : ISealKey
    {
        public List<int> Asked { get; } = [];

        public X509Certificate2 Certificate { get; } = X509CertificateLoader.LoadCertificate(inside.Certificate.RawData);

        public IReadOnlyList<X509Certificate2> Chain => [Certificate];

        public byte[] SignHash(byte[] sha256)
        {
            Asked.Add(sha256.Length);
            return inside.SignHash(sha256);
        }
    }
}
