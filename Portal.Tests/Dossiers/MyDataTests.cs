using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Tests.Support;

namespace Portal.Tests.Dossiers;

public sealed class MyDataTests
{
    [Fact]
    public async Task A_client_sees_every_item_with_its_purpose_basis_source_and_term()
    {
        await using var demo = await PlayedDemo.Open();
        var screen = await new MyData(demo.Store, demo.Regulations).For(await demo.As("Noor"));
        Assert.NotNull(screen);
        var items = screen.Groups.SelectMany(g => g.Items).ToList();
        Assert.NotEmpty(items);
        Assert.All(items, i => Assert.NotEmpty(i.LegalBasis));
        Assert.All(items, i => Assert.NotEmpty(i.Source.Nl));
        Assert.Contains(items, i => i is { Medium: Medium.Paper, Paper: "Dossierkast 2, lade C" });
        Assert.Contains(items, i => i.Category.Special is SpecialKind.Health && i.SpecialGround!.Nl.Contains("UAVG", StringComparison.Ordinal));
        Assert.Equal("Pro6 Advies", Assert.Single(screen.Deciders).Name);
        Assert.Equal(("Noor Verzonnen", "nl"), (screen.Registered.Name, screen.Registered.Language));
        Assert.EndsWith(items.Single(i => i.Category.Id == "birthDate").Value, Core.TextSource.Say(screen.Registered.BornOn!.Value, "nl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bsn_shows_its_last_three_digits_only()
    {
        await using var demo = await PlayedDemo.Open();
        var screen = await new MyData(demo.Store, demo.Regulations).For(await demo.As("Noor"));
        var bsn = screen!.Groups.Single(g => g.Category.Bsn).Items.Single();
        Assert.Equal("******708", bsn.Value);
    }

    [Fact]
    public async Task An_item_says_to_whom_it_went_and_what_it_was()
    {
        await using var demo = await PlayedDemo.Open();
        var data = new MyData(demo.Store, demo.Regulations);
        var noor = await data.For(await demo.As("Noor"));
        Assert.Equal("UWV (voorbeeld)", noor!.Groups.Single(g => g.Category.Id == "reports").Items.Single().Disclosed.Single().Recipient);
        var milan = await data.For(await demo.As("Milan"));
        var phone = milan!.Groups.Single(g => g.Category.Id == "phone").Items.Single();
        Assert.Equal("06 00 00 00 99", phone.Value);
        Assert.Equal("06 00 00 00 18", phone.Was.Single().Value);
    }

    [Fact]
    public async Task A_running_request_stands_with_its_item_and_a_statement_beside_an_opinion()
    {
        await using var demo = await PlayedDemo.Open();
        var data = new MyData(demo.Store, demo.Regulations);
        var noor = await data.For(await demo.As("Noor"));
        Assert.Equal(RightId.Rectification, noor!.Groups.Single(g => g.Category.Id == "benefitStart").Items.Single().Running.Single().Right);
        var fatima = await data.For(await demo.As("Fatima"));
        Assert.Contains(fatima!.Groups.Single(g => g.Category.Id == "fileNotes").Items, i => i.Statement is not null);
    }

    [Fact]
    public async Task At_a_processor_the_controller_decides_and_hidden_categories_are_left_out()
    {
        await using var demo = await PlayedDemo.Open();
        var screen = await new MyData(demo.Store, demo.Regulations).For(await demo.As("Wim"));
        Assert.All(screen!.Groups.SelectMany(g => g.Items), i => Assert.Equal("ZKM-praktijk Voorbeeld", i.Decider));
        Assert.DoesNotContain(screen.Groups, g => g.Category.Id == "practitionerValuation");
    }

    [Fact]
    public async Task Somebody_elses_data_never_show()
    {
        await using var demo = await PlayedDemo.Open();
        var data = new MyData(demo.Store, demo.Regulations);
        var (noor, wim) = (await demo.As("Noor"), await demo.As("Wim"));
        var mine = (await data.For(noor))!.Groups.SelectMany(g => g.Items).Select(i => i.Id);
        var hers = (await data.For(await demo.As("Loes")))!.Groups.SelectMany(g => g.Items).Select(i => i.Id);
        Assert.Empty(mine.Intersect(hers));
        Assert.Empty((await data.For(noor with { Client = wim.Client }))!.Groups);
        Assert.Null(await data.For(await demo.As("Anna")));
    }

    [Fact]
    public async Task Who_looked_is_shown_with_the_reason_to_the_client_and_to_nobody_else()
    {
        await using var demo = await PlayedDemo.Open();
        var looks = new MyLooks(demo.Store, demo.Regulations);
        var noor = await looks.For(await demo.As("Noor"));
        Assert.Contains(noor, l => l is { Name: "Carla Proefstuk", Reason: "Anna is ziek; ik neem het gesprek van vandaag over." });
        Assert.Contains(noor, l => l is { Name: "Anna Voorbeeld", Reason: null });
        Assert.Empty(await looks.For(await demo.As("Loes")));
        Assert.Empty(await looks.For(await demo.As("Anna")));
    }
}
