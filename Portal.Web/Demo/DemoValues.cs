using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Web.Demo;

/// <summary>What is held about one client: an item for each category that may be used in her trajectory and for which there is a value.</summary>
sealed class DemoValues(DemoPlan plan, PrivacyProfile profile, PlannedClient client, DemoFacts facts, DemoCast cast)
{
    /// <summary>Values for categories that mean the same in more than one profile.</summary>
    static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["name"] = "{name}",
        ["nameAddress"] = "{name}, {address}",
        ["address"] = "{address}",
        ["phone"] = "{phone}",
        ["email"] = "{mail}",
        ["contactDetails"] = "{phone}, {mail}",
        ["birthDate"] = "{born}",
        ["gender"] = "{gender}",
        ["invoiceData"] = "Factuur {invoice}, € 480,00",
        ["planning"] = "Kennismaking op {first}; volgende afspraak op {next} om 10.00 uur.",
    };

    string? Principal => client.Trajectory.Principal;

    /// <summary>The items, paper last.</summary>
    public IEnumerable<NewItem> For(Trajectory trajectory)
    {
        foreach (var category in profile.Categories)
        {
            if (Item(trajectory, category, client.Values.GetValueOrDefault(category.Id) ?? plan.Values.GetValueOrDefault(category.Id) ?? Known.GetValueOrDefault(category.Id)) is { } item)
                yield return item;
        }
        foreach (var paper in client.Papers)
        {
            if (Item(trajectory, profile.Category(paper.Category)!, paper.Value) is { } item)
                yield return item with { Medium = Medium.Paper, PaperLocation = paper.Location };
        }
    }

    NewItem? Item(Trajectory trajectory, DataCategory category, string? value)
    {
        var use = CategoryUse.Usable(profile, category.Id, trajectory.Type, trajectory.PrincipalKind);
        if (value is null || !use.IsAllowed || use.PreferredHealthGround is { Consent: not ConsentForm.NotRequired }) return null;
        // Clients take turns in where a fact came from, so that the demo shows every source.
        var sources = category.Sources.Where(CanTell).ToList();
        if (sources.Count == 0) return null;
        var source = sources[client.Name.Length % sources.Count];
        var party = profile.Source(source)!.RecordFields.Contains(SourceField.Party);
        return new(trajectory.Id, category.Id, category.PurposeIds.First(p => profile.Purpose(p)!.Selectable), source, trajectory.StartedOn, facts.In(value)!,
            SourceParty: party ? Party(source) : null,
            Reason: category.ReasonRequired ? "Nodig voor het doel dat wij bij de start samen afspraken." : null,
            VerifiedAgainst: category.Bsn ? "Opdrachtbrief van de opdrachtgever" : null);
    }

    bool CanTell(SourceId source) => source is not SourceId.Principal || Principal is not null;

    string Party(SourceId source) => source switch
    {
        SourceId.Adviser => cast.As(client.Trajectory.Adviser).Name,
        SourceId.Principal => Principal!,
        SourceId.Controller => cast.PartyOf(plan.Staff.First(s => s.Name == cast.As(client.Trajectory.Adviser).Name).Controller!).Name,
        _ => plan.Informant,
    };
}
