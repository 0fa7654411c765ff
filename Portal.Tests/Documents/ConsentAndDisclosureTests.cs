using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;

namespace Portal.Tests.Documents;

/// <summary>Consent, withdrawal and package: AVG 7, checklists A and E of law.md.</summary>
public sealed class ConsentAndDisclosureTests(Story story) : IClassFixture<Story>
{
    [Fact]
    public async Task A_consent_holds_the_exact_text_and_its_fingerprint()
    {
        await using var desk = await Desk.Pro6("nl");
        var id = await desk.Give("fileNotes");
        await using var db = await desk.Store.Read();
        var consent = await db.Consents.SingleAsync(c => c.Id == id);
        (await desk.Sheet(id.Value, DocumentKind.Consent)).Says(consent.Text.Words.Split("\n\n"));
        Assert.Contains(consent.TextHash, (await desk.Sheet(id.Value, DocumentKind.Consent)).Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_consent_says_who_signed_how_and_what_that_proves() => story[DocumentKind.Consent, "nl"].Says(
        "S. Öztürk", "wachtwoord opnieuw ingevoerd", "maandag 9 maart 2026, 10:00:00 uur (Amsterdam)", "2026-03-09 09:00:00 UTC", "Praktijk De Linde",
        "gewone (eenvoudige) elektronische handtekening", "geen geavanceerde of gekwalificeerde handtekening", "(bijzonder gegeven)", "artikel 9(2)(a) AVG",
        "pro6-advies/1.0.0", "van maandag 9 maart 2026 tot en met dinsdag 9 juni 2026");

    [Fact]
    public void A_consent_in_English_too() => story[DocumentKind.Consent, "en"].Says(
        "I give", "password entered again", "Monday 9 March 2026, 10:00:00", "simple electronic signature", "It is not an advanced or qualified signature", "You can always withdraw");

    [Fact]
    public void A_withdrawal_says_at_once_what_was_cancelled_and_what_had_left() => story[DocumentKind.Withdrawal, "nl"].Says(
        "Dat werkt direct", "woensdag 11 maart 2026, 10:00:00 uur", "Dit stond klaar en is meteen afgebroken", "11 mrt 2026, 10:00", "9 mrt 2026, 10:00", "Praktijk De Linde",
        "blijft rechtmatig verstrekt (artikel 7(3) AVG)", "artikel 17 AVG", "artikel 19 AVG", "Een reden is niet nodig");

    [Fact]
    public void A_withdrawal_in_English_too() => story[DocumentKind.Withdrawal, "en"].Says(
        "This takes effect at once", "was cancelled at once", "remains lawful (GDPR article 7(3))", "GDPR article 19", "No reason is needed");

    [Fact]
    public async Task A_withdrawal_with_nothing_waiting_or_sent_says_so()
    {
        await using var desk = await Desk.Pro6("nl");
        var id = await desk.Give("fileNotes");
        await desk.Withdraw(id);
        (await desk.Sheet(id.Value, DocumentKind.Withdrawal)).Says("Er stond niets klaar om te versturen", "is nooit iets verstrekt");
    }

    [Fact]
    public void A_package_names_recipient_purpose_ground_and_items() => story[DocumentKind.Disclosure, "nl"].Says(
        "Aan Praktijk De Linde", "Gaat over " + Desk.ClientName, "Re-integratie, begonnen op maandag 5 januari 2026", "op maandag 9 maart 2026 schriftelijk en uitdrukkelijk toestemming",
        "Niet verder verstrekken", "drie dagen wil werken").NeverSays("999990019", "35 tot 45 procent", "Geheimhouding");

    [Fact]
    public void A_package_in_English_too() => story[DocumentKind.Disclosure, "en"].Says("explicit written consent for this on Monday 9 March 2026", "Not for further disclosure");

    [Fact]
    public async Task A_principal_gets_the_whole_number_on_its_own_ground()
    {
        await using var desk = await Desk.Pro6("nl");
        var number = await desk.Add("bsn", "999990019", "reporting");
        var id = await desk.Disclose(desk.Principal, "reporting", number);
        (await desk.Sheet(id.Value, DocumentKind.Disclosure)).Says("999990019", "De ontvanger is opdrachtgever van dit traject");
    }

    [Fact]
    public async Task The_duty_of_secrecy_goes_with_it_where_the_regulation_imposes_it()
    {
        await using var desk = await Desk.Pro6("nl", p => p with { Confidentiality = p.Confidentiality with { ImposedOnRecipients = true } });
        var item = await desk.Add("fileNotes", "Verslag van het gesprek");
        await desk.Give("fileNotes");
        var id = await desk.Disclose(desk.Expert, "disclosureOnConsent", item);
        (await desk.Sheet(id.Value, DocumentKind.Disclosure)).Says("Geheimhouding", "Praktijk De Linde houdt deze gegevens geheim");
    }
}
