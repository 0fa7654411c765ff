using Portal.Core.People;
using Portal.Core.Practices;
using static Portal.Web.Demo.DemoPlan;

namespace Portal.Web.Demo.Plans;

/// <summary>A processor with two controllers, each with a practitioner and clients of its own.</summary>
static class Psycro
{
    const string First = "ZKM-praktijk Voorbeeld", Second = "Coachbureau Fictief", Type = "zkmValuation";

    static readonly PlannedTrajectory Eva = new(Type, PrincipalKind.ZkmPractitioner, "Eva", 60), Koen = new(Type, PrincipalKind.CoachingOrganisation, "Koen", 70);

    public static DemoPlan Plan { get; } = new("psycro", "Voorbeeldkade 8\n1234 AB Voorbeeldstad", Say(
        "Is verwerker: opdrachtgevers beslissen, eigen medewerkers zien alleen aantallen en er gaat nooit iets naar anderen.",
        "Is a processor: controllers decide, its own staff see numbers only and nothing ever goes to others."))
    {
        Parties = [new("zkmPractitioner", First, Agreement: true), new("coachingOrganisation", Second, Agreement: true)],
        Staff =
        [
            new("Bert Beheer", Say("Beheerder", "Administrator"), Say("Beheert de praktijk; ziet geen dossiers", "Runs the practice; sees no files")) { Role = Role.Administrator },
            new("Sanne Systeem", Say("Medewerker van de verwerker", "Staff of the processor"), Say("Ziet aantallen, geen inhoud; beslist niet", "Sees numbers, no content; decides nothing")) { Role = Role.ProcessorStaff },
            new("Eva Beoefenaar", Say("ZKM-beoefenaar", "ZKM practitioner"), Say("Beslist voor de eerste verwerkingsverantwoordelijke; een verzoek is over tijd", "Decides for the first controller; a request is overdue")) { Controller = First },
            new("Koen Coachman", Say("Coach", "Coach"), Say("Beslist voor de tweede verwerkingsverantwoordelijke; een verzoek moet morgen af", "Decides for the second controller; a request is due tomorrow")) { Controller = Second },
        ],
        Values = new Dictionary<string, string>
        {
            ["practitionerDetails"] = "Beoefenaar van de ZKM, bereikbaar op werkdagen",
            ["clientDetails"] = "{name}",
            ["clientValuation"] = "Waardering 3: 'Ik ben trots op mijn tuin', gevoelens: vreugde 5, rust 4.",
            ["valuationSystem"] = "Waarderingssysteem ronde 1 van {first}, 24 waarderingen, index 0,62",
            ["account"] = "Inlognaam voor het programma: {mail}",
        },
        Clients =
        [
            new("Wim Waardering", "Voorbeeldlaan 51", "Voorbeeldstad", new(1975, 3, 12), "Man", Say("Een verzoek ligt bij de ZKM-beoefenaar", "A request lies with the ZKM practitioner"))
            {
                Trajectory = Eva,
                Values = new Dictionary<string, string> { ["practitionerValuation"] = "Eigen waarderingsronde van de beoefenaar, 14 waarderingen", ["phoneSupport"] = "Telefonisch ingevoerd: waardering 7, na hulp bij inloggen" },
                Requests = [new(RightId.Rectification, "clientValuation") { Ago = 10, Text = "Bij waardering 3 hoort rust 2, niet 4.", Proposed = "Waardering 3: 'Ik ben trots op mijn tuin', gevoelens: vreugde 5, rust 2." }],
                Looks = [new(4, "Eva")],
            },
            new("Yara Proefrit", "Nepweg 30", "Nepdorp", new(1990, 8, 8), "Vrouw", Say("Gegevens bij de ZKM-beoefenaar", "Data with the ZKM practitioner")) { Trajectory = Eva with { Ago = 50 } },
            new("Lars Lakmoes", "Fictiestraat 20", "Fictiehuizen", new(1982, 1, 17), "Man", Say("Een verzoek is niet op tijd beantwoord", "A request was not answered in time"))
            {
                Trajectory = Eva with { Ago = 90 },
                Values = new Dictionary<string, string> { ["clientValuation"] = "Waardering 5: 'Mijn broer belt te weinig', gevoelens: eenzaamheid 4, liefde 3.", ["deletionProof"] = "Eerdere ronde verwijderd, 24 waarderingen" },
                Requests = [new(RightId.Erasure, "clientValuation") { Ago = 45, Text = "Ik wil niet dat dit over mijn broer bewaard blijft." }],
            },
            new("Marit Maquette", "Voorbeeldlaan 8", "Voorbeeldstad", new(1964, 9, 2), "Vrouw", Say("Heeft iemand die voor haar handelt", "Has somebody who acts for her"))
            {
                Trajectory = Eva with { Ago = 80 },
                Representative = new("Pim Maquette", "Volmacht, gezien door Eva Beoefenaar", Say("Handelt voor Marit Maquette", "Acts for Marit Maquette")),
            },
            new("Otto Oefening", "Fictiestraat 2", "Fictiehuizen", new(1968, 6, 1), "Man", Say("Gegevens bij het coachbureau; een correctie is toegewezen", "Data with the coaching bureau; a correction was granted"))
            {
                Trajectory = Koen,
                Requests = [new(RightId.Rectification, "clientDetails") { Ago = 30, Proposed = "Otto Oefening, roepnaam Ot", Decision = new(28) }],
            },
            new("Tess Testrun", "Voorbeeldlaan 60", "Voorbeeldstad", new(1995, 10, 10), "Vrouw", Say("Gegevens bij het coachbureau; een inzage is klaar", "Data with the coaching bureau; an access report is ready"))
            {
                Trajectory = Koen with { Ago = 40 },
                Requests = [new(RightId.Access) { Ago = 18, Extended = 14, Decision = new(11) }],
            },
            new("Nico Namaak", "Nepweg 45", "Nepdorp", new(1987, 5, 26), "Man", Say("Eén verzoek is geweigerd met reden; op het andere komt morgen antwoord", "One request was refused with the reason; the other is answered tomorrow"))
            {
                Trajectory = Koen with { Ago = 100 },
                Requests =
                [
                    new(RightId.Rectification, "valuationSystem") { Ago = 38, Text = "De index lijkt mij te laag.", Proposed = "Index 0,80", Claim = RightReason.Wrong,
                        Decision = new(25, "notInaccurate", "De index volgt uit de 24 waarderingen die u zelf gaf. Bij een nieuwe ronde kan de uitkomst anders zijn.") },
                    new(RightId.Access),
                ],
            },
            new("Olivia Sample", "Fictiestraat 33", "Fictiehuizen", new(1993, 2, 14), "Vrouw", Say("Leest liever Engels: brieven zijn in het Engels", "Prefers English: letters are in English")) { Trajectory = Koen with { Ago = 35 }, Language = "en" },
        ],
    };
}
