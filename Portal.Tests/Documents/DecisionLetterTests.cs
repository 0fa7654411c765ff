using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Tests.Documents;

/// <summary>The decision letter: AVG 12(3)-(4), UAVG 34-36 and checklist C of law.md.</summary>
public sealed class DecisionLetterTests(Story story) : IClassFixture<Story>
{
    const string Words = "Het verslag is die dag zo met u besproken en daarna niet veranderd.";

    [Fact]
    public void A_refusal_lacks_nothing() => story[DocumentKind.DecisionLetter, "nl"].Says(
        "geweigerd", "woensdag 11 maart 2026", "Dit klopt niet: ik zei vier dagen.", "professioneel oordeel", "artikel 16 AVG", "Artikel 11 Correctierecht",
        "Ik heb dit zo gehoord en opgeschreven", "Autoriteit Persoonsgegevens (AP)", "autoriteitpersoonsgegevens.nl", "bemiddelen of te adviseren (artikel 36 UAVG)",
        "uiterlijk zes weken nadat de AP", "verzoekschrift (artikel 35 UAVG)", "binnen zes weken nadat u dit antwoord hebt ontvangen",
        "in ieder geval tot en met dinsdag 28 april 2026", "geen advocaat", "klachten@pro6-advies.example", "Anna Adviseur", "Re-integratieadviseur",
        "Uw eigen verklaring is bij het gegeven gevoegd");

    [Fact]
    public void In_English_too() => story[DocumentKind.DecisionLetter, "en"].Says(
        "We have refused your request", "Wednesday 11 March 2026", "professional opinion", "GDPR article 16", "Ik heb dit zo gehoord", "Autoriteit Persoonsgegevens (AP)",
        "mediate or advise (UAVG article 36)", "in any case up to and including Tuesday 28 April 2026", "You do not need a lawyer", "Your own statement has been added");

    [Fact]
    public async Task The_last_day_for_the_court_rolls_over_a_holiday()
    {
        await using var desk = await Desk.Pro6("nl");
        var item = await desk.Add("phone", "06 0000 0000");
        desk.Now = new(2026, 11, 13, 9, 0, 0, TimeSpan.Zero);
        var request = await desk.File(RightId.Erasure, item);
        await desk.Decide(new(request, DecisionResult.Refused, Finding: "stillNeeded", Words: Words));
        (await desk.Sheet(request.Value, DocumentKind.DecisionLetter)).Says("in ieder geval tot en met maandag 28 december 2026", "nog nodig voor het doel", "artikel 17(1)(a) AVG");
    }

    [Fact]
    public async Task A_granted_correction_names_old_and_new_and_who_must_be_told()
    {
        await using var desk = await Desk.Pro6("nl");
        var item = await desk.Add("fileNotes", "Wil drie dagen werken");
        await desk.Give("fileNotes");
        await desk.Disclose(desk.Expert, "disclosureOnConsent", item);
        var request = await desk.File(RightId.Rectification, item, proposed: "Wil vier dagen werken");
        desk.Now = desk.Now.AddDays(2);
        await desk.Decide(new(request, DecisionResult.Granted));
        (await desk.Sheet(request.Value, DocumentKind.DecisionLetter)).Says("toegewezen", "Was Wil drie dagen werken", "Is nu Wil vier dagen werken", "oude waarde blijft als geschiedenis",
            "artikel 19 AVG", "Praktijk De Linde, verstrekt op donderdag 5 maart 2026").NeverSays("geweigerd");
    }

    [Fact]
    public async Task A_grant_in_part_gives_its_reasons_and_the_value_it_became()
    {
        await using var desk = await Desk.Pro6("en");
        var item = await desk.Add("fileNotes", "Wil drie dagen werken");
        var request = await desk.File(RightId.Rectification, item, proposed: "Wil vijf dagen werken");
        await desk.Decide(new(request, DecisionResult.GrantedInPart, Value: "Wil vier dagen werken", Finding: "notInaccurate", Words: Words));
        (await desk.Sheet(request.Value, DocumentKind.DecisionLetter)).Says("in part", "Wil vier dagen werken", Words, "not inaccurate", "petition", "Autoriteit Persoonsgegevens");
    }

    [Fact]
    public async Task An_erasure_is_told_without_the_value_and_with_what_still_stands()
    {
        await using var desk = await Desk.Pro6("nl");
        var item = await desk.Add("fileNotes", "Vragenlijst over slapen", medium: Medium.Paper);
        var seen = await desk.File(RightId.Access);
        await desk.Decide(new(seen, DecisionResult.Granted));
        desk.Now = desk.Now.AddDays(1);
        var request = await desk.File(RightId.Erasure, item, "Mijn vragenlijst over slapen moet weg");
        await desk.Decide(new(request, DecisionResult.Granted));
        (await desk.Sheet(request.Value, DocumentKind.DecisionLetter)).Says("overschreven in ons bestand", "Wat er nog wel staat", "Back-ups", "Het papier zelf (kast 3, map 12)",
            "Overzicht van uw gegevens", ShortId.Of(seen.Value), "Uw eigen woorden herhalen wij hier niet").NeverSays("slapen");
    }

    [Fact]
    public async Task Refused_access_is_a_letter_with_all_its_parts()
    {
        await using var desk = await Desk.Psycro("nl");
        var request = await desk.File(RightId.Access);
        await desk.Decide(new(request, DecisionResult.Refused, Finding: "nothingHeld", Words: "Er is over u in dit systeem nooit iets ingevoerd of bewaard."));
        (await desk.Sheet(request.Value, DocumentKind.DecisionLetter)).Says("inzage in uw gegevens geweigerd", "artikel 15(1) AVG", "nooit iets ingevoerd", "verzoekschrift",
            "Autoriteit Persoonsgegevens", "donderdag 16 april 2026", "ZKM-praktijk Voorbeeld heeft deze beslissing genomen", "klachten@psycro.example");
    }

    [Theory]
    [InlineData(29, "later dan wij in ons eigen reglement beloven: daar was donderdag 2 april 2026 de laatste dag")]
    [InlineData(40, "Dit antwoord komt te laat. De wet gaf ons tot en met dinsdag 7 april 2026")]
    public async Task A_late_answer_says_that_it_is_late(int days, string sentence)
    {
        await using var desk = await Desk.Pro6("nl");
        var item = await desk.Add("phone", "06 0000 0000");
        var request = await desk.File(RightId.Rectification, item, proposed: "06 2222 2222");
        desk.Now = desk.Now.AddDays(days);
        await desk.Decide(new(request, DecisionResult.Granted));
        (await desk.Sheet(request.Value, DocumentKind.DecisionLetter)).Says(sentence);
    }

    [Fact]
    public async Task The_citizen_service_number_is_masked_in_a_letter()
    {
        await using var desk = await Desk.Pro6("nl");
        var item = await desk.Add("bsn", "999990019");
        var request = await desk.File(RightId.Rectification, item, proposed: "999992703");
        await desk.Decide(new(request, DecisionResult.Refused, Finding: "notInaccurate", Words: Words));
        (await desk.Sheet(request.Value, DocumentKind.DecisionLetter)).Says("******703").NeverSays("999992703", "999990019");
    }
}
