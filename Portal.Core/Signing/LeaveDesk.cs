using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Signing;

/// <summary>The adviser takes her browser back: with a fresh proof that it is she, for the client still sits there.</summary>
public sealed class LeaveDesk(Store store, Regulations regulations)
{
    /// <summary>Takes it back.</summary>
    public Task<Outcome> Run(Actor actor, DeskSessionId id, ProofOfSelf? proof, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(LeaveDesk), id.Value), async work =>
        {
            var found = await OwnDesk.Find(work, await regulations.Of(work.Db, actor.Practice, stop), actor, id, stop);
            if (found.IsRefused) return found.Refusal!;
            var desk = found.Value;
            if (proof is null || proof.At > work.Now || work.Now - proof.At > ProofOfSelf.Fresh) return new ProofOfSelfFailed();
            if (desk.LeftAt is not null) return new DeskIsOver();
            desk.Leave(work.Now);
            work.Record(Act.DeskLeft, desk.Client, desk.Id.Value, $"answer={desk.Answer?.ToString() ?? "none"}");
            return Outcome.Done;
        }, stop);
}
