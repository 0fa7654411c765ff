using System.Text.Json;

namespace Portal.Core.Practices;

/// <summary>Every reference leads somewhere: to an id of another list, or to an article.</summary>
static class References
{
    public static IEnumerable<Breach> Broken(JsonElement root, ShapeWalk walk) =>
        walk.References.Where(one => !Exists(root, one.Section, one.Id)).Select(Nothing)
            .Concat(walk.Sources.Select(one => Source(root, one.At, one.SourceRef)).OfType<Breach>());

    /// <summary>A section that is no list is told by its shape; what refers to it is not blamed as well.</summary>
    static bool Exists(JsonElement root, string section, string id) =>
        RuleLayer.Resolve(root, section) is not [{ ValueKind: JsonValueKind.Array }] || RuleLayer.Resolve(root, $"{section}[{id}]").Count > 0;

    static Breach Nothing((string At, string Section, string Id) one) =>
        new(one.At, $"\"{one.Id}\" staat niet in {one.Section}.", $"Kies een id dat in {one.Section} staat, of zet het daar bij.");

    static Breach? Source(JsonElement root, string at, string sourceRef)
    {
        if (Citation.LawOf(sourceRef) is { } law)
        {
            return Citation.StartsWithArticle(law)
                ? null
                : new(at, $"\"{sourceRef}\" noemt geen wetsartikel.", "Schrijf wet en artikel, zoals law:AVG 12(3). Kies uit AVG, UAVG, AWR, Wabb, BW en Wet SUWI.");
        }

        if (Citation.IsDefault(sourceRef))
        {
            return Citation.GivesReason(sourceRef) ? null : new(at, $"\"{sourceRef}\" geeft geen reden.", "Schrijf achter default: waarom hiervoor is gekozen.");
        }

        return IsArticle(root, sourceRef)
            ? null
            : new(at, $"\"{sourceRef}\" is geen artikel van het reglement.", "Neem een kop uit asWritten.articles over, of gebruik law: of default:.");
    }

    static bool IsArticle(JsonElement root, string heading) =>
        RuleLayer.Resolve(root, "asWritten.articles") is not [{ ValueKind: JsonValueKind.Object } articles]
            || !articles.EnumerateObject().Any() || articles.TryGetProperty(heading, out _);
}
