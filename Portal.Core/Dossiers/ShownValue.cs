using Portal.Core.Practices;

namespace Portal.Core.Dossiers;

/// <summary>A value as it is shown on a screen: a BSN only with its last three digits (UAVG 46; profile: bsn.mask).</summary>
public static class ShownValue
{
    /// <summary>What stands on the screen for a value of a category.</summary>
    public static string Of(PrivacyProfile profile, string category, PersonalText value)
    {
        if (profile.Category(category) is not { Bsn: true }) return value.Words;
        // What is no BSN after all is not shown either: somebody may have typed nearly all of one.
        return Bsn.TryParse(value.Words, out var bsn) ? bsn.Masked : "*********";
    }
}
