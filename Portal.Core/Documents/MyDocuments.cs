using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Documents;

/// <summary>One document in the client's list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Kind.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Right">The right, for an answer to a request.</param>
/// <param name="Recipient">The recipient, for a consent or disclosure.</param>
/// <param name="IsNew">The client has not opened it yet.</param>
/// <param name="Time">Who says when it was made.</param>
public sealed record MyDocument(DocumentId Id, DocumentKind Kind, DateTimeOffset MadeAt, RightId? Right, string? Recipient, bool IsNew, TimeOfDocument Time);

/// <summary>Who says when a document was made: the sealer's own clock, or somebody else too.</summary>
/// <param name="StampedAt">The time that somebody else vouches for; null when nobody does.</param>
/// <param name="StampedBy">Who.</param>
/// <param name="IsAsked">A timestamp is asked and not there yet.</param>
public sealed record TimeOfDocument(DateTimeOffset? StampedAt, string? StampedBy, bool IsAsked);

/// <summary>Reads the acting client's own documents, the newest first.</summary>
public sealed class MyDocuments(Store store)
{
    /// <summary>The documents; empty for who is no client.</summary>
    public async Task<IReadOnlyList<MyDocument>> For(Actor actor, CancellationToken stop = default)
    {
        if (!actor.IsClient) return [];
        await using var db = await store.Read(stop);
        var documents = await db.Documents.AsNoTracking().Where(d => d.Practice == actor.Practice && d.Client == actor.Client)
            .OrderByDescending(d => d.MadeAt).ThenByDescending(d => d.Id).ToListAsync(stop);
        var rights = await db.Requests.Where(r => r.Practice == actor.Practice && r.Client == actor.Client).ToDictionaryAsync(r => r.Id.Value, r => r.Right, stop);
        var recipients = await Recipients(db, actor, stop);
        var known = await Pseudonyms.Of(db, actor.Practice, actor.Client, stop);
        var opened = await db.Evidence.Where(e => e.Practice == actor.Practice && known.Contains(e.Client) && e.Act == Act.DocumentOpened
            && (e.Role == Role.Client || e.Role == Role.Representative)).Select(e => e.Subject).ToListAsync(stop);
        var times = await Times(db, [.. documents.Select(d => d.Id)], stop);
        return
        [
            .. documents.Select(d => new MyDocument(
                d.Id, d.Kind, d.MadeAt, rights.TryGetValue(d.Subject, out var right) ? right : null, recipients.GetValueOrDefault(d.Subject), !opened.Contains(d.Id.Value), times(d.Id))),
        ];
    }

    static async Task<Func<DocumentId, TimeOfDocument>> Times(PortalDb db, List<DocumentId> ids, CancellationToken stop)
    {
        var stamps = await db.DocumentFiles.Where(f => ids.Contains(f.Document) && f.StampedAt != null).OrderByDescending(f => f.Number)
            .Select(f => new { f.Document, f.StampedAt, f.StampedBy }).ToListAsync(stop);
        var first = stamps.GroupBy(s => s.Document).ToDictionary(g => g.Key, g => g.Last());
        var waiting = await db.WaitingStamps.Where(w => ids.Contains(w.Document)).Select(w => w.Document).ToListAsync(stop);
        return id => first.TryGetValue(id, out var stamp) ? new(stamp.StampedAt, stamp.StampedBy, IsAsked: false) : new(null, null, waiting.Contains(id));
    }

    static async Task<Dictionary<Guid, string>> Recipients(PortalDb db, Actor actor, CancellationToken stop)
    {
        var consents = await (from consent in db.Consents
                              join party in db.Parties on consent.Recipient equals party.Id
                              where consent.Practice == actor.Practice && consent.Client == actor.Client
                              select new { consent.Id, party.Name }).ToListAsync(stop);
        var disclosures = await (from disclosure in db.Disclosures
                                 join party in db.Parties on disclosure.Recipient equals party.Id
                                 where disclosure.Practice == actor.Practice && disclosure.Client == actor.Client
                                 select new { disclosure.Id, party.Name }).ToListAsync(stop);
        return consents.Select(c => (c.Id.Value, c.Name)).Concat(disclosures.Select(d => (d.Id.Value, d.Name))).ToDictionary();
    }
}
