using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Mail;

/// <summary>Puts mails in the queue, inside the transaction of the act that they tell of.</summary>
static class Post
{
    /// <summary>To the client and who represents her, in the language of her letters.</summary>
    internal static async Task ToClient(Work work, PracticeId practice, ClientId client, MailKind kind, Guid about, CancellationToken stop)
    {
        var language = await work.Db.Clients.Where(c => c.Id == client && c.Practice == practice).Select(c => c.Language).SingleAsync(stop);
        var accounts = await work.Db.Memberships.Where(m => m.Practice == practice && m.Client == client && m.EndedAt == null).Select(m => m.Account).ToListAsync(stop);
        Queue(work, practice, accounts, kind, about, language);
    }

    /// <summary>To the adviser of a trajectory; to who keeps the practice's people when it has none.</summary>
    internal static async Task ToAdviser(Work work, Trajectory trajectory, MailKind kind, Guid about, CancellationToken stop)
    {
        var staff = work.Db.Memberships.Where(m => m.Practice == trajectory.Practice && m.EndedAt == null);
        var chosen = trajectory.AssignedAdviser is { } adviser ? staff.Where(m => m.Adviser == adviser && m.Role == Role.Adviser) : staff.Where(m => m.Role == Role.Administrator);
        Queue(work, trajectory.Practice, await chosen.Select(m => m.Account).ToListAsync(stop), kind, about, "nl");
    }

    /// <summary>To accounts that are known already.</summary>
    internal static void Queue(Work work, PracticeId practice, IEnumerable<AccountId> accounts, MailKind kind, Guid about, string language) =>
        work.Db.Mails.AddRange(accounts.Distinct().Select(to => OutgoingMail.Queue(practice, to, kind, about, language, work.Now)));
}
