namespace Portal.Core.Practices;

/// <summary>All profiles of a folder. A practice whose file has problems is not served; the others are.</summary>
/// <param name="Profiles">The good profiles by profile id.</param>
/// <param name="Problems">The problems of the other files.</param>
public sealed record ProfileLibrary(IReadOnlyDictionary<string, PrivacyProfile> Profiles, IReadOnlyList<ProfileProblem> Problems)
{
    /// <summary>Reads every <c>.json</c> file of a folder. A file is named after its profile, so no id comes twice.</summary>
    public static ProfileLibrary Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return new(new Dictionary<string, PrivacyProfile>(), [FileWords.NoFolder.In(folder)]);
        }

        var results = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(ProfileFile.Read).ToList();
        return new(
            results.Select(result => result.Profile).OfType<PrivacyProfile>().ToDictionary(profile => profile.ProfileId),
            [.. results.SelectMany(result => result.Problems)]);
    }

    /// <summary>A profile that is served; nothing when there is none or its file has problems.</summary>
    public PrivacyProfile? Find(string profileId) => Profiles.GetValueOrDefault(profileId);
}
