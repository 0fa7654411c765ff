using Portal.Core.Consents;
using Portal.Core.People;
using Portal.Core.Practices;
using static Portal.Web.Demo.DemoPlan;

namespace Portal.Web.Demo.Plans;

/// <summary>First the assigned adviser, a colleague with a reason for eight hours; an employer gets data for a placement only.</summary>
static class Opwaarts
{
    const string Uwv = "UWV (oefenkantoor)", Municipality = "Gemeente Verzonnenveen", Principal = "Transport Denkbeeld B.V.", Bakery = "Bakkerij Zogenaamd B.V.", School = "Taalschool Alsof";

    static readonly string[] Placement = ["name", "phone", "workExperience"];

    public static DemoPlan Plan { get; } = new("opwaarts", "Verzinsellaan 4\n4567 DE Verzonnenveen", Say(
        "Eerst alleen de eigen adviseur, een collega met een reden acht uur lang; een werkgever krijgt alleen iets voor een plaatsing.",
        "First the own adviser only, a colleague with a reason for eight hours; an employer gets data for a placement only."))
    {
        Informant = "Oud-leidinggevende bij Kwekerij Schijn",
        Parties =
        [
            new("uwv", Uwv), new("municipality", Municipality), new("employer", Principal), new("employer", Bakery),
            new("otherProfessional", School), new("hosting", "Hosting Luchtkasteel B.V.", Agreement: true),
        ],
        Staff =
        [
            new("Joris Inventaris", Say("Administratie", "Administration"), Say("Beheert de praktijk; ziet geen dossiers", "Runs the practice; sees no files")) { Role = Role.Administrator },
            new("Klaas Klankbord", Say("Adviseur", "Adviser"), Say("Morgen moet een verzoek beantwoord zijn; een verstrekking aan een werkgever staat klaar", "A request is due tomorrow; a disclosure to an employer is waiting")),
            new("Lotte Leidraad", Say("Adviseur", "Adviser"), Say("Een verzoek is over tijd; keek met een reden bij een collega", "A request is overdue; looked at a colleague's with a reason")),
            new("Mirte Meetlat", Say("Privacybewaking", "Privacy officer"), Say("Ziet alle termijnen en bemiddelt; ziet geen inhoud", "Sees all periods and mediates; sees no content")) { Role = Role.PrivacyOfficer },
        ],
        Values = new Dictionary<string, string>
        {
            ["nationality"] = "Nederlandse",
            ["benefit"] = "WW-uitkering sinds {benefit}",
            ["education"] = "Mbo 2, Voeding en voorlichting",
            ["diplomas"] = "Diploma mbo 2, rijbewijs B",
            ["workExperience"] = "2016-2024 productiemedewerker bij Kwekerij Schijn",
            ["intakeFacts"] = "Intake op {first}: wil graag weer onder de mensen zijn en zoekt vaste werktijden.",
            ["limitations"] = "Kan niet langer dan een uur achter elkaar staan.",
            ["workPreferences"] = "Werk in de buurt, overdag, 24 uur per week",
            ["actionPlan"] = "Drie gesprekken, een sollicitatietraining en een proefplaatsing",
            ["results"] = "Sollicitatietraining afgerond; twee gesprekken gehad.",
            ["conversations"] = "Gesprek op {first}: besprak wat goed ging in het vorige werk.",
            ["observations"] = "Komt op tijd en bereidt gesprekken voor.",
            ["signedStatements"] = "Privacyverklaring en ontvangstbewijs getekend op {started}",
        },
        Clients =
        [
            new("Nina Nergens", "Verzinsellaan 21", "Verzonnenveen", new(1991, 3, 8), "Vrouw", Say("Een toestemming wacht op antwoord; een verzoek loopt", "A consent waits for an answer; a request is running"))
            {
                Trajectory = new("participation", PrincipalKind.Uwv, "Klaas", 110, Uwv),
                Declarations = [new(2, Signed: false)],
                Values = new Dictionary<string, string> { ["bsn"] = "999996654" },
                Requests = [new(RightId.Rectification, "benefit") { Text = "Mijn WW begon een maand later.", Proposed = "WW-uitkering sinds {benefitLater}", Claim = RightReason.Wrong }],
                Consents = [new(3, Bakery, "placement", Placement)],
                Disclosures = [new(18, Uwv, "reporting", ["name", "actionPlan", "results"], Released: 18)],
                Looks = [new(9, "Lotte", "Klaas is met verlof; ik bereid het gesprek van morgen voor."), new(2, "Klaas")],
            },
            new("Olaf Onwaar", "Bedenkpad 5", "Bedenksum", new(1977, 10, 30), "Man", Say("Gaf toestemming voor een werkgever; er is iets verstrekt", "Gave a consent for an employer; something was disclosed"))
            {
                Trajectory = new("participation", PrincipalKind.Municipality, "Klaas", 190, Municipality),
                Declarations = [new(188)],
                Values = new Dictionary<string, string>
                {
                    ["bsn"] = "999996666", ["benefit"] = "Bijstandsuitkering sinds {benefit}", ["references"] = "Werkt nauwkeurig en is nooit te laat.",
                    ["placementFile"] = "Proefplaatsing van vier weken, maandag tot en met donderdag", ["disclosureRecord"] = "Verstrekt met geheimhoudingsbeding, ontvangst bevestigd.",
                },
                Consents = [new(55, Bakery, "placement", [.. Placement, "placementFile"]) { State = ConsentState.Given, Until = 100 }],
                Disclosures = [new(50, Bakery, "placement", ["name", "workExperience"], Released: 50), new(1, Bakery, "placement", ["phone", "placementFile"])],
            },
            new("Puck Plaatje", "Verzinsellaan 40", "Verzonnenveen", new(1969, 6, 19), "Vrouw", Say("Een verzoek is niet op tijd beantwoord", "A request was not answered in time"))
            {
                Trajectory = new("careerAdvice", PrincipalKind.Client, "Lotte", 130),
                Declarations = [new(128)],
                Values = new Dictionary<string, string> { ["complaintFile"] = "Belde op {first} met een vraag over de duur van het traject; beantwoord." },
                Requests = [new(RightId.Erasure, "nationality") { Ago = 45, Text = "Mijn nationaliteit is voor dit advies niet nodig." }, new(RightId.Access) { Ago = 6 }],
            },
            new("Quinten Quasi", "Bedenkpad 17", "Bedenksum", new(1985, 12, 5), "Man", Say("Een toestemming is verlopen", "A consent has expired"))
            {
                Trajectory = new("coaching", PrincipalKind.Client, "Lotte", 210),
                Declarations = [new(208)],
                Consents = [new(120, School, "thirdPartyDisclosure", ["name", "phone"]) { State = ConsentState.Expired, Until = -12 }],
            },
            new("Roos Rolmodel", "Verzinsellaan 3", "Verzonnenveen", new(1996, 8, 24), "Vrouw", Say("Een verzoek is geweigerd, met reden", "A request was refused, with the reason"))
            {
                Trajectory = new("participation", PrincipalKind.Employer, "Lotte", 140, Principal),
                Declarations = [new(138)],
                Values = new Dictionary<string, string> { ["bsn"] = "999996678", ["observations"] = "Stelt afspraken vaak uit; dat vraagt aandacht." },
                Requests =
                [
                    new(RightId.Rectification, "observations") { Ago = 36, Text = "Ik heb één afspraak verzet, omdat mijn kind ziek was.", Proposed = "Verzette één afspraak.", Claim = RightReason.Wrong,
                        Decision = new(21, "professionalOpinion", "Dit is wat ik in vier weken zag. Uw eigen verklaring staat er nu bij, zodat een lezer beide ziet.") },
                ],
                Consents = [new(30, School, "thirdPartyDisclosure", ["name", "phone"]) { State = ConsentState.Refused }],
            },
            new("Siem Sjabloon", "Bedenkpad 9", "Bedenksum", new(1973, 4, 11), "Man", Say("Heeft een toestemming ingetrokken", "Withdrew a consent"))
            {
                Trajectory = new("coaching", PrincipalKind.Uwv, "Klaas", 170, Uwv),
                Declarations = [new(168)],
                Consents = [new(66, Bakery, "placement", Placement) { State = ConsentState.Withdrawn, Withdrawn = 13 }],
                Disclosures = [new(45, Bakery, "placement", ["name"], Released: 44), new(14, Bakery, "placement", ["phone"])],
            },
            new("Tara Tekening", "Verzinsellaan 8", "Verzonnenveen", new(1956, 2, 2), "Vrouw", Say("Heeft iemand die voor haar handelt", "Has somebody who acts for her"))
            {
                Trajectory = new("coaching", PrincipalKind.Municipality, "Klaas", 240, Municipality),
                Declarations = [new(238)],
                Values = new Dictionary<string, string> { ["benefit"] = "Bijstandsuitkering sinds {benefit}" },
                Representative = new("Xandra Tekening", "Machtiging, gezien door Klaas Klankbord", Say("Handelt voor Tara Tekening", "Acts for Tara Tekening")),
            },
            new("Victor Specimen", "Bedenkpad 28", "Bedenksum", new(1998, 7, 7), "Man", Say("Kreeg inzage en een correctie; zijn brieven zijn in het Engels", "Was given access and a correction; his letters are in English"))
            {
                Trajectory = new("participation", PrincipalKind.Municipality, "Lotte", 95, Municipality),
                Declarations = [new(93)],
                Language = "en",
                Values = new Dictionary<string, string> { ["bsn"] = "999996691", ["nationality"] = "Ierse", ["benefit"] = "Bijstandsuitkering sinds {benefit}" },
                Requests =
                [
                    new(RightId.Rectification, "workPreferences") { Ago = 44, Proposed = "Werk in de buurt, ook in de avond, 32 uur per week", Claim = RightReason.Incomplete, Decision = new(42) },
                    new(RightId.Access) { Ago = 28, Decision = new(20) },
                ],
            },
        ],
    };
}
