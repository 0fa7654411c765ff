using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>Which record stays, which goes into it, and why they are the same person.</summary>
public sealed record NewJoin(ClientId Stays, ClientId Goes, string Reason);

/// <summary>
/// Joins two records of one client, all of it or nothing. The one that goes keeps only its pseudonym, for the evidence that names it:
/// the chain is never changed.
/// </summary>
public sealed class JoinClients(Store store)
{
    /// <summary>Fewest characters of the reason.</summary>
    public const int LeastReason = 15;

    /// <summary>Joins them; done by who keeps the practice's register.</summary>
    public Task<Outcome> Run(Actor actor, NewJoin wish, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(JoinClients), wish.Goes.Value), async work =>
        {
            var (stays, goes) = (await CaseHands.Kept(work.Db, actor, wish.Stays, stop), await CaseHands.Kept(work.Db, actor, wish.Goes, stop));
            if ((stays.Refusal ?? goes.Refusal) is { } no) return no;
            if (await JoinRules.Check(work.Db, stays.Value, goes.Value, work.Now, stop) is { } refusal) return refusal;
            if (PersonalText.Of(wish.Reason) is not { } words || words.Length < LeastReason) return new ReasonIsTooShort(LeastReason);

            await Accounts(work, stays.Value.Client, goes.Value.Client, stop);
            await Move(work.Db, wish.Goes, wish.Stays, work.Now, stop);
            await Drafts.DropAbout(work.Db, wish.Goes.Value, stop);
            stays.Value.Client.LearnBirth(goes.Value.Client.BornOn);
            goes.Value.Client.Join(wish.Stays);
            work.Db.ClientJoins.Add(ClientJoin.Of(goes.Value.Client, wish.Stays, words, work.Now));
            work.Scrub = true;
            work.Record(Act.ClientsJoined, wish.Stays, wish.Goes.Value, $"joined={wish.Goes.Value};into={wish.Stays.Value}");
            return Outcome.Done;
        }, stop);

    /// <summary>A client signs in with one account: where the record that stays has one, that of the other ends.</summary>
    static async Task Accounts(Work work, Client stays, Client goes, CancellationToken stop)
    {
        if (!await HasAccount(work.Db, stays.Id, stop)) return;
        foreach (var membership in await work.Db.Memberships.Where(m => m.Client == goes.Id && m.Role == Role.Client && m.EndedAt == null).ToListAsync(stop))
        {
            membership.End(work.Now);
            work.Record(Act.MembershipEnded, goes.Id, membership.Id.Value, "joined");
        }
    }

    internal static Task<bool> HasAccount(PortalDb db, ClientId client, CancellationToken stop) =>
        db.Memberships.AnyAsync(m => m.Client == client && m.Role == Role.Client && m.EndedAt == null, stop);

    /// <summary>Everything that knows the client, but the evidence. A test looks for what is not here.</summary>
    static async Task Move(PortalDb db, ClientId from, ClientId to, DateTimeOffset now, CancellationToken stop)
    {
        // A colleague's leave was for the record that goes: it does not open the whole.
        await db.AccessGrants.Where(g => g.Client == from && g.Until > now).ExecuteUpdateAsync(s => s.SetProperty(g => g.Until, now), stop);
        await db.AccessGrants.Where(g => g.Client == from).ExecuteUpdateAsync(s => s.SetProperty(g => g.Client, to), stop);
        await db.Trajectories.Where(t => t.Client == from).ExecuteUpdateAsync(s => s.SetProperty(t => t.Client, to), stop);
        await db.Items.Where(i => i.Client == from).ExecuteUpdateAsync(s => s.SetProperty(i => i.Client, to), stop);
        await db.Looks.Where(l => l.Client == from).ExecuteUpdateAsync(s => s.SetProperty(l => l.Client, to), stop);
        await db.Requests.Where(r => r.Client == from).ExecuteUpdateAsync(s => s.SetProperty(r => r.Client, to), stop);
        await db.Consents.Where(c => c.Client == from).ExecuteUpdateAsync(s => s.SetProperty(c => c.Client, to), stop);
        await db.Declarations.Where(d => d.Client == from).ExecuteUpdateAsync(s => s.SetProperty(d => d.Client, to), stop);
        await db.DeskSessions.Where(d => d.Client == from).ExecuteUpdateAsync(s => s.SetProperty(d => d.Client, to), stop);
        await db.PaperForms.Where(f => f.Client == from).ExecuteUpdateAsync(s => s.SetProperty(f => f.Client, to), stop);
        await db.Disclosures.Where(d => d.Client == from).ExecuteUpdateAsync(s => s.SetProperty(d => d.Client, to), stop);
        await db.Documents.Where(d => d.Client == from).ExecuteUpdateAsync(s => s.SetProperty(d => d.Client, to), stop);
        await db.Representatives.Where(r => r.Client == from).ExecuteUpdateAsync(s => s.SetProperty(r => r.Client, to), stop);
        await db.Memberships.Where(m => m.Client == from).ExecuteUpdateAsync(s => s.SetProperty(m => m.Client, (ClientId?)to), stop);
        await db.ImportedClients.Where(i => i.Client == from).ExecuteUpdateAsync(s => s.SetProperty(i => i.Client, to), stop);
        await db.ClientJoins.Where(j => j.Client == from).ExecuteUpdateAsync(s => s.SetProperty(j => j.Client, to), stop);
        await db.Clients.Where(c => c.JoinedInto == from).ExecuteUpdateAsync(s => s.SetProperty(c => c.JoinedInto, (ClientId?)to), stop);
    }
}
