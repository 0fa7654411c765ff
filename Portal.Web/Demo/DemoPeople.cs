using System.Text.Json;
using Portal.Web.Hosting;

namespace Portal.Web.Demo;

/// <summary>The people that the start page of the demo offers. They are kept beside the database, to be there at the next start.</summary>
sealed class DemoPeople(Settings settings)
{
    string Kept => Path.Combine(settings.Data, "demo.json");

    /// <summary>Everybody, practice by practice.</summary>
    public IReadOnlyList<DemoPerson> All { get; private set; } = [];

    /// <summary>Reads who moved in at an earlier start.</summary>
    internal async Task Recall()
    {
        if (!File.Exists(Kept)) return;
        try
        {
            All = JsonSerializer.Deserialize<DemoPerson[]>(await File.ReadAllTextAsync(Kept)) ?? [];
        }
        catch (JsonException)
        {
            // The list of an older version: the page says how to start afresh.
            All = [];
        }
    }

    /// <summary>Keeps who moved in now.</summary>
    internal async Task Keep(IReadOnlyList<DemoPerson> people)
    {
        All = people;
        await File.WriteAllTextAsync(Kept, JsonSerializer.Serialize(people));
    }
}
