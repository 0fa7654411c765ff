using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Portal.Pdf.Sealing;
using Portal.Pdf.Syntax;

namespace Portal.Pdf;

/// <summary>
/// Seals a document with the key of a practice: an invisible signature in a next revision of the file. What was there stays as it is
/// to the byte, so that an earlier seal stays valid for its own revision.
/// </summary>
public static class PdfSeal
{
    /// <summary>The sealed document, at level B-B: its time is the sealing machine's own.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read, or was not written by this library.</exception>
    public static byte[] Seal(byte[] pdf, ISealKey key, SealInfo info)
    {
        var revision = Prepare(pdf, info);
        return revision.Fill(SealCms.Sign(key, revision.Covered()).Encode());
    }

    /// <summary>
    /// The sealed document with a timestamp over the seal (level B-T). Where no good timestamp could be had it is at level B-B, and
    /// the answer says why: a document never waits for somebody else's server.
    /// </summary>
    /// <exception cref="InvalidDataException">The file cannot be read, or was not written by this library.</exception>
    public static async Task<StampedPdf> Seal(byte[] pdf, ISealKey key, SealInfo info, TimestampServer server, CancellationToken stop = default)
    {
        var revision = Prepare(pdf, info);
        var cms = SealCms.Sign(key, revision.Covered());
        var answer = await server.Stamp(SHA256.HashData(cms.SignerInfos[0].GetSignature()), stop).ConfigureAwait(false);
        if (answer.Token is { } token)
        {
            cms.SignerInfos[0].AddUnsignedAttribute(new AsnEncodedData(SealCms.TimeStampToken, token));
        }

        return new StampedPdf(revision.Fill(cms.Encode()), answer);
    }

    /// <summary>
    /// The document with a timestamp over all of it in a next revision (<c>/DocTimeStamp</c>): what it covers was there at that time,
    /// its seals too. Where no good timestamp could be had the document comes back as it was, and the answer says why.
    /// </summary>
    /// <param name="pdf">The document.</param>
    /// <param name="server">The server that is asked.</param>
    /// <param name="label">What a reader calls the field, in the language of the document.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="InvalidDataException">The file cannot be read, or was not written by this library.</exception>
    public static async Task<StampedPdf> Stamp(byte[] pdf, TimestampServer server, string label, CancellationToken stop = default)
    {
        var revision = SignedRevision.Prepare(pdf, "Stamp", label, "/Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161");
        var answer = await server.Stamp(SHA256.HashData(revision.Covered()), stop).ConfigureAwait(false);
        return new StampedPdf(answer.Token is { } token ? revision.Fill(token) : pdf, answer);
    }

    private static SignedRevision Prepare(byte[] pdf, SealInfo info) => SignedRevision.Prepare(pdf, "Seal", info.Reason,
        $"/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name{PdfText.Of(info.Name)}/Reason{PdfText.Of(info.Reason)}"
        + (info.Location is null ? "" : $"/Location{PdfText.Of(info.Location)}") + $"/M{PdfText.Date(info.Time)}");
}

/// <summary>A document, and how a timestamp for it was had, or why not.</summary>
/// <param name="Bytes">The document.</param>
/// <param name="Answer">The timestamp, or what was the matter.</param>
public sealed record StampedPdf(byte[] Bytes, TimestampAnswer Answer);
