using System.Text.Json.Nodes;
using Portal.Core.Practices;

namespace Portal.Tests.Practices;

/// <summary>The profiles at the root of the repository, whole or with something broken on purpose.</summary>
static class Shipped
{
    public static string Folder { get; } = FindFolder();

    public static PrivacyProfile Profile(string id) => Read(id) is { Profile: { } profile } ? profile : throw new InvalidOperationException(id);

    public static ProfileResult Read(string id) => ProfileFile.Read(Path.Combine(Folder, id + ".json"));

    public static JsonNode Json(string id) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, id + ".json")))!;

    /// <summary>What is said of a profile after something in it was changed.</summary>
    public static IReadOnlyList<ProfileProblem> Broken(string id, Action<JsonNode> change)
    {
        var json = Json(id);
        change(json);
        return ProfileFile.Read(id + ".json", System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())).Problems;
    }

    static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Portal.sln");
        }

        return Path.Combine(folder.FullName, "profiles");
    }
}
