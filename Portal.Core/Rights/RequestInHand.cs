using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>A request that this adviser may decide on: of her practice and controller, of a dossier and a category that she sees.</summary>
sealed record RequestInHand(Request Request, PrivacyProfile Profile, CaseAccess Access)
{
    internal static async Task<Outcome<RequestInHand>> Of(Work work, Regulations regulations, Actor actor, RequestId id, CancellationToken stop)
    {
        var request = await work.Db.Requests.SingleOrDefaultAsync(r => r.Id == id && r.Practice == actor.Practice && r.Controller == actor.Controller, stop);
        if (request is null || !actor.IsAdviser) return new NotFound();
        var profile = await regulations.Of(work.Db, actor.Practice, stop);
        var access = await CaseAccess.Of(work.Db, profile, actor, request.Client, work.Now, stop);
        if (access.IsRefused) return access.Refusal!;
        if (await Category(work.Db, request, stop) is { } category && !access.Value.Sees(profile, category)) return new NotFound();
        return new RequestInHand(request, profile, access.Value);
    }

    /// <summary>The category of the item that a request is about; null when it is about no item.</summary>
    internal static Task<string?> Category(PortalDb db, Request request, CancellationToken stop) =>
        db.Items.Where(i => i.Id == request.Item && i.Practice == request.Practice).Select(i => (string?)i.Category).SingleOrDefaultAsync(stop);
}
