using Microsoft.EntityFrameworkCore;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>
/// The ids under which evidence knows a client: her own, and those of records that were joined into hers. The chain is append-only, so
/// what was noted about a duplicate keeps the duplicate's id.
/// </summary>
static class Pseudonyms
{
    internal static async Task<IReadOnlyList<ClientId?>> Of(PortalDb db, PracticeId practice, ClientId? client, CancellationToken stop) =>
        [client, .. await db.Clients.Where(c => c.Practice == practice && c.JoinedInto == client && client != null).Select(c => (ClientId?)c.Id).ToListAsync(stop)];
}
