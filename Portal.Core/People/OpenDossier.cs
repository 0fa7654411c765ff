using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>Opens a client's dossier for a member of staff. Counts once for each opening, however often a screen renders.</summary>
public sealed class OpenDossier(Store store, Regulations regulations)
{
    /// <summary>Notes the opening under the key of the screen that opens it.</summary>
    public Task<Outcome> Run(Actor actor, ClientId client, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(OpenDossier), client.Value), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, client, work.Now, stop);
            if (access.IsRefused) return access.Refusal!;
            work.Record(Act.DossierOpened, client, client.Value, $"as={access.Value.Capacity}");
            return Outcome.Done;
        }, stop);
}
