using Portal.Core.Disclosures;
using Portal.Tests.Support;

namespace Portal.Tests.Disclosures;

public sealed class MyDisclosuresTests
{
    static MyDisclosures Mine(PlayedDemo demo) => new(demo.Store, demo.Regulations);

    [Fact]
    public async Task What_left_shows_for_each_recipient_with_its_ground_and_package()
    {
        await using var demo = await PlayedDemo.Open();
        var noor = Assert.Single((await Mine(demo).For(await demo.As("Noor")))!.Recipients);
        Assert.Equal(("UWV (voorbeeld)", Ground.Principal), (noor.Name, noor.Disclosures.Single().Ground));
        var sahin = Assert.Single((await Mine(demo).For(await demo.As("Şahin")))!.Recipients);
        Assert.NotNull(sahin.Disclosures.Single().Consent);
        Assert.NotNull(sahin.Disclosures.Single().Document);
    }

    [Fact]
    public async Task What_still_waits_or_was_cancelled_has_not_left()
    {
        await using var demo = await PlayedDemo.Open();
        Assert.Single((await Mine(demo).For(await demo.As("Jan")))!.Recipients.SelectMany(r => r.Disclosures));
    }

    [Fact]
    public async Task A_processor_discloses_nothing_and_says_so()
    {
        await using var demo = await PlayedDemo.Open();
        Assert.False((await Mine(demo).For(await demo.As("Wim")))!.CanHappen);
    }

    [Fact]
    public async Task Somebody_elses_disclosures_do_not_exist()
    {
        await using var demo = await PlayedDemo.Open();
        var (noor, wim) = (await demo.As("Noor"), await demo.As("Wim"));
        Assert.Empty((await Mine(demo).For(wim with { Client = noor.Client }))!.Recipients);
        Assert.Empty((await Mine(demo).For(await demo.As("Loes")))!.Recipients);
        Assert.Null(await Mine(demo).For(await demo.As("Anna")));
    }
}
