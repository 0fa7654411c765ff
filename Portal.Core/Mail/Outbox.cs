using Microsoft.EntityFrameworkCore;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Mail;

/// <summary>
/// The queue as the sender sees it. A mail is claimed in a transaction of its own before it is sent, so that no second sender and
/// no restart sends it too.
/// </summary>
public sealed class Outbox(IDbContextFactory<PortalDb> databases, WriteLock turn, TimeProvider clock)
{
    /// <summary>How many days before the last day of a request an adviser is reminded.</summary>
    public const int NearDays = 3;

    /// <summary>Claims the next mail that is due; null when none is.</summary>
    public async Task<OutgoingMail?> Claim(CancellationToken stop = default)
    {
        using var mine = await turn.Take(stop);
        await using var db = await databases.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var mail = await db.Mails.Where(m => m.State == MailState.Queued && m.DueAt <= now).OrderBy(m => m.DueAt).ThenBy(m => m.Id).FirstOrDefaultAsync(stop);
        if (mail is null) return null;
        mail.Begin();
        await db.SaveChangesAsync(stop);
        return mail;
    }

    /// <summary>Keeps how a try ended.</summary>
    public async Task Keep(MailId id, Action<OutgoingMail, DateTimeOffset> ended)
    {
        // Not stopped half-way: what is known of a mail that left is kept.
        using var mine = await turn.Take(CancellationToken.None);
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        ended(await db.Mails.SingleAsync(m => m.Id == id), clock.GetUtcNow());
        await db.SaveChangesAsync();
    }

    /// <summary>After a start: what was being sent when Portal stopped may have arrived.</summary>
    public async Task MarkBrokenOff(CancellationToken stop = default)
    {
        using var mine = await turn.Take(stop);
        await using var db = await databases.CreateDbContextAsync(stop);
        foreach (var mail in await db.Mails.Where(m => m.State == MailState.Sending).ToListAsync(stop)) mail.Stop(MailState.Unsure, MailTrouble.BrokenOff, clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Queues a reminder for each open request whose last day is near, once.</summary>
    public async Task RemindOfDueDays(CancellationToken stop = default)
    {
        using var mine = await turn.Take(stop);
        await using var db = await databases.CreateDbContextAsync(stop);
        var now = clock.GetUtcNow();
        var today = LegalDay.Of(now);
        var last = today.AddDays(NearDays);
        var near = await (
            from r in db.Requests
            where r.State == RequestState.Received && r.DueOn >= today && r.DueOn <= last
            join t in db.Trajectories on r.Trajectory equals t.Id
            join m in db.Memberships on t.AssignedAdviser equals m.Adviser
            where m.Practice == r.Practice && m.Role == People.Role.Adviser && m.EndedAt == null
            select new { r.Practice, m.Account, r.Id }).ToListAsync(stop);
        var told = await db.Mails.Where(m => m.Kind == MailKind.DueNear && near.Select(n => n.Id.Value).Contains(m.About)).Select(m => new { m.To, m.About }).ToListAsync(stop);
        db.Mails.AddRange(near.Where(n => !told.Contains(new { To = n.Account, About = n.Id.Value })).Select(n => OutgoingMail.Queue(n.Practice, n.Account, MailKind.DueNear, n.Id.Value, "nl", now)));
        await db.SaveChangesAsync(stop);
    }
}
