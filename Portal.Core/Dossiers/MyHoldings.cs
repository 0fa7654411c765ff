using Microsoft.EntityFrameworkCore;
using Portal.Core.Disclosures;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Dossiers;

/// <summary>What the screen of <see cref="MyData"/> is made of, read at once.</summary>
sealed class MyHoldings
{
    required public PrivacyProfile Profile { get; init; }
    required public string Practice { get; init; }
    required public IReadOnlyList<DossierItem> Items { get; init; }
    required public IReadOnlyList<Trajectory> Trajectories { get; init; }
    required public ILookup<ItemId, ItemRevision> Revisions { get; init; }
    required public IReadOnlyDictionary<ItemId, FileLine> Files { get; init; }
    required public IReadOnlyList<Disclosure> Released { get; init; }
    required public IReadOnlyList<Request> Running { get; init; }
    required public IReadOnlyDictionary<PartyId, string> Parties { get; init; }

    internal static async Task<MyHoldings> Read(PortalDb db, PrivacyProfile profile, PracticeId practice, ClientId client, CancellationToken stop)
    {
        var visible = profile.Categories.Where(c => c.VisibleTo.Contains(AccessRole.Client)).Select(c => c.Id).ToList();
        var items = await db.Items.AsNoTracking().Where(i => i.Practice == practice && i.Client == client && i.ErasedAt == null && visible.Contains(i.Category))
            .OrderByDescending(i => i.ObtainedOn).ThenBy(i => i.Id).ToListAsync(stop);
        var ids = items.Select(i => i.Id).ToList();
        var revisions = await db.Revisions.AsNoTracking().Where(r => r.Practice == practice && ids.Contains(r.Item)).ToListAsync(stop);
        return new()
        {
            Profile = profile,
            Practice = await db.Practices.Where(p => p.Id == practice).Select(p => p.Name).SingleAsync(stop),
            Items = items,
            Trajectories = await db.Trajectories.AsNoTracking().Where(t => t.Practice == practice && t.Client == client).OrderByDescending(t => t.StartedOn).ToListAsync(stop),
            Revisions = revisions.OrderByDescending(r => r.ReplacedAt).ToLookup(r => r.Item),
            Files = await db.ItemFiles.AsNoTracking().Where(f => ids.Contains(f.Item)).ToDictionaryAsync(f => f.Item, f => new FileLine(f.Kind, f.Size), stop),
            Released = await db.Disclosures.AsNoTracking().Where(d => d.Practice == practice && d.Client == client && d.State == DisclosureState.Released)
                .OrderByDescending(d => d.EndedAt).ToListAsync(stop),
            Running = await db.Requests.AsNoTracking().Where(r => r.Practice == practice && r.Client == client && r.State == RequestState.Received).ToListAsync(stop),
            Parties = await db.Parties.Where(p => p.Practice == practice).ToDictionaryAsync(p => p.Id, p => p.Name, stop),
        };
    }

    internal MyItem Show(DossierItem item)
    {
        var category = Profile.Category(item.Category)!;
        var purpose = Profile.Purpose(item.Purpose)!;
        var shared = category.LegalBasis.Where(purpose.LegalBasis.Contains).ToList();
        return new()
        {
            Id = item.Id,
            Category = category,
            Value = ShownValue.Of(Profile, item.Category, item.Value),
            Purpose = purpose,
            LegalBasis = shared.Count > 0 ? shared : category.LegalBasis,
            SpecialGround = item.SpecialGround is { } law ? LawLabel.Of(law) : null,
            Source = Profile.Source(item.Source)!.Label,
            SourceParty = item.SourceParty,
            ObtainedOn = item.ObtainedOn,
            Medium = item.Medium,
            Paper = item.PaperLocation,
            File = Files.GetValueOrDefault(item.Id),
            Reason = item.Reason?.Words,
            Retention = ItemRetention.Of(Profile, item, Trajectories),
            Decider = Decider(item.Controller),
            Statement = item.ClientStatement?.Words,
            Disclosed = [.. Released.Where(d => d.Items.Contains(item.Id)).Select(d => new MyItemDisclosed(d.Id, Parties[d.Recipient], LegalDay.Of(d.EndedAt!.Value)))],
            Was = [.. Revisions[item.Id].Select(r => new MyItemWas(ShownValue.Of(Profile, item.Category, r.Value), LegalDay.Of(r.ReplacedAt)))],
            Running = [.. Running.Where(r => r.Item == item.Id).Select(r => new MyItemRequest(r.Id, r.Right, r.DueOn))],
        };
    }

    internal IReadOnlyList<MyDecider> Deciders() =>
    [
        .. Trajectories.GroupBy(t => t.Controller).Select(own => new MyDecider(
            own.First().Id, Decider(own.Key), Running.FirstOrDefault(r => r.Right is RightId.Access && r.Controller == own.Key)?.Id)),
    ];

    string Decider(PartyId? controller) => controller is { } id ? Parties[id] : Practice;
}
