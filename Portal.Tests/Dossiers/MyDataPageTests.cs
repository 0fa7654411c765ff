using Bunit;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Dossiers;

namespace Portal.Tests.Dossiers;

public sealed class MyDataPageTests
{
    [Fact]
    public async Task Each_item_says_its_basis_in_words_and_a_bsn_is_masked()
    {
        await using var screen = await ClientScreen.Of("Noor");
        var page = screen.See<MyDataPage>();
        Assert.True(page.Says("uitvoering van de overeenkomst (AVG 6 lid 1 b)"));
        Assert.True(page.Says("******708"));
        Assert.DoesNotContain("999996708", page.Markup, StringComparison.Ordinal);
        Assert.True(page.Says("Op papier: Dossierkast 2, lade C"));
        Assert.True(page.Says("Anna is ziek; ik neem het gesprek van vandaag over."));
    }

    [Fact]
    public async Task This_is_not_right_is_said_on_the_item_and_nothing_typed_is_lost_when_it_is_refused()
    {
        await using var screen = await ClientScreen.Of("Loes");
        var page = screen.See<MyDataPage>();
        page.Button("Dit klopt niet").Click();
        page.WaitForElement("fieldset.choices");
        Assert.Empty(page.FindAll("input[type=radio][checked]"));
        page.Find("form").Submit();
        page.WaitToSay("Vul in wat het moet zijn, of schrijf op wat er niet klopt.");

        page.FindAll("form textarea")[1].Input("Zo heet ik niet.");
        page.Find("form").Submit();
        page.WaitToSay("Uw verzoek is binnen");
        page.WaitToSay("U hebt gevraagd om dit te verbeteren.");
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_the_form_is_closed()
    {
        await using var screen = await ClientScreen.Of("Loes");
        var page = screen.See<MyDataPage>();
        page.Button("Verwijder").Click();
        page.WaitForElement("form textarea").Input("Ik wil dit niet meer.");
        page.Button("Sluit").Click();
        page.WaitForState(() => page.FindAll("form").Count == 0);
        page.Button("Verwijder").Click();
        page.WaitForState(() => page.FindAll("form textarea").Any(t => t.GetAttribute("value") == "Ik wil dit niet meer."), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Words_are_kept_some_seconds_after_they_are_typed()
    {
        await using var demo = await PlayedDemo.Open();
        var (drafts, loes) = (new Drafts(demo.Databases, demo.Turn, demo.Clock), await demo.As("Loes"));
        await using (new MyDraft(drafts, () => Task.FromResult<Core.People.Actor?>(loes), "proef", TimeSpan.FromMilliseconds(50)) { Text = "half een zin" })
        {
            for (var tries = 0; tries < 100 && await drafts.Find(loes, "proef") != "half een zin"; tries++) await Task.Delay(50);
            Assert.Equal("half een zin", await drafts.Find(loes, "proef"));
        }
    }

    [Fact]
    public async Task A_copy_of_everything_is_one_press()
    {
        await using var screen = await ClientScreen.Of("Loes");
        var page = screen.See<MyDataPage>();
        page.Button("Vraag een kopie van alles").Click();
        page.WaitToSay("Uw verzoek is binnen bij Pro6 Advies.");
    }
}
