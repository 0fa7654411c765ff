using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Web.Demo;

/// <summary>Invented values for the categories of a profile. A category without one of its own gets a sentence that says what it is.</summary>
static class DemoValues
{
    static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["address"] = "Voorbeeldlaan 12, 1234 AB Voorbeeldstad",
        ["phone"] = "06 00 00 00 12",
        ["gender"] = "Vrouw",
        ["benefitKind"] = "WIA, WGA-uitkering",
        ["benefitAmount"] = "€ 1.234,00 bruto per maand",
        ["benefitStart"] = "1 maart 2026",
        ["incapacityDegree"] = "35 tot 80 procent",
        ["earningCapacity"] = "€ 1.050,00 bruto per maand",
        ["uwvContact"] = "U. Voorbeeld, team Re-integratie",
        ["cv"] = "2015-2022 verkoopmedewerker bij Winkel Voorbeeld; 2022-2025 planner bij Vervoer Voorbeeld; mbo 4 Logistiek.",
        ["debts"] = "€ 4.300,00, waarvan € 2.000,00 bij een winkel",
        ["partnerIncome"] = "€ 1.900,00 netto per maand",
        ["fileNotes"] = "Gespreksverslag: wil drie dagen per week werken, het liefst in de ochtend. Heeft twee open sollicitaties. Mijn indruk: is soms snel afgeleid.",
        ["reports"] = "Voortgangsrapportage 1: doelen besproken, twee sollicitaties verstuurd.",
        ["results"] = "Proefplaatsing van zes weken gevonden.",
        ["disclosedOnConsent"] = "Aantekening: met toestemming gedeeld met de jobcoach.",
        ["invoiceData"] = "Factuur 2026-014, begeleiding mei, € 480,00",
        ["supportTickets"] = "Wachtwoord opnieuw ingesteld na een verzoek.",
        ["practitionerDetails"] = "Beoefenaar van de ZKM, bereikbaar op werkdagen",
        ["practitionerValuation"] = "Eigen waarderingsronde, 14 waarderingen",
        ["clientValuation"] = "Waardering 3: 'Ik ben trots op mijn tuin', gevoelens: vreugde 5, rust 4.",
        ["valuationSystem"] = "Waarderingssysteem ronde 1, 24 waarderingen, index 0,62",
        ["account"] = "Inlognaam voor het programma",
        ["phoneSupport"] = "Telefonisch ingevoerd: waardering 7, na hulp bij inloggen",
        ["deletionProof"] = "Eerdere ronde verwijderd, 24 waarderingen",
    };

    /// <summary>BSNs of the range that is used for tests.</summary>
    static readonly string[] TestNumbers = ["999996708", "999996630", "999996642", "999996654", "999996666", "999996678"];

    /// <summary>An item for each category that may be used in a trajectory.</summary>
    public static IEnumerable<NewItem> For(PrivacyProfile profile, Trajectory trajectory, Actor client, string adviser, string principal, DateOnly bornOn, DateOnly obtained, int nth)
    {
        foreach (var category in profile.Categories)
        {
            var use = CategoryUse.Usable(profile, category.Id, trajectory.Type, trajectory.PrincipalKind);
            if (!use.IsAllowed || use.PreferredHealthGround is { Consent: not ConsentForm.NotRequired }) continue;
            var source = category.Sources[nth % category.Sources.Count];
            var paper = profile.Paper.Used && category.Id == "fileNotes" && nth % 2 == 0;
            var party = profile.Source(source)!.RecordFields.Contains(SourceField.Party);
            var item = new NewItem(trajectory.Id, category.Id, category.PurposeIds.First(p => profile.Purpose(p)!.Selectable), source, obtained,
                Value(category, client, bornOn, trajectory, nth),
                SourceParty: party ? (source is SourceId.Adviser ? adviser : principal) : null,
                Reason: category.ReasonRequired ? "Nodig voor de begeleiding zoals afgesproken in het plan." : null,
                VerifiedAgainst: category.Bsn ? "Opdrachtbrief van de opdrachtgever" : null);
            yield return item;
            if (paper) yield return item with { Value = "Ondertekend plan van aanpak", Medium = Medium.Paper, PaperLocation = "Dossierkast 2, lade C" };
        }
    }

    static string Value(DataCategory category, Actor client, DateOnly bornOn, Trajectory trajectory, int nth) => category.Id switch
    {
        _ when category.Bsn => TestNumbers[nth % TestNumbers.Length],
        "email" => $"client-{nth + 1}@client.example",
        "name" or "clientDetails" => client.Name,
        "birthDate" => bornOn.ToString("d MMMM yyyy", Core.TextSource.Culture("nl")),
        "trajectoryDates" => $"Begonnen op {trajectory.StartedOn.ToString("d MMMM yyyy", Core.TextSource.Culture("nl"))}",
        _ => Known.GetValueOrDefault(category.Id, $"Voorbeeld van: {category.Label.Nl}"),
    };
}
