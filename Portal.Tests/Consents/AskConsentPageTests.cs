using Bunit;
using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Tests.Support;
using Portal.Web.Consents;
using Portal.Web.Disclosures;
using Portal.Web.Intake;

namespace Portal.Tests.Consents;

/// <summary>Asking a consent: nothing is chosen for the adviser, and what is lacking is said where it is lacking.</summary>
public sealed class AskConsentPageTests
{
    [Fact]
    public async Task Nothing_is_filled_in_before_she_does_and_what_lacks_is_said_in_the_order_of_the_fields()
    {
        await using var anna = await ClientScreen.Of("Anna");
        var page = await Opened(anna);
        Assert.True(string.IsNullOrEmpty(page.Find("#last-day").GetAttribute("value")));
        Assert.Contains("Langer dan tot en met", page.Find("#last-day-hint").TextContent, StringComparison.Ordinal);
        page.Button("Bekijk de tekst").Click();
        Assert.Equal(["purpose-error", "categories-error", "last-day-error"], page.FindAll(".error").Select(e => e.Id));
        Assert.Equal(["Kies een doel.", "Kies ten minste één soort gegevens.", "Kies de laatste dag."], Lacking(page));
        Assert.Empty(page.FindAll(".paper"));

        page.Find("#purpose").Change("disclosureOnConsent");
        page.Find("#offer-results").Change(true);
        page.Find("#last-day").Change($"{Core.Rights.LegalDay.Of(PlayedDemo.Now).AddDays(14):yyyy-MM-dd}");
        page.Button("Bekijk de tekst").Click();
        page.WaitToSay("Dit leest de cliënt");
        Assert.Empty(page.FindAll(".error"));
    }

    [Fact]
    public async Task She_can_say_what_exactly_it_is_for_and_the_client_reads_that()
    {
        await using var anna = await ClientScreen.Of("Anna");
        var page = await Opened(anna);
        page.Find("#purpose").Change("disclosureOnConsent");
        page.Find("#purpose-words").Change("om samen een werkplek te zoeken");
        page.Find("#offer-results").Change(true);
        page.Find("#last-day").Change($"{Core.Rights.LegalDay.Of(PlayedDemo.Now).AddDays(14):yyyy-MM-dd}");
        page.Button("Bekijk de tekst").Click();
        page.WaitToSay("waarvoor precies: “om samen een werkplek te zoeken”");
        page.Button("Vraag deze toestemming").Click();
        page.WaitToSay("De vraag staat klaar");
        await using var db = await anna.Demo.Store.Read();
        Assert.Contains((await db.Consents.AsNoTracking().ToListAsync()).OrderBy(c => c.AskedAt), c => c.Text.Words.Contains("“om samen een werkplek te zoeken”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_paper_too_what_lacks_is_said_in_the_order_of_the_fields()
    {
        await using var anna = await ClientScreen.Of("Anna");
        var (client, recipient) = await Somebody(anna);
        var page = anna.See<PaperPage>(p => p.Add(s => s.Id, client.Value));
        page.Find("#which").Change("consent");
        page.WaitForState(() => page.FindAll("#recipient").Count == 1, TimeSpan.FromSeconds(20));
        page.Find("#recipient").Change(recipient.Value.ToString());
        page.WaitForState(() => page.FindAll("#purpose").Count == 1, TimeSpan.FromSeconds(20));
        page.Button("Voer in").Click();
        Assert.Equal(["kept-at-error", "purpose-error", "categories-error", "last-day-error"], page.FindAll(".error").Select(e => e.Id));
        Assert.Equal(["Vul in waar het papier ligt.", "Kies een doel.", "Kies ten minste één soort gegevens.", "Kies de laatste dag."], Lacking(page));
    }

    [Fact]
    public async Task When_something_is_given_to_somebody_too()
    {
        await using var anna = await ClientScreen.Of("Anna");
        var (client, _) = await Somebody(anna);
        var page = anna.See<DisclosurePage>(p => p.Add(s => s.Id, client.Value));
        page.WaitForState(() => page.FindAll("#recipient").Count == 1, TimeSpan.FromSeconds(20));
        page.Button("Zet klaar").Click();
        Assert.Equal(["Kies een ontvanger.", "Kies een doel.", "Kies ten minste één gegeven."], Lacking(page));
        Assert.Equal(["recipient-error", "purpose-error", "items-error"], page.FindAll(".error").Select(e => e.Id));
    }

    /// <summary>What the form says beside its button that is lacking.</summary>
    static IEnumerable<string> Lacking<T>(IRenderedComponent<T> page) where T : Microsoft.AspNetCore.Components.IComponent => page.FindAll("[role=alert] li").Select(l => l.TextContent);

    static async Task<IRenderedComponent<AskConsentPage>> Opened(ClientScreen anna)
    {
        var (client, recipient) = await Somebody(anna);
        var page = anna.See<AskConsentPage>(p => p.Add(s => s.Id, client.Value));
        page.Find("#recipient").Change(recipient.Value.ToString());
        page.WaitForState(() => page.FindAll("#purpose").Count == 1, TimeSpan.FromSeconds(20));
        return page;
    }

    /// <summary>A client of hers whose trajectory runs, and somebody whom the regulation does not name.</summary>
    static async Task<(ClientId, PartyId)> Somebody(ClientScreen anna)
    {
        await using var db = await anna.Demo.Store.Read();
        var party = await db.Parties.FirstAsync(p => p.Practice == anna.Actor.Practice && p.Kind == "otherProfessional");
        var clients = await db.Trajectories.Where(t => t.AssignedAdviser == anna.Actor.Adviser && t.EndedOn == null).Select(t => t.Client).ToListAsync();
        var asked = await db.Consents.Where(c => c.Recipient == party.Id).Select(c => c.Client).ToListAsync();
        return (clients.First(c => !asked.Contains(c) && clients.Count(o => o == c) == 1), party.Id);
    }
}
