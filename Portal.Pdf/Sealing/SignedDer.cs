using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Pdf.Sealing;

/// <summary>What certificates and lists of revoked ones have in common: content, an algorithm, and a signature over the content.</summary>
internal sealed record SignedDer(byte[] Content, string Algorithm, byte[] Signature)
{
    /// <exception cref="AsnContentException">It is something else.</exception>
    public static SignedDer Read(byte[] der)
    {
        var all = new AsnReader(der, AsnEncodingRules.DER).ReadSequence();
        return new SignedDer(all.ReadEncodedValue().ToArray(), all.ReadSequence().ReadObjectIdentifier(), all.ReadBitString(out _));
    }

    /// <summary>True when the key of this certificate signed it, by an algorithm that is still trusted.</summary>
    public bool IsBy(X509Certificate2 issuer)
    {
        try
        {
            using var rsa = issuer.GetRSAPublicKey();
            using var ecdsa = issuer.GetECDsaPublicKey();
            return Algorithm switch
            {
                "1.2.840.113549.1.1.11" => Rsa(rsa, HashAlgorithmName.SHA256),
                "1.2.840.113549.1.1.12" => Rsa(rsa, HashAlgorithmName.SHA384),
                "1.2.840.113549.1.1.13" => Rsa(rsa, HashAlgorithmName.SHA512),
                "1.2.840.10045.4.3.2" => Ecdsa(ecdsa, HashAlgorithmName.SHA256),
                "1.2.840.10045.4.3.3" => Ecdsa(ecdsa, HashAlgorithmName.SHA384),
                "1.2.840.10045.4.3.4" => Ecdsa(ecdsa, HashAlgorithmName.SHA512),
                _ => false,
            };
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private bool Rsa(RSA? key, HashAlgorithmName hash) => key?.VerifyData(Content, Signature, hash, RSASignaturePadding.Pkcs1) ?? false;

    private bool Ecdsa(ECDsa? key, HashAlgorithmName hash) => key?.VerifyData(Content, Signature, hash, DSASignatureFormat.Rfc3279DerSequence) ?? false;
}
