using Bunit;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.People;
using Portal.Tests.Support;
using Portal.Web.Dossiers;
using Portal.Web.People;

namespace Portal.Tests.People;

/// <summary>What an adviser and an administrator see and do when a case moves.</summary>
public sealed class ClosingPageTests
{
    [Fact]
    public async Task An_adviser_closes_a_trajectory_sees_first_what_follows_and_then_it_is_so()
    {
        await using var anna = await ClientScreen.Of("Anna");
        var sahin = await anna.Demo.As("Şahin");
        var page = anna.See<DossierScreen>(p => p.Add(s => s.Id, sahin.Client!.Value.Value));
        page.Button("Sluit het traject af").Click();

        page.Find("input[type=date]").Change("2027-01-01");
        page.Find("form").Submit();
        page.WaitToSay("Deze dag moet nog komen.");
        Assert.Equal("2027-01-01", page.Find("input[type=date]").GetAttribute("value"));

        page.Find("input[type=date]").Change("2026-11-20");
        page.Find("form").Submit();
        page.WaitToSay("Toestemmingen en vragen om toestemming die eindigen: 1 (Jobcoach Voorbeeld B.V.)");
        Assert.True(page.Says("Verstrekkingen die klaarstaan en worden geannuleerd: 1 (Jobcoach Voorbeeld B.V.)"));
        Assert.True(page.Says("De bewaartermijn begint te lopen."));
        Assert.Equal(DisclosureState.Waiting, await Last(anna, sahin));

        page.Button("Ja, sluit het traject af").Click();

        page.WaitToSay("Dit traject is vandaag afgesloten.");
        Assert.Equal(DisclosureState.Cancelled, await Last(anna, sahin));
        await using var db = await anna.Demo.Store.Read();
        Assert.Equal(ConsentState.Expired, (await db.Consents.SingleAsync(c => c.Client == sahin.Client)).State);
        Assert.Equal(new DateOnly(2026, 11, 20), (await db.Trajectories.SingleAsync(t => t.Client == sahin.Client)).EndedOn);
    }

    [Fact]
    public async Task A_closing_with_consequences_is_not_taken_back_and_the_screen_says_why()
    {
        await using var anna = await ClientScreen.Of("Anna");
        var sahin = await anna.Demo.As("Şahin");
        var page = anna.See<DossierScreen>(p => p.Add(s => s.Id, sahin.Client!.Value.Value));
        page.Button("Sluit het traject af").Click();
        page.Find("form").Submit();
        page.WaitToSay("Als u het traject afsluit");
        page.Button("Ja, sluit het traject af").Click();
        page.WaitToSay("Dit traject is vandaag afgesloten.");

        page.Button("Draai het afsluiten terug").Click();
        page.Button("Ja, het traject loopt weer").Click();

        page.WaitToSay("Door het afsluiten is een toestemming geëindigd");
    }

    [Fact]
    public async Task The_administrator_gives_a_trajectory_to_another_adviser()
    {
        await using var arno = await ClientScreen.Of("Arno");
        var noor = await arno.Demo.As("Noor");
        var page = arno.See<TrajectoriesPage>();
        page.Find("input[type=search]").Change("Noor");
        page.Find("form").Submit();
        page.WaitForState(() => page.FindAll("li.card").Count == 1);
        page.Button("Andere adviseur").Click();
        page.Find("select").Change((await arno.Demo.As("Bram")).Adviser!.Value.Value.ToString());
        page.WaitToSay("Anna Voorbeeld kan het dossier niet meer openen als eigen adviseur.");

        page.Button("Ja, geef het traject").Click();

        page.WaitForState(() => page.FindAll("dd").Any(d => d.TextContent == "Bram Testman"));
        Assert.Equal("Het traject is nu van Bram Testman.", page.Find("[role=status]").TextContent);
        await using var db = await arno.Demo.Store.Read();
        Assert.Equal((await arno.Demo.As("Bram")).Adviser, (await db.Trajectories.SingleAsync(t => t.Client == noor.Client)).AssignedAdviser);
    }

    [Fact]
    public async Task The_administrator_joins_a_double_record_after_seeing_what_moves()
    {
        await using var arno = await ClientScreen.Of("Arno");
        var (ria, jan) = (await arno.Demo.As("Ria"), await arno.Demo.As("Jan"));
        var page = arno.See<TrajectoriesPage>();
        page.Find("input[type=search]").Change("Ria");
        page.Find("form").Submit();
        page.WaitForState(() => page.FindAll("li.card").Count == 1);
        page.Button("Dubbele inschrijving samenvoegen").Click();
        var part = page.FindComponent<JoinClientsPart>();
        part.Find("input[type=search]").Change("Nepnaam");
        part.WaitForState(() => part.FindAll("option").Count == 2);
        part.Find("select").Change(jan.Client!.Value.Value.ToString());
        part.Find("textarea").Change("Dat denk ik omdat zij op elkaar lijken.");
        part.Find("form").Submit();

        page.WaitToSay("De geboortedatums zijn verschillend.");
        Assert.False(page.Says("Ja, voeg samen"));
        Assert.NotEqual(ria.Client, jan.Client);
    }

    static async Task<DisclosureState> Last(ClientScreen screen, Actor client)
    {
        await using var db = await screen.Demo.Store.Read();
        return (await db.Disclosures.Where(d => d.Client == client.Client).OrderByDescending(d => d.PreparedAt).FirstAsync()).State;
    }
}
