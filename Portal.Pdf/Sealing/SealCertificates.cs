using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Sealing;

/// <summary>The certificates that stand in a document's seals and timestamps, each once.</summary>
internal static class SealCertificates
{
    private const int Most = 200;

    public static List<X509Certificate2> In(byte[] pdf) => Distinct(FoundSignature.In(new PdfReader(pdf)).SelectMany(found => Of(found.Contents?.Bytes)));

    public static List<X509Certificate2> Distinct(IEnumerable<X509Certificate2> certificates) => [.. certificates.DistinctBy(certificate => certificate.Thumbprint, StringComparer.Ordinal).Take(Most)];

    /// <summary>The certificates in a CMS, those of a timestamp in it too; none when it cannot be read.</summary>
    public static IEnumerable<X509Certificate2> Of(byte[]? room)
    {
        try
        {
            var cms = Decode(room ?? []);
            var stamps = cms.SignerInfos.Cast<SignerInfo>().SelectMany(Tokens).SelectMany(token => Of(token.RawData));
            return [.. cms.Certificates, .. stamps];
        }
        catch (Exception e) when (Hostile.Is(e))
        {
            return [];
        }
    }

    /// <summary>The timestamps over a signature.</summary>
    public static IEnumerable<AsnEncodedData> Tokens(SignerInfo signer) => signer.UnsignedAttributes.Cast<CryptographicAttributeObject>()
        .Where(attribute => string.Equals(attribute.Oid.Value, SealCms.TimeStampToken, StringComparison.Ordinal)).SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>());

    /// <summary>Where a certificate says that lists of revoked ones are: addresses of http alone.</summary>
    public static IEnumerable<Uri> ListsOf(X509Certificate2 certificate)
    {
        var found = new List<Uri>();
        try
        {
            var extension = certificate.Extensions["2.5.29.31"];
            for (var points = new AsnReader(extension?.RawData ?? [0x30, 0x00], AsnEncodingRules.DER).ReadSequence(); points.HasData;)
            {
                var point = points.ReadSequence();
                if (!point.HasData || !point.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0)))
                {
                    continue;
                }

                var name = point.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0));
                for (var names = name.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)); names.HasData;)
                {
                    var address = new Asn1Tag(TagClass.ContextSpecific, 6);
                    var text = names.PeekTag().HasSameClassAndValue(address) ? names.ReadCharacterString(UniversalTagNumber.IA5String, address) : Encoding.ASCII.GetString(names.ReadEncodedValue().Span);
                    if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
                    {
                        found.Add(uri);
                    }
                }
            }
        }
        catch (AsnContentException)
        {
            // A certificate that does not say it clearly says it not at all.
        }

        return found;
    }

    /// <summary>A CMS and nothing behind it but the zeros of its room.</summary>
    public static SignedCms Decode(byte[] room, ContentInfo? content = null)
    {
        AsnDecoder.ReadEncodedValue(room, AsnEncodingRules.BER, out _, out _, out var length);
        var cms = content is null ? new SignedCms() : new SignedCms(content, detached: true);
        cms.Decode(room.AsSpan(0, length));
        return cms;
    }
}
