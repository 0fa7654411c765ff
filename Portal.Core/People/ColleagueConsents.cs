using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>
/// What clients consented to let a colleague see (profile: access.colleague.mode consent). A consent names one party, here the
/// colleague under the name that she has in the practice; it holds at this moment and as long as the profile lets it.
/// </summary>
static class ColleagueConsents
{
    /// <summary>The categories of one client that are open to this colleague; none without a consent that holds.</summary>
    internal static async Task<IReadOnlyList<string>> Of(
        PortalDb db, PrivacyProfile profile, Adviser colleague, IReadOnlyList<Trajectory> trajectories, DateTimeOffset now, CancellationToken stop)
    {
        var running = trajectories.Where(t => t.RunsOn(LegalDay.Of(now))).Select(t => t.Id).ToList();
        var ends = profile.Consent.Validity.EndsAt is ValidityEnd.TrajectoryEnd;
        var client = trajectories[0].Client;
        var consents = (await Naming(db, colleague, now, stop)).Where(c => c.Client == client && c.Controller == colleague.Controller && (!ends || running.Contains(c.Trajectory)));
        return [.. consents.SelectMany(c => c.Categories).Distinct()];
    }

    /// <summary>The clients who consented to this colleague.</summary>
    internal static async Task<IReadOnlyList<ClientId>> Clients(PortalDb db, Adviser colleague, DateTimeOffset now, CancellationToken stop) =>
        [.. (await Naming(db, colleague, now, stop)).Select(c => c.Client).Distinct()];

    static async Task<IEnumerable<Consent>> Naming(PortalDb db, Adviser colleague, DateTimeOffset now, CancellationToken stop)
    {
        var parties = await db.Parties.AsNoTracking().Where(p => p.Practice == colleague.Practice && p.Name == colleague.Name).ToListAsync(stop);
        // Two members of staff with one name: which of them the client meant is not known, and unknown means no.
        if (await db.Advisers.CountAsync(a => a.Practice == colleague.Practice && a.Name == colleague.Name, stop) > 1) return [];
        var named = parties.Where(p => Enum.TryParse<RecipientKind>(p.Kind, ignoreCase: true, out var kind) && kind is RecipientKind.Colleague).Select(p => p.Id).ToList();
        var given = await db.Consents.AsNoTracking().Where(c => c.Practice == colleague.Practice && named.Contains(c.Recipient) && c.State == ConsentState.Given).ToListAsync(stop);
        return given.Where(c => c.StateAt(now) is ConsentState.Given);
    }
}
