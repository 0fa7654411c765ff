using Portal.Core.Practices;

namespace Portal.Core.Dossiers;

/// <summary>What staff sees of a value before giving a reason (profile: restrictedView; domain: BSN is masked to the last three digits).</summary>
public static class Masked
{
    /// <summary>True when a screen shows less than the value.</summary>
    public static bool Hides(DataCategory category) => category.RestrictedView || category.Bsn;

    /// <summary>The value, the last three digits of a BSN, or null when a reason is needed first.</summary>
    public static string? Show(DataCategory category, PersonalText value)
    {
        if (category.Bsn) return Bsn.TryParse(value.Words, out var bsn) ? bsn.Masked : null;
        return category.RestrictedView ? null : value.Words;
    }
}
