using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Mail;

/// <summary>A mail as the administrator sees it: for whom and how it went, not what it tells of.</summary>
public sealed record MailLine(
    MailId Mail, MailKind Kind, MailState State, MailTrouble? Trouble, string To, DateTimeOffset QueuedAt, DateTimeOffset DueAt, DateTimeOffset? EndedAt, int Tries);

/// <summary>The mails of the last month, what needs a person first.</summary>
public sealed record MailScreen(IReadOnlyList<MailLine> NeedLook, IReadOnlyList<MailLine> Others);

/// <summary>Reads the queue for who keeps the practice.</summary>
public sealed class ReadMails(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>Most lines that are shown.</summary>
    public const int Most = 200;

    /// <summary>The screen.</summary>
    public async Task<Outcome<MailScreen>> Of(Actor actor, CancellationToken stop = default)
    {
        if (actor.Role is not Role.Administrator) return new NotFound();
        await using var db = await store.Read(stop);
        var since = clock.GetUtcNow().AddDays(-31);
        var mails = await db.Mails.AsNoTracking().Where(m => m.Practice == actor.Practice && m.QueuedAt >= since).OrderByDescending(m => m.QueuedAt).Take(Most).ToListAsync(stop);
        var named = !(await regulations.Of(db, actor.Practice, stop)).Controllers.Required;
        var names = await Names(db, actor, named, [.. mails.Select(m => m.To).Distinct()], stop);
        var lines = mails.Select(m => new MailLine(
            m.Id, m.Kind, m.State, m.Trouble, names.GetValueOrDefault(m.To, ""), m.QueuedAt, m.DueAt, m.EndedAt, m.Tries)).ToLookup(l => NeedsLook(l.State));
        return new MailScreen([.. lines[true]], [.. lines[false]]);
    }

    /// <summary>True for what does not go on by itself.</summary>
    public static bool NeedsLook(MailState state) => state is MailState.Refused or MailState.Unsure or MailState.GivenUp;

    static async Task<Dictionary<AccountId, string>> Names(PortalDb db, Actor actor, bool named, List<AccountId> accounts, CancellationToken stop)
    {
        var rows = await (
            from m in db.Memberships
            where m.Practice == actor.Practice && accounts.Contains(m.Account)
            select new
            {
                m.Account,
                m.Client,
                Name = db.Representatives.Where(r => r.Id == m.Representative).Select(r => r.Name).FirstOrDefault()
                    ?? db.Advisers.Where(a => a.Id == m.Adviser).Select(a => a.Name).FirstOrDefault()
                    ?? db.Clients.Where(c => c.Id == m.Client).Select(c => c.Name).FirstOrDefault(),
            }).ToListAsync(stop);
        return rows.GroupBy(r => r.Account).ToDictionary(g => g.Key, g => !named && g.First().Client is { } client ? ClientNumber.Of(client) : g.First().Name ?? "");
    }
}
