using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Storage;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>What Portal says of a file that it made, to whoever holds that file. Nothing of the client, nor of what the document is about.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Practice">Which practice it is of.</param>
/// <param name="Sealer">Who decided and sealed: the practice, or at a processor the controller.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="IsEarlier">There is a later revision of the same document; this one is as genuine.</param>
/// <param name="Time">Who says when it was made, as far as this very file shows.</param>
/// <param name="Seal">What the file shows of its seal; null when the copy that was kept is damaged.</param>
/// <param name="Consent">For a consent: whether it holds now.</param>
public sealed record VerifiedDocument(
    DocumentKind Kind, string Practice, string Sealer, DateTimeOffset MadeAt, bool IsEarlier, TimeOfDocument Time, VerifiedSeal? Seal, VerifiedConsent? Consent);

/// <summary>A seal, looked at again in the file that was kept.</summary>
/// <param name="IsWhole">It holds, and nothing was changed after it.</param>
/// <param name="Level">What it can prove.</param>
/// <param name="Standing">What its certificate is worth now.</param>
/// <param name="Fingerprint">SHA-256 of the certificate.</param>
public sealed record VerifiedSeal(bool IsWhole, SealLevel Level, CertificateStanding Standing, string? Fingerprint);

/// <summary>Whether a consent holds.</summary>
/// <param name="State">Now.</param>
/// <param name="WithdrawnAt">When it was withdrawn. Why a consent ended otherwise is nobody's business.</param>
public sealed record VerifiedConsent(ConsentState State, DateTimeOffset? WithdrawnAt);

/// <summary>
/// Says whether a file is one that Portal made. Public by design, the one operation for which nobody need act: who has the whole file can
/// know its fingerprint and nobody can guess it, and the answer holds less than the file. Nothing is written, also not who asked.
/// </summary>
public sealed class VerifyDocument(Store store, DocumentShelf shelf, TimeProvider clock)
{
    /// <summary>The file with this fingerprint; null when Portal made no such file.</summary>
    public async Task<VerifiedDocument?> Of(Fingerprint fingerprint, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        if (await db.DocumentFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == fingerprint.Text, stop) is not { } file) return null;
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == file.Document, stop);
        var practice = await db.Practices.Where(p => p.Id == document.Practice).Select(p => p.Name).SingleAsync(stop);
        var controller = await db.Parties.Where(p => p.Practice == document.Practice && p.Id == document.Controller).Select(p => p.Name).SingleOrDefaultAsync(stop);
        var isEarlier = await db.DocumentFiles.AnyAsync(f => f.Document == document.Id && f.Number > file.Number, stop);
        return new(
            document.Kind, practice, controller ?? practice, document.MadeAt, isEarlier, await Time(db, file, stop), Seal(file), await Consent(db, document, stop));
    }

    /// <summary>The first timestamp that stands in this revision: that of a later one proves nothing for who holds this one.</summary>
    static async Task<TimeOfDocument> Time(PortalDb db, DocumentFile file, CancellationToken stop)
    {
        var stamp = await db.DocumentFiles.Where(f => f.Document == file.Document && f.Number <= file.Number && f.StampedAt != null).OrderBy(f => f.Number)
            .Select(f => new { f.StampedAt, f.StampedBy }).FirstOrDefaultAsync(stop);
        return stamp is null
            ? new(null, null, await db.WaitingStamps.AnyAsync(w => w.Document == file.Document, stop))
            : new(stamp.StampedAt, stamp.StampedBy, IsAsked: false);
    }

    VerifiedSeal? Seal(DocumentFile file)
    {
        if (shelf.Open(file) is not { } bytes) return null;
        var report = PdfSealCheck.Check(bytes, new SealTrust([], clock.GetUtcNow()));
        return new(report.Genuine, report.Level, report.Standing, report.Fingerprint);
    }

    async Task<VerifiedConsent?> Consent(PortalDb db, Document document, CancellationToken stop)
    {
        if (document.Kind is not DocumentKind.Consent) return null;
        var id = new ConsentId(document.Subject);
        var consent = await db.Consents.AsNoTracking().SingleAsync(c => c.Practice == document.Practice && c.Id == id, stop);
        return new(consent.StateAt(clock.GetUtcNow()), consent.WithdrawnAt);
    }
}
