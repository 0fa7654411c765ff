using System.Text.Json;

namespace Portal.Core.Practices;

/// <summary>What a profile must obey beyond its shape. Each rule is one small method that says what is wrong and how to mend it.</summary>
static class ProfileRules
{
    /// <summary>Every rule that is broken, in the order of the file.</summary>
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile, JsonElement root, string file) =>
    [
        .. FileChecks.Breaches(profile, file),
        .. PurposeChecks.Breaches(profile),
        .. CategoryChecks.Breaches(profile),
        .. SpecialDataChecks.Breaches(profile),
        .. BsnChecks.Breaches(profile),
        .. Art9Checks.Breaches(profile),
        .. RecipientChecks.Breaches(profile),
        .. RoleChecks.Breaches(profile),
        .. PeopleChecks.Breaches(profile),
        .. RightChecks.Breaches(profile),
        .. DeadlineChecks.Breaches(profile),
        .. RetentionChecks.Breaches(profile),
        .. FixedChecks.Breaches(profile),
        .. WrittenValueChecks.Breaches(profile, root),
        .. MendChecks.Breaches(profile, root),
        .. FindingChecks.Breaches(profile),
    ];

    /// <summary>Holds every item against every rule.</summary>
    public static IEnumerable<Breach> Each<T>(PrivacyProfile profile, IEnumerable<T> items, params Func<PrivacyProfile, T, Breach?>[] rules) =>
        items.SelectMany(item => rules.Select(rule => rule(profile, item)).OfType<Breach>());

    /// <summary>Holds the profile as a whole against every rule.</summary>
    public static IEnumerable<Breach> Whole(PrivacyProfile profile, params Func<PrivacyProfile, Breach?>[] rules) =>
        rules.Select(rule => rule(profile)).OfType<Breach>();
}
