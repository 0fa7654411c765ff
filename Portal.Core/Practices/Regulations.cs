using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Storage;

namespace Portal.Core.Practices;

/// <summary>The profile that each practice keeps. No code asks for a practice by name: it asks here by id.</summary>
public sealed class Regulations(ProfileLibrary library)
{
    readonly ConcurrentDictionary<PracticeId, string> known = new();

    /// <summary>The profile of a practice.</summary>
    /// <exception cref="InvalidOperationException">The practice's profile has problems: it is not served, so nobody should come here.</exception>
    public async Task<PrivacyProfile> Of(PortalDb db, PracticeId practice, CancellationToken stop = default)
    {
        if (!known.TryGetValue(practice, out var id))
        {
            id = await db.Practices.Where(p => p.Id == practice).Select(p => p.ProfileId).SingleAsync(stop);
            known[practice] = id;
        }
        return library.Find(id) ?? throw new InvalidOperationException($"Profile {id} is not served.");
    }

    /// <summary>True when the practice's profile has no problems.</summary>
    public bool Serves(Practice practice) => library.Find(practice.ProfileId) is not null;
}
