using Microsoft.EntityFrameworkCore;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Documents;

/// <summary>What a decision letter needs to know beside the request itself.</summary>
sealed record LetterFacts
{
    /// <summary>Who decided.</summary>
    internal required Adviser Adviser { get; init; }

    /// <summary>The item, as it is after the decision.</summary>
    internal DossierItem? Item { get; init; }

    /// <summary>What the item was before this decision.</summary>
    internal ItemRevision? Was { get; init; }

    /// <summary>Who got the item before (AVG 19), with the day.</summary>
    internal IReadOnlyList<(Party Recipient, DateTimeOffset At)> Recipients { get; init; } = [];

    /// <summary>Documents sealed before that hold the item's value, or may.</summary>
    internal IReadOnlyList<Document> Documents { get; init; } = [];

    internal static async Task<LetterFacts> Read(PortalDb db, Request request, CancellationToken stop)
    {
        var decidedBy = request.Decision!.DecidedBy;
        var adviser = await db.Advisers.SingleAsync(a => a.Id == decidedBy && a.Practice == request.Practice, stop);
        if (request.Item is not { } id) return new() { Adviser = adviser };
        var item = await db.Items.SingleOrDefaultAsync(i => i.Id == id && i.Practice == request.Practice && i.Client == request.Client, stop);
        if (item is null) return new() { Adviser = adviser };
        var released = await Released(db, item, stop);
        return new()
        {
            Adviser = adviser,
            Item = item,
            Was = await Before(db, request, stop),
            Recipients = await Named(db, released, stop),
            Documents = await Holding(db, request, item, released, stop),
        };
    }

    /// <summary>The revision of this very decision may still wait to be saved.</summary>
    static async Task<ItemRevision?> Before(PortalDb db, Request request, CancellationToken stop)
    {
        var because = request.Id.Value;
        return db.Revisions.Local.FirstOrDefault(r => r.Because == because) ?? await db.Revisions.FirstOrDefaultAsync(r => r.Because == because, stop);
    }

    static async Task<IReadOnlyList<Disclosure>> Released(PortalDb db, DossierItem item, CancellationToken stop)
    {
        var all = await db.Disclosures.Where(d => d.Practice == item.Practice && d.Controller == item.Controller && d.Client == item.Client && d.State == DisclosureState.Released)
            .OrderBy(d => d.EndedAt).ToListAsync(stop);
        return [.. all.Where(d => d.Items.Contains(item.Id))];
    }

    static async Task<IReadOnlyList<(Party, DateTimeOffset)>> Named(PortalDb db, IReadOnlyList<Disclosure> released, CancellationToken stop)
    {
        var ids = released.Select(d => d.Recipient).Distinct().ToList();
        var parties = await db.Parties.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        return [.. released.Select(d => (parties[d.Recipient], d.EndedAt!.Value))];
    }

    static async Task<IReadOnlyList<Document>> Holding(PortalDb db, Request request, DossierItem item, IReadOnlyList<Disclosure> released, CancellationToken stop)
    {
        var requests = await db.Requests.Where(r => r.Item == item.Id).Select(r => r.Id).ToListAsync(stop);
        var subjects = released.Select(d => d.Id.Value).Concat(requests.Select(r => r.Value)).ToHashSet();
        var all = await db.Documents.Where(d => d.Practice == item.Practice && d.Controller == item.Controller && d.Client == item.Client)
            .OrderBy(d => d.MadeAt).ToListAsync(stop);
        return [.. all.Where(d => subjects.Contains(d.Subject) || (d.Kind is DocumentKind.AccessReport && d.MadeAt >= item.RecordedAt))];
    }
}
