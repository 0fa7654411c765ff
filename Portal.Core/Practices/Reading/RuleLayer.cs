using System.Text.Json;
using System.Text.RegularExpressions;

namespace Portal.Core.Practices;

/// <summary>Looks up places such as <c>retention[paperFile].period</c> or <c>rights.items[*].offered</c> in a profile file.</summary>
static partial class RuleLayer
{
    /// <summary>The values at a path; none when it leads nowhere. A list of objects stands for the list of their ids.</summary>
    public static IReadOnlyList<JsonElement> Resolve(JsonElement root, string path)
    {
        if (!Path().IsMatch(path))
        {
            return [];
        }

        IEnumerable<JsonElement> found = [root];
        foreach (Match step in Step().Matches(path))
        {
            var name = step.Groups["name"].Value;
            var pick = step.Groups["pick"].Value;
            found = found.SelectMany(owner => Field(owner, name));
            found = pick.Length == 0 ? found : found.SelectMany(list => Pick(list, pick));
        }

        return [.. found.Select(IdsOrValue)];
    }

    /// <summary>The id of an entry of a list; nothing when it has none.</summary>
    public static string? IdOf(JsonElement entry) => Field(entry, "id").FirstOrDefault() is { ValueKind: JsonValueKind.String } id ? id.GetString() : null;

    static IEnumerable<JsonElement> Field(JsonElement owner, string name)
    {
        if (owner.ValueKind is JsonValueKind.Object && owner.TryGetProperty(name, out var value))
        {
            yield return value;
        }
    }

    static IEnumerable<JsonElement> Pick(JsonElement list, string id) =>
        list.ValueKind is JsonValueKind.Array ? list.EnumerateArray().Where(entry => id == "*" || IdOf(entry) == id) : [];

    static JsonElement IdsOrValue(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array && value.GetArrayLength() > 0 && value[0].ValueKind is JsonValueKind.Object
            ? JsonSerializer.SerializeToElement(value.EnumerateArray().Select(IdOf))
            : value;

    [GeneratedRegex(@"\A[A-Za-z0-9]+(\[[^\]]+\])?(\.[A-Za-z0-9]+(\[[^\]]+\])?)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Path();

    [GeneratedRegex(@"(?<name>[A-Za-z0-9]+)(\[(?<pick>[^\]]+)\])?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();
}
