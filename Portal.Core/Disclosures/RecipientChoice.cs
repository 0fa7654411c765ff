using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Disclosures;

/// <summary>Which of the profile's recipient entries fits a named party in a trajectory (profile README: capacity).</summary>
public static class RecipientChoice
{
    /// <summary>The entry; null when the profile has none and disclosure.otherThirdParties decides.</summary>
    public static RecipientRule? For(PrivacyProfile profile, Trajectory trajectory, Party party)
    {
        var known = Enum.TryParse<RecipientKind>(party.Kind, ignoreCase: true, out var kind);
        if (trajectory.Principal == party.Id)
            return (known ? profile.Recipient(kind, RecipientCapacity.AsPrincipal) : null) ?? profile.Recipient(RecipientKind.Principal, RecipientCapacity.AsPrincipal);
        if (!known) return null;
        return profile.Recipient(kind, RecipientCapacity.AsOther) ?? profile.Recipient(kind, RecipientCapacity.AsProcessor);
    }

    /// <summary>
    /// True when no consent opens a category: outside a closed whitelist, health data to an employer (domain: Consent and disclosure),
    /// or a BSN that is not on the recipient's whitelist: consent is no ground for it (UAVG 46).
    /// </summary>
    public static bool NeverGets(PrivacyProfile profile, RecipientRule? rule, Party party, string category)
    {
        if (rule is { BeyondWhitelist: BeyondWhitelist.Refused } && !rule.AllowedCategoryIds.Contains(category)) return true;
        if (profile.Category(category) is { Bsn: true } && rule?.AllowedCategoryIds.Contains(category) != true) return true;
        var employer = Enum.TryParse<RecipientKind>(party.Kind, ignoreCase: true, out var kind) && kind is RecipientKind.Employer;
        return employer && profile.Category(category)?.Special is SpecialKind.Health;
    }
}
