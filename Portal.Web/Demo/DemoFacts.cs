using System.Globalization;
using System.Text;

namespace Portal.Web.Demo;

/// <summary>The facts of one client that texts of the demo speak of. A text names them between braces: {name}, {phone}, {started}.</summary>
sealed class DemoFacts
{
    static readonly CultureInfo Dutch = Core.TextSource.Culture("nl");

    static readonly Dictionary<string, string> Postcodes = new(StringComparer.Ordinal)
    {
        ["Voorbeeldstad"] = "1234 AB", ["Fictiehuizen"] = "2345 BC", ["Nepdorp"] = "3456 CD", ["Verzonnenveen"] = "4567 DE", ["Bedenksum"] = "5678 EF",
    };

    readonly Dictionary<string, string> facts;

    public DemoFacts(PlannedClient client, DateOnly today, int nth)
    {
        var started = today.AddDays(-client.Trajectory.Ago);
        var benefit = new DateOnly(started.Year, started.Month, 1).AddMonths(-4);
        facts = new(StringComparer.Ordinal)
        {
            ["{name}"] = client.Name,
            ["{address}"] = $"{client.Street}, {Postcodes[client.Town]} {client.Town}",
            ["{town}"] = client.Town,
            ["{born}"] = Say(client.BornOn),
            ["{gender}"] = client.Gender,
            ["{phone}"] = $"06 00 00 00 {nth + 12}",
            ["{mail}"] = $"{Plain(client.FirstName)}@thuis.example",
            ["{profile}"] = $"linkedin.example/in/{Plain(client.FirstName)}",
            ["{started}"] = Say(started),
            ["{first}"] = Say(started.AddDays(7)),
            ["{next}"] = Say(today.AddDays(9)),
            ["{benefit}"] = Say(benefit),
            ["{benefitLater}"] = Say(benefit.AddMonths(1)),
            ["{invoice}"] = $"{started.Year}-{nth + 101}, kennismaking en plan, {started.ToString("MMMM yyyy", Dutch)}",
        };
    }

    /// <summary>A text with the facts filled in.</summary>
    public string? In(string? text) => text is null ? null : facts.Aggregate(text, (filled, fact) => filled.Replace(fact.Key, fact.Value, StringComparison.Ordinal));

    /// <summary>A name as it stands in a mail address.</summary>
    public static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(char.IsAsciiLetter));

    static string Say(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);
}
