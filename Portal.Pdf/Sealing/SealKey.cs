using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Pdf;

/// <summary>A key in a PKCS#12 file, and the certificates that say whose key it is. May be used by many threads at once.</summary>
public sealed class SealKey : ISealKey, IDisposable
{
    private const int YearsValid = 10, KeySize = 3072, Rounds = 200_000;
    private readonly X509Certificate2Collection chain;

    private SealKey(X509Certificate2 certificate, X509Certificate2Collection chain) => (Certificate, this.chain) = (certificate, chain);

    /// <summary>The certificate of the key, without its use.</summary>
    public X509Certificate2 Certificate { get; }

    /// <inheritdoc/>
    public IReadOnlyList<X509Certificate2> Chain => [.. chain];

    /// <summary>Makes a key of the practice's own: RSA of 3072 bits, ten years, vouched for by nobody but the practice.</summary>
    public static SealKey Create(string practiceName, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(practiceName);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(practiceName);
        subject.AddOrganizationName(practiceName);
        using var rsa = RSA.Create(KeySize);
        var request = new CertificateRequest(subject.Build(), rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var certificate = request.CreateSelfSigned(now.ToUniversalTime(), now.ToUniversalTime().AddYears(YearsValid));
        return new SealKey(certificate, [certificate]);
    }

    /// <summary>Reads a key from a PKCS#12 file.</summary>
    /// <exception cref="CryptographicException">The password is wrong, or the file holds no private key.</exception>
    public static SealKey Load(string path, string password) => Load(File.ReadAllBytes(path), password);

    /// <summary>Reads a key from the bytes of a PKCS#12 file.</summary>
    /// <exception cref="CryptographicException">The password is wrong, or the file holds no private key.</exception>
    public static SealKey Load(byte[] pkcs12, string password)
    {
        // A key that is only read leaves no copy in the system's key store; macOS knows no such key.
        var place = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
        var all = X509CertificateLoader.LoadPkcs12Collection(pkcs12, password, X509KeyStorageFlags.Exportable | place);
        var own = all.FirstOrDefault(certificate => certificate.HasPrivateKey)
            ?? throw new CryptographicException("The file holds no private key.");
        using AsymmetricAlgorithm key = (AsymmetricAlgorithm?)own.GetRSAPrivateKey() ?? own.GetECDsaPrivateKey()
            ?? throw new CryptographicException("The private key is neither an RSA nor an ECDSA key.");
        return new SealKey(own, all);
    }

    /// <inheritdoc/>
    public byte[] SignHash(byte[] sha256)
    {
        if (Certificate.GetRSAPrivateKey() is { } rsa)
        {
            using (rsa)
            {
                return rsa.SignHash(sha256, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            }
        }

        using var ecdsa = Certificate.GetECDsaPrivateKey()!;
        return ecdsa.SignHash(sha256);
    }

    /// <summary>Writes the key to a new PKCS#12 file that only its owner may read. An existing file is never written over.</summary>
    public void Save(string path, string password)
    {
        var protection = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Rounds);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(chain.ExportPkcs12(protection, password));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var certificate in chain)
        {
            certificate.Dispose();
        }
    }
}
