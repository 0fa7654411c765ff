using System.Text.Json;

namespace Portal.Core.Practices;

/// <summary>What a profile must obey beyond its shape.</summary>
static class ProfileRules
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile, JsonElement root, string file) => [];
}
