using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Consents;

/// <summary>
/// Takes in a withdrawal that the client wrote, telephoned or said: it must be as easy as giving (AVG 7(3)), also for who has no account.
/// It works at once, as one in the portal does; who took it in stands in the document.
/// </summary>
public sealed class ReceiveWithdrawal(Store store, Regulations regulations, DocumentPress press)
{
    /// <summary>Takes it in.</summary>
    public Task<Outcome> Run(Actor actor, ConsentId id, WithdrawalWay way, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(ReceiveWithdrawal), id.Value), async work =>
        {
            var consent = await work.Db.Consents.SingleOrDefaultAsync(c => c.Id == id && c.Practice == actor.Practice && c.Controller == actor.Controller, stop);
            if (consent is null || !Enum.IsDefined(way)) return new NotFound();
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, consent.Client, work.Now, stop);
            if (access.IsRefused) return access.Refusal!;
            var by = await work.Db.Advisers.SingleAsync(a => a.Id == actor.Adviser && a.Practice == actor.Practice, stop);
            var outcome = await new Withdrawing(work, profile, press).End(consent, new(by, way), stop);
            if (!outcome.IsRefused) await Post.ToClient(work, actor.Practice, consent.Client, MailKind.PaperEntered, consent.Id.Value, stop);
            return outcome;
        }, stop);
}
