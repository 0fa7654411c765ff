using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Sealing;

/// <summary>A timestamp that holds: when, and by which certificate.</summary>
internal sealed record GoodStamp(DateTimeOffset At, X509Certificate2 Certificate);

/// <summary>One signature, checked against the bytes that it covers.</summary>
internal sealed class SignatureCheck
{
    private SignatureCheck(FoundSignature found) => Found = found;

    public FoundSignature Found { get; }

    /// <summary>Where what it covers ends; 0 when its range cannot be read.</summary>
    public int End { get; private set; }

    /// <summary>The attack on its range or content, when it is one.</summary>
    public SealAttack? Attack { get; private set; }

    public bool Intact { get; private set; }

    /// <summary>It has what level B-B asks.</summary>
    public bool Baseline { get; private set; }

    public X509Certificate2? Certificate { get; private set; }

    /// <summary>The timestamp over the seal, or that it is itself.</summary>
    public GoodStamp? Stamp { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>The time that the seal itself says.</summary>
    public DateTimeOffset? Claimed => Found.Value?["M"] is PdfString time ? PdfText.ReadDate(PdfText.Read(time.Bytes)) : null;

    public static SignatureCheck Of(byte[] pdf, FoundSignature found)
    {
        var check = new SignatureCheck(found);
        if (found.Contents is not { Bytes.Length: > 0 } contents || Range(found.Value!) is not [0, var gap, var after, var rest] || gap < 0 || after < gap || rest < 0 || rest > pdf.Length - after)
        {
            return check.Wrong(SealAttack.UniversalForgery, "The signature has no content, or no range of this file.");
        }

        if (gap != contents.Start || after != contents.End)
        {
            return check.Wrong(SealAttack.SignatureWrapping, "The sealed range is not the file around the signature.");
        }

        check.End = (int)(after + rest);
        try
        {
            check.Judge([.. pdf.AsSpan(0, (int)gap), .. pdf.AsSpan((int)after, (int)rest)], contents.Bytes);
        }
        catch (Exception e) when (Hostile.Is(e))
        {
            check.Problem = e.Message;
        }

        return check;
    }

    private SignatureCheck Wrong(SealAttack attack, string problem)
    {
        (Attack, Problem) = (attack, problem);
        return this;
    }

    private void Judge(byte[] content, byte[] room)
    {
        AsnDecoder.ReadEncodedValue(room, AsnEncodingRules.BER, out _, out _, out var length);
        if (room.AsSpan(length).ContainsAnyExcept((byte)0))
        {
            Problem = "There is something behind the signature.";
            return;
        }

        if (Found.IsTimestamp)
        {
            Stamp = ReadStamp(room[..length], content);
            (Certificate, Intact) = (Stamp?.Certificate, Stamp is not null);
            Problem = Intact ? null : "The timestamp is not about this document, or does not hold.";
            return;
        }

        JudgeSeal(content, SealCertificates.Decode(room, new ContentInfo(content)));
    }

    private void JudgeSeal(byte[] content, SignedCms cms)
    {
        if (cms.SignerInfos is not [{ Certificate: { } certificate } signer])
        {
            Problem = "There is not exactly one signer, with its certificate.";
            return;
        }

        Certificate = certificate;
        if (SealCms.Hash(signer.DigestAlgorithm.Value, content) is null)
        {
            Problem = "The hash is one that nobody should trust any more.";
            return;
        }

        signer.CheckSignature(verifySignatureOnly: true);
        var attributes = signer.SignedAttributes.Cast<CryptographicAttributeObject>().ToDictionary(attribute => attribute.Oid.Value!, attribute => attribute.Values, StringComparer.Ordinal);
        var named = attributes.GetValueOrDefault(SealCms.SigningCertificateV2);
        if (named is not null && (named.Count != 1 || !SealCms.Names(named[0], certificate)))
        {
            Problem = "The seal names another certificate than its own.";
            return;
        }

        Intact = true;
        Baseline = named is not null && !attributes.ContainsKey(SealCms.SigningTime) && Found.Value!["SubFilter"] is PdfName { Name: "ETSI.CAdES.detached" };
        Stamp = SealCertificates.Tokens(signer).Select(token => ReadStamp(token.RawData, signer.GetSignature())).FirstOrDefault(stamp => stamp is not null);
    }

    /// <summary>A timestamp that is about these bytes, with a certificate for timestamps that ran at that time; else null.</summary>
    private static GoodStamp? ReadStamp(byte[] encoded, byte[] about)
    {
        try
        {
            return Rfc3161TimestampToken.TryDecode(encoded, out var token, out var length) && length == encoded.Length
                && SealCms.Hash(token.TokenInfo.HashAlgorithmId.Value, about) is { } hash && token.TokenInfo.GetMessageHash().Span.SequenceEqual(hash)
                && token.VerifySignatureForHash(hash, token.TokenInfo.HashAlgorithmId, out var certificate)
                ? new GoodStamp(token.TokenInfo.Timestamp, certificate)
                : null;
        }
        catch (Exception e) when (Hostile.Is(e))
        {
            return null;
        }
    }

    private static long[] Range(PdfDictionary signature) =>
        signature["ByteRange"] is PdfArray range ? [.. range.Items.Select(item => (item as PdfWord)?.Number ?? -1)] : [];
}
