using Portal.Core.Dossiers;
using Portal.Core.Practices;

namespace Portal.Core.Documents;

/// <summary>How a value stands in a letter to the client: a citizen service number with its last three digits only (domain: BSN).</summary>
static class Shown
{
    /// <summary>Stands for a number that a person typed wrong: nothing of it is shown.</summary>
    const string Hidden = "******";

    internal static string Value(PrivacyProfile profile, string category, PersonalText value)
    {
        if (profile.Category(category) is not { Bsn: true }) return value.Words;
        return Bsn.TryParse(value.Words, out var bsn) ? bsn.Masked : Hidden;
    }
}
