using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Portal.Pdf;

namespace Portal.Tests.Pdf;

/// <summary>An authority of the tests' own, that vouches for keys in any way that is asked.</summary>
sealed class Pki : IDisposable
{
    public static readonly DateTimeOffset Begin = Documents.Noon.AddYears(-1), End = Documents.Noon.AddYears(1);

    readonly RSA key = RSA.Create(2048);

    public Pki(string name = "Wortel")
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        Root = request.CreateSelfSigned(Begin.AddYears(-9), End.AddYears(9));
    }

    public X509Certificate2 Root { get; }

    /// <summary>A key as it would be bought: in a PKCS#12 file, with the authority's certificate beside its own.</summary>
    public SealKey Key(DateTimeOffset? from = null, DateTimeOffset? to = null, string? purpose = null, X509Certificate2? said = null)
    {
        using var own = RSA.Create(2048);
        var request = new CertificateRequest("CN=Praktijk met certificaat", own, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        if (purpose is not null) request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], false));
        using var made = request.Create(Root, from ?? Begin, to ?? End, RandomNumberGenerator.GetBytes(8));
        using var whole = made.CopyWithPrivateKey(own);
        return SealKey.Load(new X509Certificate2Collection { whole, said ?? X509CertificateLoader.LoadCertificate(Root.RawData) }.Export(X509ContentType.Pkcs12, "geheim")!, "geheim");
    }

    /// <summary>A list of revoked certificates, with these on it.</summary>
    public byte[] List(DateTimeOffset revokedAt, params X509Certificate2[] revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var one in revoked) list.AddEntry(one, revokedAt);
        return list.Build(Root, 1, End, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, Begin);
    }

    public void Dispose()
    {
        Root.Dispose();
        key.Dispose();
    }
}
