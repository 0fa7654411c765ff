using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Practices;

/// <summary>Reads one profile file: first its shape, then its references and rules. Every problem is told in one go.</summary>
public static class ProfileFile
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads a file. A bad file gives problems, never an exception.</summary>
    public static ProfileResult Read(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            return Read(file, File.ReadAllBytes(path));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return Refused(file, [FileWords.Unreadable]);
        }
    }

    /// <summary>Reads the bytes of a file.</summary>
    public static ProfileResult Read(string file, ReadOnlyMemory<byte> bytes)
    {
        if (JsonText.Read(bytes, out var breach) is not { } json)
        {
            return Refused(file, [breach!]);
        }

        using (json)
        {
            return TryCheck(file, json.RootElement);
        }
    }

    /// <summary>A profile in the form of the file, for showing and for export.</summary>
    public static string Write(PrivacyProfile profile) => JsonSerializer.Serialize(profile, Options);

    /// <summary>Two oddities pass as JSON and still cannot be compared: a field twice inside a free value, and a number beyond all measure.</summary>
    static ProfileResult TryCheck(string file, JsonElement root)
    {
        try
        {
            return Check(file, root);
        }
        catch (Exception odd) when (odd is JsonException or ArgumentOutOfRangeException)
        {
            return Refused(file, [FileWords.Odd((odd as JsonException)?.Path)]);
        }
    }

    static ProfileResult Check(string file, JsonElement root)
    {
        var walk = new ShapeWalk();
        walk.Record(root, typeof(PrivacyProfile), "");
        var broken = References.Broken(root, walk);
        if (walk.Breaches.Count > 0)
        {
            return Refused(file, [.. walk.Breaches, .. broken]);
        }

        var profile = root.Deserialize<PrivacyProfile>(Options)!;
        IReadOnlyList<Breach> breaches = [.. broken, .. ProfileRules.Breaches(profile, root, file)];
        return breaches.Count > 0 ? Refused(file, breaches) : new(profile, []);
    }

    static ProfileResult Refused(string file, IReadOnlyList<Breach> breaches) => new(null, [.. breaches.Select(breach => breach.In(file))]);
}
