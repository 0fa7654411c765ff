using Microsoft.EntityFrameworkCore;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>Who may pay for a kind of trajectory (profile: trajectoryTypes.principalKinds).</summary>
static class PrincipalRules
{
    /// <summary>The rule that says no; null when it fits.</summary>
    internal static async Task<Refusal?> Check(PortalDb db, PracticeId practice, TrajectoryType type, PrincipalKind kind, PartyId? principal, CancellationToken stop)
    {
        if (!type.PrincipalKinds.Contains(kind)) return new PrincipalDoesNotFit(type.Id);
        if (principal is not { } id) return null;
        if (await db.Parties.SingleOrDefaultAsync(p => p.Id == id && p.Practice == practice, stop) is not { } payer) return new NotFound();
        return Fits(payer, kind) ? null : new PrincipalDoesNotFit(type.Id);
    }

    /// <summary>The party gets the whitelist of its kind: a client who pays has no principal, and an employer is not entered as another kind.</summary>
    internal static bool Fits(Party payer, PrincipalKind kind) =>
        kind is not PrincipalKind.Client && (!Enum.TryParse<PrincipalKind>(payer.Kind, ignoreCase: true, out var known) || known == kind);
}
