using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Pdf.Sealing;

/// <summary>
/// The CMS of ETSI EN 319 142-1: detached, SHA-256, signing-certificate-v2, the chain that came with the key, and no signing-time,
/// because the time stands in the document's own signature dictionary (level B-B). A timestamp over the signature makes it B-T.
/// </summary>
internal static class SealCms
{
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47", Sha256 = "2.16.840.1.101.3.4.2.1", TimeStampToken = "1.2.840.113549.1.9.16.2.14", SigningTime = "1.2.840.113549.1.9.5";

    public static SignedCms Sign(ISealKey key, byte[] content)
    {
        using var elsewhere = KeyElsewhere.Of(key);
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, key.Certificate, elsewhere)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.None,
        };
        signer.Certificates.AddRange(key.Chain.ToArray());
        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificateV2, CertificateHash(key.Certificate)));
        cms.ComputeSignature(signer, silent: true);
        return cms;
    }

    /// <summary>True when the attribute names the certificate that signed: another certificate of the same key is not put in its place.</summary>
    public static bool Names(AsnEncodedData attribute, X509Certificate2 certificate)
    {
        var id = new AsnReader(attribute.RawData, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadSequence();
        var algorithm = id.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence) ? id.ReadSequence().ReadObjectIdentifier() : Sha256;
        return Hash(algorithm, certificate.RawData) is { } hash && id.ReadOctetString().AsSpan().SequenceEqual(hash);
    }

    /// <summary>The hash of a name; null for one that is not trusted any more, or not known.</summary>
    public static byte[]? Hash(string? algorithm, ReadOnlySpan<byte> data) => algorithm switch
    {
        Sha256 => SHA256.HashData(data),
        "2.16.840.1.101.3.4.2.2" => SHA384.HashData(data),
        "2.16.840.1.101.3.4.2.3" => SHA512.HashData(data),
        _ => null,
    };

    private static byte[] CertificateHash(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        return writer.Encode();
    }
}
