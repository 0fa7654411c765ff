using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>The client takes an open request back.</summary>
public sealed class TakeBackRequest(Store store)
{
    /// <summary>Takes it back; what was filed stays in the list.</summary>
    public Task<Outcome> Run(Actor actor, RequestId id, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(TakeBackRequest), id.Value), async work =>
        {
            if (!actor.IsClient) return new NotFound();
            var request = await work.Db.Requests.SingleOrDefaultAsync(r => r.Id == id && r.Practice == actor.Practice && r.Client == actor.Client, stop);
            if (request is null) return new NotFound();
            var outcome = request.TakeBack();
            if (!outcome.IsRefused) work.Record(Act.RequestTakenBack, request.Client, request.Id.Value);
            return outcome;
        }, stop);
}
