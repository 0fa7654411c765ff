using Portal.Core.Consents;
using Portal.Core.People;
using Portal.Core.Practices;
using static Portal.Web.Demo.DemoPlan;

namespace Portal.Web.Demo.Plans;

/// <summary>A practice that works for UWV and municipalities, with paper files, a subcontractor and a reaction within four weeks.</summary>
static class Pro6Advies
{
    const string Uwv = "UWV (voorbeeld)", Municipality = "Gemeente Voorbeeldstad", Employer = "Voorbeeldfabriek B.V.", Jobcoach = "Jobcoach Voorbeeld B.V.", OnConsent = "disclosureOnConsent";

    public static DemoPlan Plan { get; } = new("pro6-advies", "Voorbeeldstraat 1\n1234 AB Voorbeeldstad", Say(
        "Reageert binnen vier weken op een verzoek; elke adviseur mag met een reden in een dossier kijken.",
        "Reacts to a request within four weeks; any adviser may look into a file with a reason."))
    {
        Parties =
        [
            new("uwv", Uwv), new("municipality", Municipality), new("employer", Employer), new("otherProfessional", Jobcoach),
            new("survey", "Onderzoeksbureau Steekproef"), new("hosting", "Hosting Voorbeeld B.V.", Agreement: true),
        ],
        Staff =
        [
            new("Arno Beheer", Say("Beheerder", "Administrator"), Say("Beheert de praktijk; ziet geen dossiers", "Runs the practice; sees no files")) { Role = Role.Administrator },
            new("Anna Voorbeeld", Say("Adviseur", "Adviser"), Say("Morgen moet een verzoek beantwoord zijn; een verstrekking staat klaar", "A request is due tomorrow; a disclosure is waiting")),
            new("Bram Testman", Say("Adviseur", "Adviser"), Say("Een verzoek is over tijd", "A request is overdue")),
            new("Carla Proefstuk", Say("Adviseur", "Adviser"), Say("Heeft met een reden in een dossier van een collega gekeken", "Looked into a colleague's file with a reason")),
            new("Daan Demo", Say("Adviseur van een onderaannemer", "Adviser of a subcontractor"), Say("Onderaannemer", "Subcontractor")) { Subcontract = new("Onderaannemer Voorbeeld B.V.", "OA-2026-01") },
            new("Petra Privé", Say("Privacy-functionaris", "Privacy officer"), Say("Ziet alle termijnen, geen inhoud", "Sees all periods, no content")) { Role = Role.PrivacyOfficer },
        ],
        Values = new Dictionary<string, string>
        {
            ["benefitKind"] = "WIA, WGA-uitkering",
            ["benefitAmount"] = "€ 1.234,00 bruto per maand",
            ["benefitStart"] = "{benefit}",
            ["incapacityDegree"] = "35 tot 80 procent",
            ["earningCapacity"] = "€ 1.050,00 bruto per maand",
            ["trajectoryDates"] = "Begonnen op {started}",
            ["fileNotes"] = "Gespreksverslag {first}: wil drie dagen per week werken, het liefst in de ochtend. Heeft twee open sollicitaties.",
            ["reports"] = "Voortgangsrapportage 1: doelen besproken, twee sollicitaties verstuurd.",
            ["results"] = "Twee gesprekken bij werkgevers; een proefplaatsing van zes weken is gevonden.",
            ["supportTickets"] = "Wachtwoord opnieuw ingesteld na een verzoek.",
        },
        Clients =
        [
            new("Noor Verzonnen", "Voorbeeldlaan 12", "Voorbeeldstad", new(1988, 4, 3), "Vrouw", Say("Een toestemming wacht op antwoord; een verzoek loopt", "A consent waits for an answer; a request is running"))
            {
                Trajectory = new("reintegration", PrincipalKind.Uwv, "Anna", 120, Uwv),
                Declarations = [new(1, Signed: false)],
                Values = new Dictionary<string, string> { ["bsn"] = "999996708", ["uwvContact"] = "U. Voorbeeld, team Re-integratie" },
                Papers = [new("fileNotes", "Ondertekend plan van aanpak", "Dossierkast 2, lade C")],
                Requests = [new(RightId.Rectification, "benefitStart") { Text = "Mijn uitkering begon een maand later. Het staat zo in de brief van UWV.", Proposed = "{benefitLater}", Claim = RightReason.Wrong }],
                Consents = [new(2, Jobcoach, OnConsent, ["name", "phone", "fileNotes"]) { Until = 180 }],
                Disclosures = [new(16, Uwv, "reporting", ["name", "reports"], Released: 16)],
                Looks = [new(12, "Carla", "Anna is ziek; ik neem het gesprek van vandaag over."), new(3, "Anna")],
            },
            new("Şahin Öztürk-Łukasiewicz", "Fictiestraat 7", "Fictiehuizen", new(1979, 11, 23), "Man", Say("Heeft een toestemming gegeven; er is iets verstrekt", "Gave a consent; something was disclosed"))
            {
                Trajectory = new("coaching", PrincipalKind.Client, "Anna", 200),
                Declarations = [new(198)],
                Values = new Dictionary<string, string> { ["disclosedOnConsent"] = "Aantekening: met toestemming gedeeld met de jobcoach." },
                Consents = [new(60, Jobcoach, OnConsent, ["name", "phone", "reports"]) { State = ConsentState.Given, Until = 120 }],
                Disclosures = [new(50, Jobcoach, OnConsent, ["name", "reports"], Released: 50), new(1, Jobcoach, OnConsent, ["phone"])],
            },
            new("Piet Proefkonijn", "Voorbeeldlaan 30", "Voorbeeldstad", new(1966, 7, 15), "Man", Say("Een verzoek is niet op tijd beantwoord", "A request was not answered in time"))
            {
                Trajectory = new("credit", PrincipalKind.Client, "Bram", 150),
                Values = new Dictionary<string, string>
                {
                    ["cv"] = "2003-2014 verkoopmedewerker bij Winkel Voorbeeld; 2014-2025 planner bij Vervoer Voorbeeld; mbo 4 Logistiek.",
                    ["debts"] = "€ 4.300,00, waarvan € 2.000,00 bij een winkel",
                    ["partnerIncome"] = "€ 1.900,00 netto per maand",
                    ["fileNotes"] = "Gespreksverslag {first}: wil een bestelbus kopen en als zelfstandige gaan rijden.",
                    ["reports"] = "Kredietaanvraag voorbereid; de bank vraagt een begroting.",
                    ["results"] = "Begroting klaar; aanvraag nog niet ingediend.",
                },
                Requests = [new(RightId.Erasure, "partnerIncome") { Ago = 40, Text = "De kredietaanvraag gaat niet door." }, new(RightId.Access) { Ago = 5 }],
            },
            new("Fatima Fictie", "Nepweg 3", "Nepdorp", new(1992, 2, 29), "Vrouw", Say("Een verzoek is geweigerd, met reden", "A request was refused, with the reason"))
            {
                Trajectory = new("reintegration", PrincipalKind.Employer, "Bram", 140, Employer),
                Values = new Dictionary<string, string> { ["bsn"] = "999996630", ["fileNotes"] = "Gespreksverslag {first}: wil terug naar haar team. Mijn indruk: is soms snel afgeleid." },
                Requests =
                [
                    new(RightId.Rectification, "fileNotes") { Ago = 35, Text = "Ik vind niet dat ik snel afgeleid ben. Dat is één keer gebeurd.", Proposed = "Werkt geconcentreerd.", Claim = RightReason.Wrong,
                        Decision = new(20, "professionalOpinion", "Dit is mijn indruk uit drie gesprekken. Uw eigen verklaring staat er nu bij, zodat een lezer beide ziet.") },
                ],
                Consents = [new(33, Jobcoach, OnConsent, ["name", "email"]) { State = ConsentState.Refused, Until = 60 }],
            },
            new("Jan Nepnaam", "Nepweg 18", "Nepdorp", new(1971, 9, 9), "Man", Say("Heeft een toestemming ingetrokken", "Withdrew a consent"))
            {
                Trajectory = new("advice", PrincipalKind.Municipality, "Anna", 180, Municipality),
                Values = new Dictionary<string, string> { ["benefitKind"] = "Bijstandsuitkering" },
                Consents = [new(70, Jobcoach, OnConsent, ["name", "results"]) { State = ConsentState.Withdrawn, Withdrawn = 14 }],
                Disclosures = [new(40, Jobcoach, OnConsent, ["results"], Released: 40), new(15, Jobcoach, OnConsent, ["name"])],
            },
            new("Loes Bestaatniet", "Fictiestraat 12", "Fictiehuizen", new(1984, 12, 31), "Vrouw", Say("Een toestemming is verlopen", "A consent has expired"))
            {
                Trajectory = new("consultancy", PrincipalKind.Client, "Carla", 220),
                Consents = [new(120, Jobcoach, OnConsent, ["name", "phone"]) { State = ConsentState.Expired, Until = -10 }],
            },
            new("Milan Testpersoon", "Voorbeeldlaan 44", "Voorbeeldstad", new(1999, 1, 1), "Man", Say("Kreeg inzage en een correctie", "Was given access and a correction"))
            {
                Trajectory = new("reintegration", PrincipalKind.Uwv, "Daan", 90, Uwv),
                Values = new Dictionary<string, string> { ["bsn"] = "999996642", ["benefitKind"] = "Wajong-uitkering" },
                Papers = [new("fileNotes", "Ondertekend plan van aanpak", "Dossierkast 1, lade A")],
                Requests =
                [
                    new(RightId.Rectification, "phone") { Ago = 45, Proposed = "06 00 00 00 99", Claim = RightReason.Wrong, Decision = new(44) },
                    new(RightId.Access) { Ago = 30, Decision = new(22) },
                ],
            },
            new("Ria Fantasie", "Nepweg 21", "Nepdorp", new(1958, 5, 20), "Vrouw", Say("Heeft iemand die voor haar handelt", "Has somebody who acts for her"))
            {
                Trajectory = new("coaching", PrincipalKind.Client, "Anna", 300),
                Representative = new("Rob Fantasie", "Machtiging, gezien door Anna Voorbeeld", Say("Handelt voor Ria Fantasie", "Acts for Ria Fantasie")),
            },
        ],
    };
}
