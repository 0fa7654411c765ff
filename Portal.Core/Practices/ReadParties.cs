using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Storage;

namespace Portal.Core.Practices;

/// <summary>A party in the register.</summary>
public sealed record PartyLine(PartyId Party, string Kind, string Name, string Country, Agreement? Agreement);

/// <summary>The register of parties, and the kinds that can be added.</summary>
public sealed record PartiesScreen(IReadOnlyList<PartyLine> Parties, IReadOnlyList<string> Kinds);

/// <summary>Reads the register of parties for who keeps it.</summary>
public sealed class ReadParties(Store store, Regulations regulations)
{
    /// <summary>The screen.</summary>
    public async Task<Outcome<PartiesScreen>> Of(Actor actor, CancellationToken stop = default)
    {
        if (actor.Role is not Role.Administrator) return new NotFound();
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var parties = await db.Parties.AsNoTracking().Where(p => p.Practice == actor.Practice).OrderBy(p => p.Name).ToListAsync(stop);
        return new PartiesScreen([.. parties.Select(p => new PartyLine(p.Id, p.Kind, p.Name, p.Country, p.Agreement))], EnterParty.Kinds(profile));
    }
}
