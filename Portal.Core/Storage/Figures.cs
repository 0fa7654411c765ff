using System.Diagnostics.Metrics;
using Portal.Core.Evidence;

namespace Portal.Core.Storage;

/// <summary>
/// Counts for whoever watches over the machine, under the meter "Portal". Counted after the commit; the tags are a few fixed words,
/// never an id, a practice or a person.
/// </summary>
static class Figures
{
    static readonly Meter Meter = new("Portal");
    static readonly Counter<long> Writes = Meter.CreateCounter<long>("portal.writes", description: "Write transactions.");
    static readonly Counter<long> Gate = Meter.CreateCounter<long>("portal.gate.answers", description: "Disclosures that the gate let out, or did not.");
    static readonly Counter<long> Decisions = Meter.CreateCounter<long>("portal.decisions", description: "Requests that were decided.");
    static readonly Counter<long> Documents = Meter.CreateCounter<long>("portal.documents.sealed", description: "Documents that were sealed.");

    internal static void Committed(IEnumerable<Act> acts)
    {
        Writes.Add(1, new KeyValuePair<string, object?>("outcome", "done"));
        foreach (var act in acts) Count(act);
    }

    internal static void Refused() => Writes.Add(1, new KeyValuePair<string, object?>("outcome", "refused"));

    static void Count(Act act)
    {
        switch (act)
        {
            case Act.DisclosureReleased: Gate.Add(1, new KeyValuePair<string, object?>("answer", "yes")); break;
            case Act.DisclosureRefused: Gate.Add(1, new KeyValuePair<string, object?>("answer", "no")); break;
            case Act.RequestGranted: Decisions.Add(1, new KeyValuePair<string, object?>("result", "granted")); break;
            case Act.RequestRefused: Decisions.Add(1, new KeyValuePair<string, object?>("result", "refused")); break;
            case Act.DocumentSealed: Documents.Add(1); break;
        }
    }
}
