using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Rights;
using Portal.Tests.Support;

namespace Portal.Tests.People;

public sealed class MyStartTests
{
    static MyStart Mine(PlayedDemo demo) => new(
        demo.Store, new(demo.Store, demo.Regulations, demo.Clock), new(demo.Store, demo.Regulations, demo.Calendar, demo.Clock), new(demo.Store), demo.Clock);

    [Fact]
    public async Task What_waits_shows_at_once()
    {
        await using var demo = await PlayedDemo.Open();
        var noor = await Mine(demo).For(await demo.As("Noor"));
        Assert.Equal((1, 1, false), (noor!.ToAnswer.Count, noor.Running.Count, noor.IsCalm));
        Assert.Equal(["Anna Voorbeeld"], noor.Advisers);
        var fatima = await Mine(demo).For(await demo.As("Fatima"));
        Assert.Equal(DocumentKind.DecisionLetter, Assert.Single(fatima!.New).Kind);
    }

    [Fact]
    public async Task Nothing_waits_for_who_has_nothing_open()
    {
        await using var demo = await PlayedDemo.Open();
        Assert.True((await Mine(demo).For(await demo.As("Yara")))!.IsCalm);
    }

    [Fact]
    public async Task A_representative_sees_the_clients_screen_and_is_named()
    {
        await using var demo = await PlayedDemo.Open();
        var screen = await Mine(demo).For(await demo.As("Rob"));
        Assert.Equal(("Ria Fantasie", "Rob Fantasie"), (screen!.Client, screen.Representative));
    }

    [Fact]
    public async Task Staff_has_no_such_screen()
    {
        await using var demo = await PlayedDemo.Open();
        Assert.Null(await Mine(demo).For(await demo.As("Anna")));
    }
}
