using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core;
using Portal.Core.Mail;
using Portal.Core.People;

using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Accounts;

namespace Portal.Tests.Mail;

/// <summary>The demo, mailing through a server on a port of its own that a test starts when it wants.</summary>
public sealed class MailHost : PortalHost
{
    static readonly int Port = SmtpServer.FreePort();

    internal SmtpServer Smtp { get; } = new(Port);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Portal:Mail:Server", "127.0.0.1").UseSetting("Portal:Mail:Port", $"{Port}").UseSetting("Portal:Mail:Tls", "false")
            .UseSetting("Portal:Mail:From", "portal@praktijk.example").UseSetting("Portal:Address", "https://portal.example");
    }

    /// <summary>Queues a mail for a new account under an address.</summary>
    internal async Task<MailId> Queue(string address, MailKind kind = MailKind.ConsentAsked)
    {
        AccountId account = default;
        await Services.GetRequiredService<Invite>().Seat(address, (made, _) =>
        {
            account = made;
            return Task.FromResult<Core.Refusal?>(null);
        });
        return await Change(async db =>
        {
            var practice = await db.Memberships.Where(m => m.Account == Person("Arno").Account).Select(m => m.Practice).SingleAsync();
            var mail = OutgoingMail.Queue(practice, account, kind, Guid.NewGuid(), "nl", Now);
            db.Mails.Add(mail);
            return mail.Id;
        });
    }

    /// <summary>Waits until a mail stands somewhere.</summary>
    internal async Task<OutgoingMail> Until(MailId id, Func<OutgoingMail, bool> so)
    {
        for (var tries = 0; tries < 150; tries++)
        {
            var mail = await Mail(id);
            if (so(mail)) return mail;
            await Task.Delay(100);
        }
        var last = await Mail(id);
        Assert.Fail($"The mail is {last.State}, {last.Trouble}, after {last.Tries} tries.");
        return last;
    }

    /// <summary>Lets the time until the next try pass.</summary>
    internal Task PassTime(MailId id) => Change(async db => await db.Mails.Where(m => m.Id == id).ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, m => m.QueuedAt)));

    async Task<OutgoingMail> Mail(MailId id)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        return await db.Mails.AsNoTracking().SingleAsync(m => m.Id == id);
    }

    async Task<T> Change<T>(Func<PortalDb, Task<T>> change)
    {
        using var turn = await Services.GetRequiredService<WriteLock>().Take();
        await using var db = await Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var result = await change(db);
        await db.SaveChangesAsync();
        return result;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) Smtp.Dispose();
    }
}
