using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Signing;

/// <summary>What the client sees at the desk: this text and nothing else of anybody.</summary>
public sealed record DeskScreen
{
    /// <summary>The signing session.</summary>
    public required DeskSessionId Desk { get; init; }

    /// <summary>The client.</summary>
    public required ClientId Client { get; init; }

    /// <summary>Name of the practice.</summary>
    public required string Practice { get; init; }

    /// <summary>Whose desk it is.</summary>
    public required string Adviser { get; init; }

    /// <summary>Who signs: the client, or who represents her.</summary>
    public required string Signer { get; init; }

    /// <summary>The text of a consent, and its recipient; null for a declaration.</summary>
    public required ConsentText? Consent { get; init; }

    /// <summary>The recipient of a consent.</summary>
    public required string? Recipient { get; init; }

    /// <summary>The text of a declaration; null for a consent.</summary>
    public required DeclarationText? Declaration { get; init; }

    /// <summary>What is declared.</summary>
    public required DeclarationKind? Kind { get; init; }

    /// <summary>The regulation that a declaration says was received: here nothing else can be opened to read it.</summary>
    public required PrivacyProfile? Regulation { get; init; }

    /// <summary>Hash of the text: what is signed is what was shown.</summary>
    public required string TextHash { get; init; }

    /// <summary>Until when it can be signed.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>It can be signed now.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What the client said; null while she did not.</summary>
    public required DeskAnswer? Answer { get; init; }
}

/// <summary>Reads what lies on an adviser's own desk in one browser.</summary>
public sealed class ReadDesk(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>The screen; null when that browser is not locked.</summary>
    public async Task<DeskScreen?> Of(Actor actor, Guid sitting, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var desk = await db.DeskSessions.AsNoTracking().SingleOrDefaultAsync(d => d.Sitting == sitting && d.LeftAt == null && d.Practice == actor.Practice && d.Adviser == actor.Adviser, stop);
        if (desk is null) return null;
        var profile = await regulations.Of(db, actor.Practice, stop);
        var access = await CaseAccess.Of(db, profile, actor, desk.Client, clock.GetUtcNow(), stop);
        var (consentId, declarationId) = (new ConsentId(desk.SubjectId), new DeclarationId(desk.SubjectId));
        var consent = desk.Subject is DeskSubject.Consent ? await db.Consents.AsNoTracking().SingleAsync(c => c.Id == consentId && c.Practice == actor.Practice, stop) : null;
        var declaration = consent is null ? await db.Declarations.AsNoTracking().SingleAsync(d => d.Id == declarationId && d.Practice == actor.Practice, stop) : null;
        return new()
        {
            Desk = desk.Id,
            Client = desk.Client,
            Practice = await db.Practices.Where(p => p.Id == desk.Practice).Select(p => p.Name).SingleAsync(stop),
            Adviser = actor.Name,
            Signer = desk.Representative is { } id
                ? await db.Representatives.Where(r => r.Id == id).Select(r => r.Name).SingleAsync(stop)
                : await db.Clients.Where(c => c.Id == desk.Client).Select(c => c.Name).SingleAsync(stop),
            Consent = consent is null ? null : ConsentText.Read(consent.Language, consent.Text.Words),
            Recipient = consent is null ? null : await db.Parties.Where(p => p.Id == consent.Recipient).Select(p => p.Name).SingleAsync(stop),
            Declaration = declaration is null ? null : DeclarationText.Read(declaration.Language!, declaration.Text!.Value.Words),
            Kind = declaration?.Kind,
            Regulation = declaration is null ? null : profile,
            TextHash = consent?.TextHash ?? declaration!.TextHash!,
            EndsAt = desk.EndsAt,
            IsOpen = desk.IsOpenAt(clock.GetUtcNow()) && !access.IsRefused,
            Answer = desk.Answer,
        };
    }
}
