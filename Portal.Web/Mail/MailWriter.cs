using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Mail;
using Portal.Core.Storage;
using Portal.Web.Accounts;

namespace Portal.Web.Mail;

/// <summary>
/// Writes a mail out at the moment that it leaves: the address and the words are nowhere kept. It names the practice and nobody else,
/// and says no more than that there is something.
/// </summary>
sealed class MailWriter(UserManager<Account> accounts, IDbContextFactory<PortalDb> databases, MailSettings settings)
{
    static readonly TextSource Texts = new("Portal.Web.Mail.Texts", typeof(MailWriter).Assembly);

    /// <summary>Null when there is nobody to write to any more.</summary>
    public async Task<Letter?> Write(OutgoingMail mail)
    {
        var account = await accounts.FindByIdAsync(mail.To.Value.ToString());
        if (account is not { Email: { Length: > 0 } address, DisabledAt: null }) return null;
        await using var db = await databases.CreateDbContextAsync();
        var practice = await db.Practices.Where(p => p.Id == mail.Practice).Select(p => p.Name).SingleAsync();
        var link = new Uri(settings.Address, await Path(mail, account));
        var subject = Texts.In(mail.Language, $"{mail.Kind}.Subject", practice);
        return new(mail.Id.Value.ToString("N"), address, subject, Texts.In(mail.Language, "Body", Texts.In(mail.Language, $"{mail.Kind}.Lead", practice), link, practice));
    }

    async Task<string> Path(OutgoingMail mail, Account account) => mail.Kind switch
    {
        MailKind.Invitation => PasswordLink.Path(account, await accounts.GenerateUserTokenAsync(account, PasswordLink.Invitations, PasswordLink.Purpose)),
        MailKind.PasswordReset => PasswordLink.Path(account, await accounts.GenerateUserTokenAsync(account, PasswordLink.Resets, PasswordLink.Purpose)),
        _ => "/aanmelden",
    };
}
