using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Consents;

/// <summary>A consent as one line of a dossier.</summary>
/// <param name="Consent">The consent.</param>
/// <param name="Recipient">Name of the recipient.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="Categories">What may leave.</param>
/// <param name="State">State at this moment.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="Ends">Its last moment: of answering while it is asked, of validity once it is given.</param>
/// <param name="Document">The sealed consent, that it was declined, or its withdrawal; null while there is none.</param>
/// <param name="Paper">The paper it stands on; null when it was given in Portal.</param>
public sealed record ConsentLine(
    ConsentId Consent, string Recipient, Label Purpose, IReadOnlyList<Label> Categories, ConsentState State, DateTimeOffset AskedAt, DateTimeOffset Ends, DocumentId? Document, PaperSignature? Paper)
{
    /// <summary>Name and function of the adviser at whose desk it was given; null when the client gave it on her own.</summary>
    public string? SeenBy { get; init; }
}

static class ConsentLines
{
    internal static async Task<IReadOnlyList<ConsentLine>> Of(PortalDb db, PrivacyProfile profile, Actor actor, ClientId client, DateTimeOffset now, CancellationToken stop)
    {
        var consents = await db.Consents.AsNoTracking().Where(c => c.Practice == actor.Practice && c.Controller == actor.Controller && c.Client == client)
            .OrderByDescending(c => c.AskedAt).ToListAsync(stop);
        var recipients = consents.Select(c => c.Recipient).Distinct().ToList();
        var names = await db.Parties.Where(p => p.Practice == actor.Practice && recipients.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        var papers = await Papers.Of(db, actor, client, [DocumentKind.Consent, DocumentKind.Declined, DocumentKind.Withdrawal], stop);
        return [.. consents.Select(c => Line(profile, c, names[c.Recipient], papers, now))];
    }

    static ConsentLine Line(PrivacyProfile profile, Consent c, string recipient, Papers papers, DateTimeOffset now) => new(
        c.Id, recipient, profile.PurposeLabel(c.Purpose), [.. c.Categories.Select(id => profile.CategoryLabel(id))],
        c.StateAt(now), c.AskedAt, c.State is ConsentState.Requested ? c.AnswerBefore : c.WithdrawnAt ?? c.EndedAt ?? c.ValidUntil, papers.Find(c.Id.Value), c.Paper) { SeenBy = c.Signature?.SeenBy?.Words };
}
