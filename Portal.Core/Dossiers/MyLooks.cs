using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Dossiers;

/// <summary>Somebody looked in the dossier.</summary>
/// <param name="At">When.</param>
/// <param name="Name">Who.</param>
/// <param name="Function">In which function.</param>
/// <param name="Organisation">The subcontractor; null for the practice's own staff.</param>
/// <param name="About">Category of a restricted value that was shown; null when the dossier was opened.</param>
/// <param name="Reason">The reason that was given; null where none is needed.</param>
public sealed record MyLook(DateTimeOffset At, string Name, string Function, string? Organisation, Label? About, string? Reason);

/// <summary>Reads who looked at the acting client's data, the newest first (AVG 5(2); NEN 7513).</summary>
public sealed class MyLooks(Store store, Regulations regulations)
{
    /// <summary>How many are shown.</summary>
    public const int Most = 50;

    /// <summary>The looks; empty for who is no client.</summary>
    public async Task<IReadOnlyList<MyLook>> For(Actor actor, CancellationToken stop = default)
    {
        if (!actor.IsClient || actor.Client is not { } client) return [];
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var staff = await db.Advisers.AsNoTracking().Where(a => a.Practice == actor.Practice).ToDictionaryAsync(a => a.Id, stop);
        var opened = await Opened(db, actor.Practice, client, staff, stop);
        var looks = await db.Looks.AsNoTracking().Where(l => l.Practice == actor.Practice && l.Client == client).OrderByDescending(l => l.LookedAt).Take(Most).ToListAsync(stop);
        var items = looks.Select(l => l.Item).ToList();
        var categories = await db.Items.Where(i => i.Practice == actor.Practice && items.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Category, stop);
        var shown = from look in looks
                    let category = profile.Category(categories[look.Item])!
                    where category.VisibleTo.Contains(AccessRole.Client)
                    select Look(staff[look.By], look.LookedAt, category.Label, look.Reason.Words);
        var taken = await Taken(db, profile, actor.Practice, client, staff, stop);
        return [.. opened.Concat(shown).Concat(taken).OrderByDescending(l => l.At).Take(Most)];
    }

    static async Task<IEnumerable<MyLook>> Opened(
        PortalDb db, PracticeId practice, ClientId client, Dictionary<AdviserId, Adviser> staff, CancellationToken stop)
    {
        var known = await Pseudonyms.Of(db, practice, client, stop);
        var entries = await db.Evidence.AsNoTracking().Where(e => e.Practice == practice && known.Contains(e.Client) && e.Act == Act.DossierOpened && e.Adviser != null)
            .OrderByDescending(e => e.Sequence).Take(Most).ToListAsync(stop);
        var grants = await db.AccessGrants.AsNoTracking().Where(g => g.Practice == practice && g.Client == client).ToListAsync(stop);
        return entries.Select(e => Look(staff[e.Adviser!.Value], e.At, null,
            grants.FirstOrDefault(g => g.Adviser == e.Adviser && g.From <= e.At && e.At < g.Until)?.Reason.Words));
    }

    /// <summary>Files that staff took.</summary>
    static async Task<IEnumerable<MyLook>> Taken(
        PortalDb db, PrivacyProfile profile, PracticeId practice, ClientId client, Dictionary<AdviserId, Adviser> staff, CancellationToken stop)
    {
        var known = await Pseudonyms.Of(db, practice, client, stop);
        var entries = await db.Evidence.AsNoTracking().Where(e => e.Practice == practice && known.Contains(e.Client) && e.Act == Act.FileOpened && e.Adviser != null)
            .OrderByDescending(e => e.Sequence).Take(Most).ToListAsync(stop);
        var categories = await db.Items.Where(i => i.Practice == practice && i.Client == client).ToDictionaryAsync(i => i.Id.Value, i => i.Category, stop);
        return from entry in entries
               let category = profile.Category(categories[entry.Subject!.Value])!
               where category.VisibleTo.Contains(AccessRole.Client)
               select Look(staff[entry.Adviser!.Value], entry.At, category.Label, null);
    }

    static MyLook Look(Adviser by, DateTimeOffset at, Label? about, string? reason) => new(at, by.Name, by.Function, by.Subcontract?.Organisation, about, reason);
}
