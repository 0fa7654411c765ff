using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>What is true of a document now, as whoever holds it may know.</summary>
sealed class Verification(PortalDb db, DocumentShelf shelf, Regulations regulations, DateTimeOffset now)
{
    /// <summary>What one revision of a document shows.</summary>
    internal async Task<VerifiedDocument> Of(DocumentFile file, CancellationToken stop)
    {
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == file.Document, stop);
        var names = await Names(document.Practice, document.Controller, stop);
        var revisions = await db.DocumentFiles.CountAsync(f => f.Document == document.Id, stop);
        return new(document.Kind, names.Practice, names.Sealer, document.MadeAt, file.Number < revisions, await Time(file, stop), Seal(file), await ConsentOf(document, stop))
        {
            Code = document.Code,
            Revisions = revisions,
        };
    }

    /// <summary>The practice, and who seals: at a processor the controller.</summary>
    internal async Task<(string Practice, string Sealer)> Names(PracticeId id, PartyId? controller, CancellationToken stop)
    {
        var practice = await db.Practices.Where(p => p.Id == id).Select(p => p.Name).SingleAsync(stop);
        return (practice, await db.Parties.Where(p => p.Practice == id && p.Id == controller).Select(p => p.Name).SingleOrDefaultAsync(stop) ?? practice);
    }

    /// <summary>
    /// Whether a consent lets anything leave now. It is not judged by itself: what the client took back in another consent for the same
    /// recipient counts, and a trajectory that has run out, as they do at the gate.
    /// </summary>
    internal async Task<VerifiedConsent> Consent(PracticeId practice, ConsentId id, CancellationToken stop)
    {
        var consent = await db.Consents.AsNoTracking().SingleAsync(c => c.Practice == practice && c.Id == id, stop);
        var state = consent.StateAt(now);
        if (state is not ConsentState.Given) return new(state, consent.WithdrawnAt);
        if (await RanOut(consent, stop)) return new(ConsentState.Expired, null);
        var all = await db.Consents.AsNoTracking().Where(c => c.Practice == practice && c.Client == consent.Client && c.Recipient == consent.Recipient).ToListAsync(stop);
        var taken = consent.Categories.Select(c => ConsentCover.WithdrawnSince(consent, all, c)).OfType<DateTimeOffset>().ToList();
        return taken.Count == consent.Categories.Count
            ? new(ConsentState.Withdrawn, taken.Max())
            : new(state, null) { IsInPart = taken.Count > 0, LastDay = LegalDay.Of(consent.ValidUntil.AddTicks(-1)) };
    }

    async Task<VerifiedConsent?> ConsentOf(Document document, CancellationToken stop) =>
        document.Kind is DocumentKind.Consent ? await Consent(document.Practice, new(document.Subject), stop) : null;

    async Task<bool> RanOut(Consent consent, CancellationToken stop)
    {
        var practice = await db.Practices.AsNoTracking().SingleAsync(p => p.Id == consent.Practice, stop);
        if (!regulations.Serves(practice) || (await regulations.Of(db, practice.Id, stop)).Consent.Validity.EndsAt is not ValidityEnd.TrajectoryEnd) return false;
        var trajectory = await db.Trajectories.AsNoTracking().SingleAsync(t => t.Id == consent.Trajectory, stop);
        return !trajectory.RunsOn(LegalDay.Of(now));
    }

    /// <summary>The first timestamp that stands in this revision: that of a later one proves nothing for who holds this one.</summary>
    async Task<TimeOfDocument> Time(DocumentFile file, CancellationToken stop)
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
        var report = PdfSealCheck.Check(bytes, new SealTrust([], now));
        return new(report.Genuine, report.Level, report.Standing, report.Fingerprint);
    }
}
