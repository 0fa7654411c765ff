using Portal.Core.Consents;
using Portal.Core.People;
using Portal.Core.Practices;
using static Portal.Web.Demo.DemoPlan;

namespace Portal.Web.Demo.Plans;

/// <summary>Only the professional opens the file: a colleague has no way in. Extra data with a reason, no BSN, an answer within a month.</summary>
static class ActiveCaseManagement
{
    const string Principal = "Rekenbureau Denkbeeldig B.V.", Coach = "Loopbaancoach Schijnbaar", Inform = "informProfessionals", Body = "Fonds Bestaanbaar";

    public static DemoPlan Plan { get; } = new("active-case-management", "Hersenspinsel 2\n5678 EF Bedenksum", Say(
        "Alleen de eigen professional opent een dossier, een collega kan er niet bij; wie inzage vraagt, krijgt die binnen een maand.",
        "Only the own professional opens a file, a colleague has no way in; who asks for access gets it within a month."))
    {
        Parties =
        [
            new("employer", Principal), new("principal", Body), new("otherProfessional", Coach),
            new("testSupplier", "Testuitgeverij Proefballon", Agreement: true), new("hosting", "Hosting Wolkenveld", Agreement: true),
        ],
        Staff =
        [
            new("Ilse Inrichting", Say("Administratie", "Administration"), Say("Beheert de praktijk; ziet geen dossiers", "Runs the practice; sees no files")) { Role = Role.Administrator },
            new("Gijs Gespreksman", Say("Loopbaanadviseur", "Career adviser"), Say("Morgen moet een verzoek beantwoord zijn; een verstrekking staat klaar", "A request is due tomorrow; a disclosure is waiting")),
            new("Hanna Hulpstuk", Say("Coach", "Coach"), Say("Een verzoek is over tijd; ziet de cliënten van Gijs niet", "A request is overdue; cannot see the clients of Gijs")),
        ],
        Values = new Dictionary<string, string>
        {
            ["birth"] = "{born}, {town}",
            ["workExperience"] = "2012-2019 administratief medewerker, 2019-2026 projectondersteuner",
            ["competences"] = "Nauwkeurig, werkt graag samen; interesse in techniek en natuur",
            ["sessionReports"] = "Gesprek op {first}: besprak wat energie geeft en wat energie kost.",
            ["communication"] = "Bericht van {first}: bevestigt de volgende afspraak.",
            ["linkedIn"] = "{profile}",
            ["situationNotes"] = "Zoekt een nieuwe stap na een reorganisatie.",
            ["examinations"] = "Interessevragenlijst ingevuld; uitkomst besproken.",
            ["analyses"] = "Voortgang: doel 1 van 3 gehaald",
            ["systemLogs"] = "Laatst aangemeld via de website op {first}",
            ["marketingPreferences"] = "Wil geen reclame en geen nieuwsbrief",
        },
        Clients =
        [
            new("Bas Bedacht", "Hersenspinsel 14", "Bedenksum", new(1986, 1, 22), "Man", Say("Een toestemming wacht op antwoord; een verzoek loopt", "A consent waits for an answer; a request is running"))
            {
                Trajectory = new("workToWork", PrincipalKind.Employer, "Gijs", 115, Principal),
                Values = new Dictionary<string, string> { ["benefitDuration"] = "WW-duur 14 maanden", ["goals"] = "Binnen een half jaar een nieuwe baan", ["projectNumber"] = "P-2026-07", ["projectStatus"] = "Loopt volgens plan", ["principalContact"] = "P. Denkbeeldig, personeelszaken" },
                Requests = [new(RightId.Rectification, "benefitDuration") { Text = "Op de brief staat 16 maanden.", Proposed = "WW-duur 16 maanden", Claim = RightReason.Wrong }],
                Consents = [new(2, Coach, Inform, ["nameAddress", "contactDetails", "goals"])],
                Disclosures = [new(17, Principal, "reporting", ["nameAddress", "projectStatus"], Released: 17)],
                Looks = [new(3, "Gijs")],
            },
            new("Cleo Canvas", "Fictiestraat 40", "Fictiehuizen", new(1994, 5, 17), "Vrouw", Say("Heeft een toestemming gegeven; er is iets verstrekt", "Gave a consent; something was disclosed"))
            {
                Trajectory = new("career", PrincipalKind.Client, "Gijs", 180),
                Declarations = [new(178)],
                Values = new Dictionary<string, string> { ["benefitDuration"] = "Geen WW", ["cv"] = "Hbo Communicatie; 2017-2026 redacteur", ["otherProfessionals"] = "Loopbaancoach, sinds dit voorjaar" },
                Consents = [new(58, Coach, Inform, ["nameAddress", "contactDetails", "sessionReports"]) { State = ConsentState.Given, Until = 110 }],
                Disclosures = [new(48, Coach, Inform, ["nameAddress", "sessionReports"], Released: 48), new(1, Coach, Inform, ["contactDetails"])],
            },
            new("Dirk Dummy", "Voorbeeldlaan 70", "Voorbeeldstad", new(1968, 11, 3), "Man", Say("Een verzoek is niet op tijd beantwoord", "A request was not answered in time"))
            {
                Trajectory = new("business", PrincipalKind.Client, "Hanna", 150),
                Values = new Dictionary<string, string> { ["businessPlans"] = "Wil een fietsenmaker beginnen; plan versie 2", ["clientFinances"] = "Spaargeld € 12.000,00; geen leningen", ["situationNotes"] = "Wil als zelfstandige beginnen." },
                Requests = [new(RightId.Erasure, "clientFinances") { Ago = 46, Text = "Ik begin toch geen eigen zaak." }, new(RightId.Access) { Ago = 4 }],
            },
            new("Elif Etalage", "Nepweg 52", "Nepdorp", new(1990, 9, 27), "Vrouw", Say("Een verzoek is geweigerd, met reden", "A request was refused, with the reason"))
            {
                Trajectory = new("coaching", PrincipalKind.Employer, "Hanna", 140, Principal),
                Values = new Dictionary<string, string> { ["situationNotes"] = "Mijn indruk: neemt veel hooi op haar vork en vraagt laat om hulp.", ["initialProblem"] = "Werkdruk na een wisseling van team", ["managers"] = "De heer M. Voorbeeld, teamleider" },
                Requests =
                [
                    new(RightId.Rectification, "situationNotes") { Ago = 37, Text = "Ik vraag wel om hulp, maar kreeg die niet.", Proposed = "Vroeg om hulp en kreeg die niet.", Claim = RightReason.Wrong,
                        Decision = new(22, "professionalOpinion", "Dit is mijn indruk uit vier gesprekken. Uw eigen verklaring staat er nu bij, zodat een lezer beide ziet.") },
                ],
                Consents = [new(31, Coach, Inform, ["nameAddress"]) { State = ConsentState.Refused }],
            },
            new("Frits Fantoom", "Hersenspinsel 31", "Bedenksum", new(1981, 3, 30), "Man", Say("Een toestemming is verlopen", "A consent has expired"))
            {
                Trajectory = new("career", PrincipalKind.OtherPayer, "Hanna", 220, Body),
                Consents = [new(125, Coach, Inform, ["nameAddress"]) { State = ConsentState.Expired, Until = -11 }],
            },
            new("Grace Makebelieve", "Fictiestraat 55", "Fictiehuizen", new(1989, 7, 14), "Vrouw", Say("Kreeg inzage en een correctie; haar brieven zijn in het Engels", "Was given access and a correction; her letters are in English"))
            {
                Trajectory = new("outplacement", PrincipalKind.Employer, "Gijs", 100, Principal),
                Language = "en",
                Values = new Dictionary<string, string> { ["otherNecessary"] = "Spreekt Engels en leert Nederlands", ["partners"] = "De heer T. Makebelieve, verhuist mee" },
                Requests =
                [
                    new(RightId.Rectification, "competences") { Ago = 43, Proposed = "Nauwkeurig, werkt graag zelfstandig; interesse in techniek", Claim = RightReason.Wrong, Decision = new(41) },
                    new(RightId.Access) { Ago = 29, Decision = new(21) },
                ],
            },
            new("Hugo Hersenschim", "Hersenspinsel 6", "Bedenksum", new(1972, 12, 12), "Man", Say("Heeft een toestemming ingetrokken", "Withdrew a consent"))
            {
                Trajectory = new("coaching", PrincipalKind.Client, "Gijs", 170),
                Values = new Dictionary<string, string> { ["children"] = "Dochter Fien, zoon Teun" },
                Consents = [new(64, Coach, Inform, ["nameAddress", "contactDetails", "examinations"]) { State = ConsentState.Withdrawn, Withdrawn = 12 }],
                Disclosures = [new(42, Coach, Inform, ["examinations"], Released: 42), new(13, Coach, Inform, ["contactDetails"])],
            },
            new("Ivy Illusie", "Nepweg 60", "Nepdorp", new(2012, 5, 4), "Vrouw", Say("Is minderjarig: haar vader handelt voor haar", "Is a minor: her father acts for her"))
            {
                Trajectory = new("coaching", PrincipalKind.Client, "Gijs", 75),
                Values = new Dictionary<string, string> { ["schoolOfMinor"] = "Scholengemeenschap De Luchtspiegeling, klas 3", ["workExperience"] = "Geen, zit op school", ["situationNotes"] = "Zoekt een profiel dat bij haar past.", ["linkedIn"] = "Geen" },
                Representative = new("Kai Illusie", "Ouder met gezag, gezien door Gijs Gespreksman", Say("Handelt voor zijn dochter Ivy", "Acts for his daughter Ivy")),
            },
        ],
    };
}
