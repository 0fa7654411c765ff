using Portal.Core.People;
using Portal.Core.Storage;

namespace Portal.Core.Practices;

/// <summary>The practice's regulation as data: articles as written, what was mended in it and why, what the linter says.</summary>
public sealed record RegulationScreen(PrivacyProfile Profile);

/// <summary>Reads the regulation of the reader's own practice, for staff.</summary>
public sealed class ReadRegulation(Store store, Regulations regulations)
{
    /// <summary>The regulation.</summary>
    public async Task<Outcome<RegulationScreen>> Of(Actor actor, CancellationToken stop = default)
    {
        if (actor.IsClient) return new NotFound();
        await using var db = await store.Read(stop);
        return new RegulationScreen(await regulations.Of(db, actor.Practice, stop));
    }
}
