using Portal.Core.Documents;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Rights;

public sealed class MyRequestsTests
{
    static MyRequests Mine(PlayedDemo demo) => new(demo.Store, demo.Regulations, demo.Calendar, demo.Clock);

    [Fact]
    public async Task The_practices_own_four_weeks_govern_and_the_laws_month_stands_beside_them()
    {
        await using var demo = await PlayedDemo.Open();
        var noor = await demo.As("Noor");
        var line = Assert.Single(await Mine(demo).For(noor));
        var screen = await Mine(demo).Find(noor, line.Id);
        Assert.Equal(LegalDay.Of(PlayedDemo.Now).AddDays(1), line.DueOn);
        Assert.Equal(2, screen!.Clocks.Count);
        Assert.Equal((true, false, RightStepKind.React), (screen.Clocks[0].Governs, screen.Clocks[0].IsLaw, screen.Clocks[0].Clock.Kind));
        Assert.Equal("Artikel 11 Correctierecht", screen.Clocks[0].Source.Nl);
        Assert.Equal((false, true, "artikel 12(3) AVG"), (screen.Clocks[1].Governs, screen.Clocks[1].IsLaw, screen.Clocks[1].Source.Nl));
    }

    [Fact]
    public async Task An_overdue_request_says_so()
    {
        await using var demo = await PlayedDemo.Open();
        var lines = await Mine(demo).For(await demo.As("Piet"));
        Assert.Equal([true, false], lines.Select(l => l.IsOverdue));
    }

    [Fact]
    public async Task A_refusal_shows_its_ground_words_and_letter_and_the_court_term_moves_when_the_letter_is_opened()
    {
        await using var demo = await PlayedDemo.Open();
        var fatima = await demo.As("Fatima");
        var id = Assert.Single(await Mine(demo).For(fatima)).Id;
        var before = (await Mine(demo).Find(fatima, id))!;
        Assert.Equal(("professionalOpinion", "artikel 16 AVG"), (before.Decision!.Finding, before.Decision.Article!.Nl));
        Assert.False(before.Decision.Court!.FromReceipt);

        Assert.False((await new OpenDocument(demo.Store, demo.Regulations, PlayedDemo.Shelf).Run(fatima, before.Letter!.Value, CommandKey.New())).IsRefused);
        var after = (await Mine(demo).Find(fatima, id))!.Decision!.Court!;
        Assert.True(after.FromReceipt);
        Assert.True(after.Due.Due > before.Decision.Court.Due.Due);
    }

    [Fact]
    public async Task At_a_processor_it_is_said_who_decides()
    {
        await using var demo = await PlayedDemo.Open();
        var wim = await demo.As("Wim");
        var screen = await Mine(demo).Find(wim, Assert.Single(await Mine(demo).For(wim)).Id);
        Assert.True(screen!.WasForwarded);
        Assert.Equal("ZKM-praktijk Voorbeeld", screen.Line.Decider);
    }

    [Fact]
    public async Task Somebody_elses_request_does_not_exist()
    {
        await using var demo = await PlayedDemo.Open();
        var (noor, piet, wim) = (await demo.As("Noor"), await demo.As("Piet"), await demo.As("Wim"));
        var id = Assert.Single(await Mine(demo).For(noor)).Id;
        Assert.Null(await Mine(demo).Find(piet, id));
        Assert.Null(await Mine(demo).Find(wim with { Client = noor.Client }, id));
        Assert.Null(await Mine(demo).Find(await demo.As("Anna"), id));
    }
}
