using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Pdf.Sealing;

/// <summary>A list of revoked certificates (RFC 5280, 5). Partial, indirect and delta lists are not read: they say less than they seem to.</summary>
internal sealed class RevocationList
{
    private readonly SignedDer signed;
    private readonly byte[] issuer;
    private readonly Dictionary<BigInteger, DateTimeOffset> revoked = [];

    private RevocationList(byte[] der)
    {
        signed = SignedDer.Read(der);
        Der = der;
        var list = new AsnReader(signed.Content, AsnEncodingRules.DER).ReadSequence();
        if (list.PeekTag().HasSameClassAndValue(Asn1Tag.Integer))
        {
            list.ReadInteger();
        }

        list.ReadEncodedValue();
        issuer = list.ReadEncodedValue().ToArray();
        From = Time(list);
        Until = list.HasData && IsTime(list.PeekTag()) ? Time(list) : null;
        if (list.HasData && list.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
        {
            for (var entries = list.ReadSequence(); entries.HasData;)
            {
                var entry = entries.ReadSequence();
                revoked[entry.ReadInteger()] = Time(entry);
            }
        }

        if (list.HasData)
        {
            RefuseCritical(list.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence());
        }
    }

    public byte[] Der { get; }

    public DateTimeOffset From { get; }

    public DateTimeOffset? Until { get; }

    /// <summary>Null when it cannot be read.</summary>
    public static RevocationList? Read(byte[] der)
    {
        try
        {
            return new RevocationList(der);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <summary>True when this list is by the certificate's issuer, so that it speaks of the certificate.</summary>
    public bool SpeaksOf(X509Certificate2 certificate, X509Certificate2 by) =>
        issuer.AsSpan().SequenceEqual(certificate.IssuerName.RawData) && issuer.AsSpan().SequenceEqual(by.SubjectName.RawData) && signed.IsBy(by);

    /// <summary>From when a certificate is revoked; null when it is not.</summary>
    public DateTimeOffset? RevokedAt(X509Certificate2 certificate) =>
        revoked.TryGetValue(new BigInteger(certificate.SerialNumberBytes.Span, isBigEndian: true), out var at) ? at : null;

    private static bool IsTime(Asn1Tag tag) => tag.HasSameClassAndValue(Asn1Tag.UtcTime) || tag.HasSameClassAndValue(Asn1Tag.GeneralizedTime);

    private static DateTimeOffset Time(AsnReader reader) => reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private static void RefuseCritical(AsnReader extensions)
    {
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            extension.ReadObjectIdentifier();
            if (extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean())
            {
                throw new AsnContentException("The list speaks of a part only.");
            }
        }
    }
}
