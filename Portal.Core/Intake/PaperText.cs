using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>A text that can be signed by hand: a consent that is asked, or a declaration.</summary>
/// <param name="Place">Whose it is, and what it becomes when it is signed.</param>
/// <param name="Hash">SHA-256 of the text.</param>
/// <param name="Language">Its language.</param>
abstract record PaperText(DocumentPlace Place, string Hash, string Language)
{
    /// <summary>Why it cannot be signed now; null when it can.</summary>
    internal async Task<Refusal?> NotOpen(PortalDb db, PrivacyProfile profile, DateTimeOffset now, CancellationToken stop)
    {
        if (Answered(profile, now) is { } answered) return answered;
        if (await db.Clients.Where(c => c.Practice == Place.Practice && c.Id == Place.Client).Select(c => c.DiedOn).SingleAsync(stop) is { } died) return new ClientHasDied(died);
        if (EndsWith(profile) is not { } id) return null;
        var trajectory = await db.Trajectories.AsNoTracking().SingleAsync(t => t.Practice == Place.Practice && t.Id == id, stop);
        return AskConsent.HasEnded(trajectory, LegalDay.Of(now)) ? new TrajectoryHasEnded() : null;
    }

    /// <summary>Signs it with a form that came back.</summary>
    internal abstract Outcome Sign(PaperSignature paper, DateTimeOffset printedAt, DateTimeOffset now);

    /// <summary>Why it is no question any more; null while it is one.</summary>
    private protected abstract Refusal? Answered(PrivacyProfile profile, DateTimeOffset now);

    /// <summary>The trajectory with which it ends; null when it ends with none.</summary>
    private protected virtual TrajectoryId? EndsWith(PrivacyProfile profile) => null;

    /// <summary>The text of this practice with this id; null when there is none.</summary>
    internal static async Task<PaperText?> Find(PortalDb db, PracticeId practice, Guid id, CancellationToken stop)
    {
        var (asked, declared) = (new ConsentId(id), new DeclarationId(id));
        if (await db.Consents.SingleOrDefaultAsync(c => c.Id == asked && c.Practice == practice, stop) is { } consent) return new ConsentOnForm(consent);
        return await db.Declarations.SingleOrDefaultAsync(d => d.Id == declared && d.Practice == practice && d.Text != null, stop) is { } declaration
            ? new DeclarationOnForm(declaration) : null;
    }
}

/// <summary>A consent that is asked, on a form.</summary>
sealed record ConsentOnForm(Consent Consent)
    : PaperText(new(Consent.Practice, Consent.Controller, Consent.Client, DocumentKind.Consent, Consent.Id.Value), Consent.TextHash, Consent.Language)
{
    private protected override Refusal? Answered(PrivacyProfile profile, DateTimeOffset now) =>
        Consent.StateAt(now) is ConsentState.Requested ? null : new ConsentIsNotOpen(Consent.StateAt(now));

    internal override Outcome Sign(PaperSignature paper, DateTimeOffset printedAt, DateTimeOffset now) => Consent.GiveOnPaper(paper, printedAt, now);

    private protected override TrajectoryId? EndsWith(PrivacyProfile profile) => profile.Consent.Validity.EndsAt is ValidityEnd.TrajectoryEnd ? Consent.Trajectory : null;
}

/// <summary>A declaration that is asked, on a form.</summary>
sealed record DeclarationOnForm(Declaration Declaration)
    : PaperText(new(Declaration.Practice, Declaration.Controller, Declaration.Client, DocumentKind.Declaration, Declaration.Id.Value), Declaration.TextHash!, Declaration.Language!)
{
    internal override Outcome Sign(PaperSignature paper, DateTimeOffset printedAt, DateTimeOffset now) => Declaration.SignOnPaper(paper, printedAt, now);

    private protected override Refusal? Answered(PrivacyProfile profile, DateTimeOffset now)
    {
        if (Declaration.State is not DeclarationState.Asked) return new DeclarationIsNotOpen(Declaration.State);
        // The regulation goes into the document: what the text names and what lies in it are the same bytes.
        return RegulationFile.Of(profile).Sha256 == Declaration.RegulationHash ? null : new RegulationHasChanged();
    }
}
