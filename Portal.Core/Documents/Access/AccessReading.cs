using Microsoft.EntityFrameworkCore;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Documents;

/// <summary>Reads what an access report tells, never past the walls of its request.</summary>
sealed class AccessReading(PortalDb db, PrivacyProfile profile, Request request, IAccountAddresses? addresses)
{
    internal async Task<AccessFacts> Read(CancellationToken stop)
    {
        var (practice, controller, client) = (request.Practice, request.Controller, request.Client);
        var items = await Items(stop);
        var advisers = await db.Advisers.Where(a => a.Practice == practice && a.Controller == controller).ToDictionaryAsync(a => a.Id, stop);
        return new()
        {
            Items = [.. items.Where(i => i.IsHeld)],
            Erased = [.. items.Where(i => !i.IsHeld)],
            Revisions = await Revisions(items, stop),
            Files = await Files(items, stop),
            Trajectories = await db.Trajectories.Where(t => t.Practice == practice && t.Controller == controller && t.Client == client).OrderBy(t => t.StartedOn).ToListAsync(stop),
            Representatives = await db.Representatives.Where(r => r.Practice == practice && r.Client == client).ToListAsync(stop),
            HasAccount = await db.Memberships.AnyAsync(m => m.Practice == practice && m.Client == client && m.EndedAt == null, stop),
            AccountAddress = await Address(stop),
            Consents = await db.Consents.Where(c => c.Practice == practice && c.Controller == controller && c.Client == client).OrderBy(c => c.AskedAt).ToListAsync(stop),
            Declarations = await db.Declarations.Where(d => d.Practice == practice && d.Controller == controller && d.Client == client).OrderBy(d => d.EnteredAt).ToListAsync(stop),
            Disclosures = await db.Disclosures.Where(d => d.Practice == practice && d.Controller == controller && d.Client == client).OrderBy(d => d.PreparedAt).ToListAsync(stop),
            Requests = await db.Requests.Where(r => r.Practice == practice && r.Controller == controller && r.Client == client && r.Id != request.Id)
                .OrderBy(r => r.ReceivedAt).ToListAsync(stop),
            Documents = await db.Documents.Where(d => d.Practice == practice && d.Controller == controller && d.Client == client).OrderBy(d => d.MadeAt).ToListAsync(stop),
            Parties = await db.Parties.Where(p => p.Practice == practice).ToDictionaryAsync(p => p.Id, stop),
            Advisers = advisers,
            Sights = [.. (await Looked(advisers, items, stop)).Concat(await Leave(advisers, stop)).OrderBy(s => s.At).ThenBy(s => s.Kind)],
        };
    }

    /// <summary>The client's own; that of who acts for her is about somebody else.</summary>
    async Task<string?> Address(CancellationToken stop)
    {
        var account = await db.Memberships.Where(m => m.Practice == request.Practice && m.Client == request.Client && m.Role == Role.Client && m.EndedAt == null)
            .Select(m => (AccountId?)m.Account).FirstOrDefaultAsync(stop);
        return account is { } id && addresses is not null ? await addresses.Of(id, stop) : null;
    }

    async Task<IReadOnlyList<DossierItem>> Items(CancellationToken stop)
    {
        var all = await db.Items.Where(i => i.Practice == request.Practice && i.Controller == request.Controller && i.Client == request.Client).ToListAsync(stop);
        var order = profile.Categories.Where(c => c.VisibleTo.Contains(AccessRole.Client)).Select((c, i) => (c.Id, i)).ToDictionary(c => c.Id, c => c.i);
        return [.. all.Where(i => order.ContainsKey(i.Category)).OrderBy(i => order[i.Category]).ThenBy(i => i.ObtainedOn).ThenBy(i => i.RecordedAt)];
    }

    async Task<ILookup<ItemId, ItemRevision>> Revisions(IReadOnlyList<DossierItem> items, CancellationToken stop)
    {
        var ids = items.Select(i => i.Id).ToList();
        var all = await db.Revisions.Where(r => r.Practice == request.Practice && ids.Contains(r.Item)).OrderBy(r => r.ReplacedAt).ToListAsync(stop);
        return all.ToLookup(r => r.Item);
    }

    async Task<IReadOnlyDictionary<ItemId, ItemFile>> Files(IReadOnlyList<DossierItem> items, CancellationToken stop)
    {
        var ids = items.Where(i => i.IsHeld).Select(i => i.Id).ToList();
        return await db.ItemFiles.AsNoTracking().Where(f => f.Practice == request.Practice && ids.Contains(f.Item)).ToDictionaryAsync(f => f.Item, stop);
    }

    /// <summary>Openings and restricted values come from the chain; the reason for a value was written beside it at the same moment.</summary>
    async Task<IReadOnlyList<Sight>> Looked(Dictionary<AdviserId, Adviser> advisers, IReadOnlyList<DossierItem> items, CancellationToken stop)
    {
        var pseudonyms = await Pseudonyms.Of(db, request.Practice, request.Client, stop);
        var entries = await db.Evidence.AsNoTracking().Where(e => e.Practice == request.Practice && pseudonyms.Contains(e.Client)
            && (e.Act == Act.DossierOpened || e.Act == Act.ItemRevealed || e.Act == Act.FileOpened)).OrderBy(e => e.Sequence).ToListAsync(stop);
        var looks = (await db.Looks.AsNoTracking().Where(l => l.Practice == request.Practice && l.Client == request.Client).ToListAsync(stop))
            .ToLookup(l => (l.Item.Value, l.LookedAt));
        var known = items.ToDictionary(i => i.Id.Value);
        List<Sight> sights = [];
        foreach (var entry in entries)
        {
            if (entry.Adviser is not { } id || !advisers.TryGetValue(id, out var by)) continue;
            if (entry.Act is Act.DossierOpened) sights.Add(new(entry.At, by, SightKind.Opened, null, null));
            else if (entry.Subject is { } subject && known.TryGetValue(subject, out var item))
                sights.Add(new(entry.At, by, entry.Act is Act.FileOpened ? SightKind.Taken : SightKind.Revealed, item, looks[(subject, entry.At)].FirstOrDefault()?.Reason));
        }
        return sights;
    }

    async Task<IEnumerable<Sight>> Leave(Dictionary<AdviserId, Adviser> advisers, CancellationToken stop)
    {
        var grants = await db.AccessGrants.AsNoTracking().Where(g => g.Practice == request.Practice && g.Client == request.Client).ToListAsync(stop);
        return grants.Where(g => advisers.ContainsKey(g.Adviser)).Select(g => new Sight(g.From, advisers[g.Adviser], SightKind.Leave, null, g.Reason));
    }
}
