using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Portal.Core.Practices;

namespace Portal.Tests.Practices;

/// <summary>Breaks a profile at a place such as <c>categories[bsn].purposeIds</c>.</summary>
static partial class JsonChanges
{
    public static void Set(this JsonNode json, string path, string value)
    {
        var (owner, name) = Owner(json, path);
        owner[name] = JsonNode.Parse(value);
    }

    public static void Add(this JsonNode json, string path, string value) => Find(json, path).AsArray().Add(JsonNode.Parse(value));

    public static void Remove(this JsonNode json, string path)
    {
        var (owner, name) = Owner(json, path);
        Assert.True(owner.AsObject().Remove(name));
    }

    /// <summary>Takes an entry out of its list.</summary>
    public static void Drop(this JsonNode json, string path)
    {
        var entry = Find(json, path);
        entry.Parent!.AsArray().Remove(entry);
    }

    /// <summary>There is exactly one problem, at this place, about this; file and mend are filled.</summary>
    public static void Only(string id, string path, string what, Action<JsonNode> change)
    {
        var problem = Assert.Single(Shipped.Broken(id, change));

        Assert.Equal((id + ".json", path), (problem.File, problem.Path));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Mend);
    }

    public static JsonNode Find(this JsonNode json, string path) => Step().Matches(path).Aggregate(json, (node, step) =>
    {
        var field = node[step.Groups["name"].Value]!;
        var pick = step.Groups["pick"].Value;
        return pick.Length == 0 ? field : field.AsArray().First(entry => (entry!["id"] ?? entry["path"] ?? entry["finding"])!.GetValue<string>() == pick)!;
    });

    static (JsonNode Owner, string Name) Owner(JsonNode json, string path)
    {
        var last = path.LastIndexOf('.') is var dot && path.EndsWith(']') ? -1 : dot;
        return last < 0 ? (json, path) : (Find(json, path[..last]), path[(last + 1)..]);
    }

    [GeneratedRegex(@"(?<name>[A-Za-z0-9]+)(\[(?<pick>[^\[\]]*(\[[^\]]*\][^\[\]]*)*)\])?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();
}
