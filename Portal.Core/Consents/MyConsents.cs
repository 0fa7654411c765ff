using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Disclosures;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Consents;

/// <summary>Reads the acting client's own consents.</summary>
public sealed class MyConsents(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>All consents, the newest first; empty for who is no client.</summary>
    public async Task<IReadOnlyList<MyConsentLine>> For(Actor actor, CancellationToken stop = default)
    {
        if (!actor.IsClient) return [];
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        return [.. (await Read(db, actor, c => true, stop)).Select(f => Line(profile, f))];
    }

    /// <summary>The screen of one consent; null when it is somebody else's or there is none.</summary>
    public async Task<MyConsentScreen?> Find(Actor actor, ConsentId id, CancellationToken stop = default)
    {
        if (!actor.IsClient) return null;
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        if ((await Read(db, actor, c => c.Id == id, stop)).SingleOrDefault() is not { } facts) return null;
        var (consent, subject) = (facts.Consent, facts.Consent.Id.Value);
        var asker = await db.Advisers.AsNoTracking().SingleAsync(a => a.Id == consent.AskedBy && a.Practice == actor.Practice, stop);
        var left = await db.Disclosures.AsNoTracking().Where(d => d.Practice == actor.Practice && d.Client == actor.Client && d.Consent == id
            && d.State == DisclosureState.Released).OrderByDescending(d => d.EndedAt).ToListAsync(stop);
        return new()
        {
            Line = Line(profile, facts),
            Practice = await db.Practices.Where(p => p.Id == actor.Practice).Select(p => p.Name).SingleAsync(stop),
            Text = ConsentText.Read(consent.Language, consent.Text.Words),
            TextHash = consent.TextHash,
            AskedBy = asker.Name,
            AskedByFunction = asker.Function,
            Paper = consent.Paper,
            SignedAs = consent.Signature?.TypedName.Words,
            SeenBy = consent.Signature?.SeenBy?.Words,
            Documents = await db.Documents.Where(d => d.Practice == actor.Practice && d.Client == actor.Client && d.Subject == subject)
                .OrderByDescending(d => d.MadeAt).Select(d => new MyConsentDocument(d.Id, d.Kind)).ToListAsync(stop),
            Left = [.. left.Select(d => new MyConsentLeft(d.Id, d.EndedAt!.Value, Labels(profile, d.Categories)))],
        };
    }

    MyConsentLine Line(PrivacyProfile profile, Facts facts)
    {
        var (consent, now) = (facts.Consent, clock.GetUtcNow());
        return new()
        {
            Id = consent.Id,
            Recipient = facts.Recipient,
            Purpose = profile.PurposeLabel(consent.Purpose),
            Categories = Labels(profile, consent.Categories),
            State = consent.StateAt(now),
            EndedWithTrajectory = consent.EndedAt is not null || (consent.StateAt(now) is ConsentState.Given && profile.Consent.Validity.EndsAt is ValidityEnd.TrajectoryEnd
                && facts.TrajectoryEndedOn is { } end && end < LegalDay.Of(now)),
            AnswerBy = LegalDay.Of(consent.AnswerBefore.AddTicks(-1)),
            LastDay = LegalDay.Of(consent.ValidUntil.AddTicks(-1)),
            AskedAt = consent.AskedAt,
            OnPaper = consent.Paper is not null,
            AnsweredAt = consent.AnsweredAt,
            WithdrawnAt = consent.WithdrawnAt,
        };
    }

    internal static IReadOnlyList<Label> Labels(PrivacyProfile profile, IEnumerable<string> categories) => [.. categories.Select(c => profile.CategoryLabel(c))];

    static async Task<IReadOnlyList<Facts>> Read(PortalDb db, Actor actor, Expression<Func<Consent, bool>> which, CancellationToken stop)
    {
        var mine = db.Consents.AsNoTracking().Where(c => c.Practice == actor.Practice && c.Client == actor.Client).Where(which);
        var rows = await (from consent in mine
                          join recipient in db.Parties on consent.Recipient equals recipient.Id
                          join trajectory in db.Trajectories on consent.Trajectory equals trajectory.Id
                          orderby consent.AskedAt descending
                          select new { consent, recipient.Name, trajectory.EndedOn }).ToListAsync(stop);
        return [.. rows.Select(r => new Facts(r.consent, r.Name, r.EndedOn))];
    }

    sealed record Facts(Consent Consent, string Recipient, DateOnly? TrajectoryEndedOn);
}
