using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Portal.Pdf.Syntax;

namespace Portal.Pdf;

/// <summary>Checks a document's newest seal from the file alone. Never throws for what a file contains.</summary>
public static class PdfSealCheck
{
    private static readonly SealReport None = new(Sealed: false, CoversWholeDocument: false, Intact: false, SealedBy: null, SealedAt: null, Problem: null);

    /// <summary>What this file shows of its newest seal.</summary>
    public static SealReport Check(byte[] pdf)
    {
        try
        {
            return Newest(new PdfReader(pdf)) is { } signature ? Judge(pdf, signature) : None with { Problem = "There is no seal." };
        }
        catch (Exception e) when (e is InvalidDataException or OverflowException)
        {
            return None with { Problem = e.Message };
        }
    }

    private static PdfDictionary? Newest(PdfReader reader) => reader.Array(reader.Dictionary(reader.Catalog["AcroForm"])?["Fields"])
        .Select(reader.Dictionary)
        .Where(field => field?["FT"] is PdfName { Name: "Sig" })
        .Select(field => reader.Dictionary(field!["V"]))
        .LastOrDefault(value => value is not null);

    private static SealReport Judge(byte[] pdf, PdfDictionary signature)
    {
        var report = None with { Sealed = true, SealedAt = signature["M"] is PdfString time ? PdfText.ReadDate(PdfText.Read(time.Bytes)) : null };
        if (signature["Contents"] is not PdfString contents || Range(signature) is not [0, var gap, var after, var rest]
            || gap != contents.Start || after != contents.End || rest < 0 || rest > pdf.Length - after)
        {
            return report with { Problem = "The sealed range is not the file around the signature." };
        }

        report = report with { CoversWholeDocument = after + rest == pdf.Length };
        try
        {
            return Judge([.. pdf.AsSpan(0, (int)gap), .. pdf.AsSpan((int)after, (int)rest)], contents.Bytes, report);
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException)
        {
            return report with { Problem = e.Message };
        }
    }

    private static SealReport Judge(byte[] content, byte[] room, SealReport report)
    {
        AsnDecoder.ReadEncodedValue(room, AsnEncodingRules.BER, out _, out _, out var length);
        if (room.AsSpan(length).ContainsAnyExcept((byte)0))
        {
            return report with { Problem = "There is something behind the signature." };
        }

        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.Decode(room.AsSpan(0, length));
        if (cms.SignerInfos is not [{ Certificate: { } certificate } signer])
        {
            return report with { Problem = "There is not exactly one signer, with its certificate." };
        }

        report = report with { SealedBy = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false) };
        signer.CheckSignature(verifySignatureOnly: true);
        return report with { Intact = true, Problem = report.CoversWholeDocument ? null : "Something was added after the seal." };
    }

    private static long[] Range(PdfDictionary signature) =>
        signature["ByteRange"] is PdfArray range ? [.. range.Items.Select(item => (item as PdfWord)?.Number ?? -1)] : [];
}
