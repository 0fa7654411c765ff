using Microsoft.EntityFrameworkCore;
using Portal.Core.People;

namespace Portal.Core.Storage;

/// <summary>Keeps, finds and drops drafts. A draft belongs to one membership; nobody else's can be reached.</summary>
public sealed class Drafts(IDbContextFactory<PortalDb> databases, WriteLock turn, TimeProvider clock)
{
    /// <summary>Keeps the words of one form; blank words drop the draft.</summary>
    public async Task Keep(Actor actor, string form, string? words, CancellationToken stop = default)
    {
        using var mine = await turn.Take(stop);
        await using var db = await databases.CreateDbContextAsync(stop);
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.Membership == actor.Membership && d.Form == form, stop);
        if (PersonalText.Of(words) is not { } text)
        {
            if (draft is not null) db.Drafts.Remove(draft);
        }
        else
        {
            if (draft is null) db.Drafts.Add(draft = Draft.Begin(actor.Membership, form));
            (draft.Text, draft.SavedAt) = (text, clock.GetUtcNow());
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Drops everybody's drafts about one thing: what is erased or decided is not kept in a corner.</summary>
    internal static async Task DropAbout(PortalDb db, Guid thing, CancellationToken stop)
    {
        var (dashed, plain) = (thing.ToString("D"), thing.ToString("N"));
        db.Drafts.RemoveRange(await db.Drafts.Where(d => d.Form.EndsWith(dashed) || d.Form.EndsWith(plain)).ToListAsync(stop));
    }

    /// <summary>The words kept for a form; empty when there are none.</summary>
    public async Task<string> Find(Actor actor, string form, CancellationToken stop = default)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var text = await db.Drafts.Where(d => d.Membership == actor.Membership && d.Form == form).Select(d => (PersonalText?)d.Text).SingleOrDefaultAsync(stop);
        return text?.Words ?? "";
    }
}
