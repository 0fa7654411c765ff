using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Storage;

namespace Portal.Core.Mail;

/// <summary>A mail goes on by itself, or has gone.</summary>
public sealed record MailNeedsNoHelp : Refusal;

/// <summary>Puts a mail that stopped back in the queue: a person looked and wants it.</summary>
public sealed class TryMailAgain(Store store)
{
    /// <summary>Does it; only who keeps the practice.</summary>
    public Task<Outcome> Run(Actor actor, MailId id, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(TryMailAgain), id.Value), async work =>
        {
            if (actor.Role is not Role.Administrator) return new NotFound();
            var mail = await work.Db.Mails.SingleOrDefaultAsync(m => m.Id == id && m.Practice == actor.Practice, stop);
            if (mail is null) return new NotFound();
            if (!ReadMails.NeedsLook(mail.State)) return new MailNeedsNoHelp();
            mail.TryAgain(work.Now);
            return Outcome.Done;
        }, stop);
}
