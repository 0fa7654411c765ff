using Portal.Core.Documents;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Tests.Documents;

/// <summary>The access report: AVG 15 and checklist B of law.md.</summary>
public sealed class AccessReportTests(Story story) : IClassFixture<Story>
{
    [Fact]
    public void Sections_a_to_h_stand_in_the_order_of_the_law() => story[DocumentKind.AccessReport, "nl"].SaysInOrder(
        "Ja, Pro6 Advies verwerkt persoonsgegevens van u", "(a) Waarvoor", "(b) Welke soorten", "(c) Wie", "(d) Hoe lang", "(e) Uw rechten", "(f) Klacht", "(g) Van wie",
        "(h) Besluiten door een computer", "Kopie van uw dossier", "Toestemmingen", "Eerdere verzoeken", "Documenten", "Wie uw dossier heeft bekeken", "Hoe u verder kunt");

    [Fact]
    public void In_English_too() => story[DocumentKind.AccessReport, "en"].SaysInOrder(
        "Yes, Pro6 Advies processes personal data about you", "(a) What we use", "(b) Which kinds", "(c) Who has", "(d) How long", "(e) Your rights", "(f) Complaint",
        "(g) Where we got", "(h) Automated decisions", "Copy of your file", "Who has looked at your file", "petition");

    [Fact]
    public void It_holds_every_item_with_purpose_basis_source_and_term() => story[DocumentKind.AccessReport, "nl"].Says(
        "35 tot 45 procent", "bijzonder gegeven: gezondheid", "artikel 30(1)(b) UAVG", "uitvoering van een overeenkomst (artikel 6(1)(b) AVG)", "UWV, intake",
        "donderdag 5 maart 2026", "vastgelegd door Anna Adviseur", "zeven jaar nadat uw laatste traject is geëindigd", "op papier: kast 3, map 12");

    [Fact]
    public void It_keeps_what_items_were_and_the_clients_own_statement() => story[DocumentKind.AccessReport, "nl"].Says(
        "06 1111 1111", "06 0000 0000 (tot 8 mrt 2026", "Uw verklaring", "ik zei vier dagen");

    [Fact]
    public void The_citizen_service_number_is_masked_and_it_says_where_the_whole_number_is() => story[DocumentKind.AccessReport, "nl"]
        .Says("******019", "alleen de laatste drie cijfers", "Bij Pro6 Advies kunt u het hele nummer zien").NeverSays("999990019");

    [Fact]
    public void It_names_recipients_and_who_looked_with_the_reasons() => story[DocumentKind.AccessReport, "nl"].Says(
        "Praktijk De Linde", "9 mrt 2026", "Koen Collega, Jobcoach", "Waarneming tijdens vakantie van Anna", "Dossier geopend", "Afgeschermd gegeven bekeken",
        "Voorbereiding gesprek", "Afgebroken; er is niets verstrekt", "Ingetrokken");

    [Fact]
    public void It_names_the_regulation_it_was_made_under_and_the_article() => story[DocumentKind.AccessReport, "nl"].Says(
        "Vastgesteld onder", "Privacyreglement Pro6 Advies, versie 1.0.0", "artikel 15 AVG", "Artikel 10 Inzagerecht", "Er wordt geen profiel van u gemaakt");

    [Fact]
    public async Task At_a_processor_the_controller_answers_and_the_processor_is_named()
    {
        await using var desk = await Desk.Psycro("nl");
        await desk.Add("clientValuation", "Waardering 3: trots op de tuin");
        var request = await desk.File(RightId.Access);
        desk.Now = desk.Now.AddDays(7);
        await desk.Decide(new(request, DecisionResult.Granted));
        var report = await desk.Sheet(request.Value, DocumentKind.AccessReport);
        report.Says("Ja, ZKM-praktijk Voorbeeld verwerkt", "Verwerker Psycro", "Waardering 3: trots op de tuin", "verwerkt in opdracht van de verwerkingsverantwoordelijke",
            "Wij hebben uw gegevens niet aan anderen verstrekt", "Er is u geen toestemming gevraagd", "verzegeld door ZKM-praktijk Voorbeeld");
        Assert.Contains("ZKM-praktijk Voorbeeld", report.Seal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_in_the_file_no_section_is_left_out()
    {
        await using var desk = await Desk.Pro6("nl");
        var request = await desk.File(RightId.Access);
        await desk.Decide(new(request, DecisionResult.Granted));
        (await desk.Sheet(request.Value, DocumentKind.AccessReport)).SaysInOrder("(a)", "voor geen enkel doel", "(b)", "Geen: er staan geen gegevens", "(c)", "niet aan anderen verstrekt",
            "(d)", "geen gegevens waarvoor een termijn loopt", "(e)", "(f)", "(g)", "dus ook geen bron", "(h)", "Er staan geen gegevens in uw dossier", "geen andere verzoeken");
    }

    [Fact]
    public async Task What_the_regulation_hides_from_the_client_is_not_in_it_and_profiling_is_explained()
    {
        await using var desk = await Desk.Pro6("nl", p => p with
        {
            Categories = [.. p.Categories.Select(c => c.Id == "results" ? c with { VisibleTo = [AccessRole.AssignedAdviser] } : c)],
            Profiling = p.Profiling with { Occurs = true, PurposeIds = ["reporting"], Logic = new() { Nl = "een mens telt op", En = "a person adds up" } },
        });
        await desk.Add("results", "Geheim resultaat");
        var request = await desk.File(RightId.Access);
        await desk.Decide(new(request, DecisionResult.Granted));
        (await desk.Sheet(request.Value, DocumentKind.AccessReport)).Says("Zo gaat dat: een mens telt op.", "Rapportages voor opdrachtgevers").NeverSays("Geheim resultaat");
    }
}
