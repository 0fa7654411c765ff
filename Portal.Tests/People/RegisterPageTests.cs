using Bunit;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.People;

namespace Portal.Tests.People;

/// <summary>What an administrator sees on the first working day, and what the forms say of what is missing.</summary>
public sealed class RegisterPageTests
{
    [Fact]
    public async Task An_empty_form_for_a_colleague_says_all_that_is_missing_at_once()
    {
        await using var arno = await ClientScreen.Of("Arno");
        var page = arno.See<ColleaguesPage>();
        page.Find("form").Submit();
        page.WaitToSay("Vul de naam in.");
        Assert.Equal(["Vul de naam in.", "Vul de functie in.", "Dit is geen goed e-mailadres. Kijk het na."], page.FindAll(".error").Select(e => e.TextContent));
        Assert.Equal(3, page.FindAll("[aria-invalid=true]").Count);
    }

    [Fact]
    public async Task The_day_of_the_undertaking_is_filled_in_on_the_row()
    {
        await using var arno = await ClientScreen.Of("Arno");
        (await new EnterColleague(arno.Demo.Store, arno.Demo.Regulations).Run(arno.Actor, new(Id.New<AccountId>(), Role.Adviser, "Nina Nieuw", "coach", null), CommandKey.New())).Done();
        var page = arno.See<ColleaguesPage>();
        page.FindAll("button").Single(b => b.TextContent == "Vul de dag in: Nina Nieuw").Click();
        page.Find("td form").Submit();
        page.WaitToSay("Vul de dag in waarop is getekend.");
        page.Find("td input[type=date]").Change("2026-11-20");
        page.Find("td form").Submit();
        page.WaitToSay("De geheimhouding van Nina Nieuw is ingevuld.");
        await using var db = await arno.Demo.Store.Read();
        Assert.Equal(new DateOnly(2026, 11, 20), (await db.Advisers.SingleAsync(a => a.Name == "Nina Nieuw")).UndertakingSignedOn);
    }

    [Fact]
    public async Task Nobody_is_enrolled_for_a_principal_whom_nobody_chose()
    {
        await using var arno = await ClientScreen.Of("Arno");
        var page = arno.See<RegisterClientPage>();
        page.Find("#client-name").Change("Nora Nieuw");
        page.Find("#client-town").Change("Dorp");
        page.Find("#client-type").Change("coaching");
        page.Find("form").Submit();
        page.WaitToSay("Kies er een.");
        await using var db = await arno.Demo.Store.Read();
        Assert.False(await db.Clients.AnyAsync(c => c.Name == "Nora Nieuw"));
    }

    [Fact]
    public async Task An_empty_form_for_a_client_says_all_that_is_missing_at_once_and_the_new_client_is_found_by_her_number()
    {
        await using var arno = await ClientScreen.Of("Arno");
        var page = arno.See<RegisterClientPage>();
        page.Find("form").Submit();
        page.WaitToSay("Vul dit in.");
        Assert.Equal(["Vul dit in.", "Vul dit in.", "Kies er een."], page.FindAll(".error").Select(e => e.TextContent));
        page.Find("#client-name").Change("Nora Nieuw");
        page.Find("#client-town").Change("Dorp");
        page.Find("#client-type").Change("coaching");
        page.Find("#client-kind").Change(nameof(PrincipalKind.Client));
        page.Find("form").Submit();
        page.WaitToSay("Nora Nieuw is ingeschreven.");
        await using var db = await arno.Demo.Store.Read();
        var number = ClientNumber.Of((await db.Clients.SingleAsync(c => c.Name == "Nora Nieuw")).Id);
        Assert.Equal(RegistrationsPage.Url(number), page.FindAll("a").Single(a => a.TextContent == "Bekijk de inschrijving").GetAttribute("href"));
        Assert.Contains(number, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_filled_in_is_there_again_when_the_page_was_left()
    {
        await using var arno = await ClientScreen.Of("Arno");
        var page = arno.See<RegisterClientPage>();
        page.Find("#client-name").Change("Nora Nieuw");
        page.Find("#client-born").Change("1990-02-03");
        page.Find("form").TriggerEvent("onfocusout", new Microsoft.AspNetCore.Components.Web.FocusEventArgs());
        var again = arno.See<RegisterClientPage>();
        again.WaitForAssertion(() => Assert.Equal("Nora Nieuw", again.Find("#client-name").GetAttribute("value")));
        Assert.Equal("1990-02-03", again.Find("#client-born").GetAttribute("value"));
    }

    [Fact]
    public async Task A_country_is_chosen_by_its_name()
    {
        await using var arno = await ClientScreen.Of("Arno");
        var page = arno.See<PartiesPage>();
        Assert.Equal("Nederland", page.Find("#party-country option").TextContent);
        page.Find("#party-kind").Change("employer");
        page.Find("#party-name").Change("Fabriek GmbH");
        page.Find("#party-country").Change("DE");
        page.Find("form").Submit();
        page.WaitToSay("Fabriek GmbH staat erbij.");
        Assert.Contains(page.FindAll("td"), d => d.TextContent == "Duitsland");
    }
}
