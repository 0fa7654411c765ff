using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Storage;

namespace Portal.Web.Accounts;

/// <summary>
/// Asks a link for a new password. The answer is the same whether there is such an account or not; one mail in a quarter of an hour.
/// </summary>
sealed class ForgottenPassword(UserManager<Account> accounts, IDbContextFactory<PortalDb> databases, WriteLock turn, TimeProvider clock)
{
    static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    /// <summary>Queues the mail, when there is somebody to write to.</summary>
    public async Task Ask(string email)
    {
        var account = await accounts.FindByEmailAsync(email.Trim());
        using var mine = await turn.Take();
        await using var db = await databases.CreateDbContextAsync();
        var id = new AccountId(account?.Id ?? Guid.Empty);
        var membership = await db.Memberships.FirstOrDefaultAsync(m => m.Account == id && m.EndedAt == null);
        var since = clock.GetUtcNow() - Rest;
        var recent = await db.Mails.AnyAsync(m => m.To == id && m.Kind == MailKind.PasswordReset && m.QueuedAt > since);
        if (account?.DisabledAt is not null || membership is null || recent) return;
        var language = membership.Client is { } client ? await db.Clients.Where(c => c.Id == client).Select(c => c.Language).SingleAsync() : "nl";
        db.Mails.Add(OutgoingMail.Queue(membership.Practice, id, MailKind.PasswordReset, Guid.CreateVersion7(), language, clock.GetUtcNow()));
        await db.SaveChangesAsync();
    }
}
