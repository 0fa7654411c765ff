using Portal.Core.Consents;
using Portal.Core.People;
using Portal.Core.Practices;
using static Portal.Web.Demo.DemoPlan;

namespace Portal.Web.Demo.Plans;

/// <summary>One coach who works alone. A colleague sees something only with the client's consent, and for what it names.</summary>
static class ZichtOpZin
{
    const string Trainer = "Trainer Droombeeld", Employer = "Drukkerij Bladwijzer B.V.", Colleague = "Abel Alias", ThirdParty = "thirdPartyDisclosure", Consult = "colleagueConsultation";

    public static DemoPlan Plan { get; } = new("zicht-op-zin", "Zandpad 9\n3456 CD Nepdorp", Say(
        "Eén coach werkt alleen; een collega ziet alleen iets met toestemming van de cliënt, en intrekken stopt ook wat al klaarstond.",
        "One coach works alone; a colleague sees something only with the client's consent, and withdrawing also stops what was waiting."))
    {
        Parties = [new("otherProfessional", Trainer), new("employer", Employer), new("colleague", Colleague), new("hosting", "Hosting Zandtaart", Agreement: true)],
        Staff =
        [
            new("Wout Winkelhaak", Say("Administratie", "Administration"), Say("Doet op vrijdag de administratie; ziet geen dossiers", "Does the administration on Fridays; sees no files")) { Role = Role.Administrator },
            new("Zoë Zandkasteel", Say("Coach", "Coach"), Say("Alle acht cliënten: morgen moet een verzoek af, een ander is over tijd", "All eight clients: one request is due tomorrow, another is overdue")),
            new("Abel Alias", Say("Coach, collega voor overleg", "Coach, colleague to consult"), Say("Ziet alleen wie daar toestemming voor gaf, en alleen wat daarin staat", "Sees only who consented to it, and only what the consent names")),
        ],
        Values = new Dictionary<string, string>
        {
            ["coachingQuestion"] = "Wil weten wat er echt toe doet in werk en leven.",
            ["sessionReports"] = "Gesprek op {first}: maakte een levenslijn en koos drie waarden.",
            ["communication"] = "Bericht van {first}: stuurde de levenslijn toe.",
        },
        Clients =
        [
            new("Britt Bordkarton", "Zandpad 12", "Nepdorp", new(1987, 6, 9), "Vrouw", Say("Een toestemming wacht op antwoord; een verzoek loopt", "A consent waits for an answer; a request is running"))
            {
                Trajectory = new("coaching", PrincipalKind.Client, "Zoë", 105),
                Requests = [new(RightId.Rectification, "coachingQuestion") { Text = "Ik kwam voor een keuze over mijn werk.", Proposed = "Wil kiezen tussen twee banen.", Claim = RightReason.Incomplete }],
                Consents = [new(2, Trainer, ThirdParty, ["name", "coachingQuestion"])],
                Looks = [new(4, "Zoë")],
            },
            new("Casper Coulisse", "Verzinsellaan 50", "Verzonnenveen", new(1976, 2, 25), "Man", Say("Gaf toestemming voor een derde en voor overleg met een collega", "Consented to a third party and to consulting a colleague"))
            {
                Trajectory = new("coaching", PrincipalKind.Client, "Zoë", 185),
                Declarations = [new(183)],
                Consents =
                [
                    new(57, Trainer, ThirdParty, ["name", "planning", "coachingQuestion"]) { State = ConsentState.Given, Until = 115 },
                    new(20, Colleague, Consult, ["name", "coachingQuestion"]) { State = ConsentState.Given, Until = 60 },
                ],
                Disclosures = [new(47, Trainer, ThirdParty, ["name", "coachingQuestion"], Released: 47), new(1, Trainer, ThirdParty, ["planning"])],
                Looks = [new(11, "Abel", "Overleg met Zoë over de coachvraag, zoals met u besproken.")],
            },
            new("Dide Decor", "Zandpad 30", "Nepdorp", new(1954, 10, 1), "Vrouw", Say("Heeft iemand die voor haar handelt", "Has somebody who acts for her"))
            {
                Trajectory = new("coaching", PrincipalKind.Client, "Zoë", 160),
                Representative = new("Jet Decor", "Machtiging, gezien door Zoë Zandkasteel", Say("Handelt voor Dide Decor", "Acts for Dide Decor")),
            },
            new("Emil Etiket", "Fictiestraat 61", "Fictiehuizen", new(1992, 4, 18), "Man", Say("Een verzoek is niet op tijd beantwoord", "A request was not answered in time"))
            {
                Trajectory = new("coaching", PrincipalKind.Client, "Zoë", 135),
                Values = new Dictionary<string, string> { ["breachRecord"] = "Een mail ging op {first} naar een verkeerd adres; het gevolg was klein." },
                Requests = [new(RightId.Erasure, "communication") { Ago = 47, Text = "De levenslijn hoeft niet bewaard te blijven." }, new(RightId.Access) { Ago = 5 }],
            },
            new("Floor Figurant", "Bedenkpad 33", "Bedenksum", new(1983, 8, 29), "Vrouw", Say("Een toestemming is verlopen", "A consent has expired"))
            {
                Trajectory = new("coaching", PrincipalKind.Employer, "Zoë", 225, Employer),
                Papers = [new("paperFile", "Getekende levenslijn, drie bladen", "Afgesloten kast in de spreekkamer")],
                Consents = [new(122, Trainer, ThirdParty, ["name"]) { State = ConsentState.Expired, Until = -9 }],
            },
            new("Guus Gipsplaat", "Zandpad 2", "Nepdorp", new(1970, 1, 6), "Man", Say("Trok een toestemming in: wat klaarstond, ging niet meer weg", "Withdrew a consent: what was waiting did not leave"))
            {
                Trajectory = new("coaching", PrincipalKind.Client, "Zoë", 175),
                Consents = [new(62, Trainer, ThirdParty, ["name", "sessionReports"]) { State = ConsentState.Withdrawn, Withdrawn = 11 }],
                Disclosures = [new(41, Trainer, ThirdParty, ["name"], Released: 41), new(12, Trainer, ThirdParty, ["sessionReports"])],
            },
            new("Hedy Hologram", "Verzinsellaan 66", "Verzonnenveen", new(1979, 5, 13), "Vrouw", Say("Een verzoek is geweigerd, met reden", "A request was refused, with the reason"))
            {
                Trajectory = new("coaching", PrincipalKind.Client, "Zoë", 145),
                Values = new Dictionary<string, string> { ["sessionReports"] = "Gesprek op {first}: mijn indruk is dat zij de keuze voor zich uit schuift." },
                Requests =
                [
                    new(RightId.Rectification, "sessionReports") { Ago = 39, Text = "Ik schuif niets voor mij uit, ik denk goed na.", Proposed = "Denkt goed na voor zij kiest.", Claim = RightReason.Wrong,
                        Decision = new(24, "professionalOpinion", "Dit is mijn indruk uit drie gesprekken. Uw eigen verklaring staat er nu bij, zodat een lezer beide ziet.") },
                ],
                Consents = [new(32, Trainer, ThirdParty, ["name"]) { State = ConsentState.Refused }],
            },
            new("Ian Mockup", "Fictiestraat 70", "Fictiehuizen", new(1995, 11, 11), "Man", Say("Kreeg inzage en een correctie; zijn brieven zijn in het Engels", "Was given access and a correction; his letters are in English"))
            {
                Trajectory = new("coaching", PrincipalKind.OtherPayer, "Zoë", 98),
                Language = "en",
                Requests =
                [
                    new(RightId.Rectification, "planning") { Ago = 42, Proposed = "Volgende afspraak op {next} om 14.00 uur.", Claim = RightReason.Wrong, Decision = new(40) },
                    new(RightId.Access) { Ago = 27, Decision = new(19) },
                ],
            },
        ],
    };
}
