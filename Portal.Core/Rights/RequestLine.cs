using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>A request as one line of a dossier.</summary>
/// <param name="Request">The request.</param>
/// <param name="Right">The right.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="DueOn">Its last day.</param>
/// <param name="State">State.</param>
/// <param name="Result">What was decided; null while open.</param>
/// <param name="Letter">The letter; null while there is none.</param>
public sealed record RequestLine(
    RequestId Request, RightId Right, DateTimeOffset ReceivedAt, DateOnly DueOn, RequestState State, DecisionResult? Result, DocumentId? Letter);

static class RequestLines
{
    internal static async Task<IReadOnlyList<RequestLine>> Of(PortalDb db, Actor actor, ClientId client, CancellationToken stop)
    {
        var requests = await db.Requests.AsNoTracking().Where(r => r.Practice == actor.Practice && r.Controller == actor.Controller && r.Client == client)
            .OrderByDescending(r => r.ReceivedAt).ToListAsync(stop);
        var letters = await Papers.Of(db, actor, client, [DocumentKind.AccessReport, DocumentKind.DecisionLetter], stop);
        return [.. requests.Select(r => new RequestLine(r.Id, r.Right, r.ReceivedAt, r.DueOn, r.State, r.Decision?.Result, letters.Find(r.Id.Value)))];
    }
}
