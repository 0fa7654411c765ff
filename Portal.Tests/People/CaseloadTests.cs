using Portal.Core;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Tests.Support;

namespace Portal.Tests.People;

public class CaseloadTests
{
    [Fact]
    public async Task The_own_clients_stand_by_name_with_what_is_open()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        await desk.Client("Zoë", anna);
        await desk.Request(await desk.Client("Émile", anna), desk.Today);
        await desk.Client("Daan", await desk.Staff("Bram"));

        var screen = (await Load(desk).Mine(anna)).Value;

        Assert.Equal([("Émile", 1), ("Zoë", 0)], screen.Rows.Select(r => (r.Name, r.OpenRequests)));
        Assert.True(screen.MayAsk);
        Assert.Equal(TakeAccess.Default.TotalHours, screen.Hours);
    }

    [Theory]
    [InlineData("sahin")]
    [InlineData("ŞAHIN")]
    [InlineData("zwol")]
    public async Task A_colleagues_client_is_found_by_name_and_town_however_it_is_written(string letters)
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        await desk.Client("Noor", anna);
        await desk.Client("Şahin", await desk.Staff("Bram"));

        var found = (await Load(desk).Find(anna, letters)).Value.Clients;

        Assert.Equal([("Şahin", "Zwolle")], found.Select(c => (c.Name, c.Town)));
    }

    [Fact]
    public async Task One_letter_and_another_practice_give_nothing()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        await desk.Client("Daan", await desk.Staff("Bram"));
        await desk.Client("Daan van elders", await desk.AStranger());

        Assert.Empty((await Load(desk).Find(anna, "D")).Value.Clients);
        Assert.Equal(["Daan"], (await Load(desk).Find(anna, "Daan")).Value.Clients.Select(c => c.Name));
    }

    [Fact]
    public async Task Where_no_colleague_may_ask_nobody_is_found()
    {
        using var desk = await Desk.Of("psycro");
        var east = await desk.Party("zkmPractitioner", "Oost");
        var anna = await desk.Staff("Anna", controller: east.Id);
        await desk.Client("Daan", await desk.Staff("Bram", controller: east.Id), "zkmValuation", PrincipalKind.ZkmPractitioner);

        Assert.False((await Load(desk).Mine(anna)).Value.MayAsk);
        Assert.Empty((await Load(desk).Find(anna, "Daan")).Value.Clients);
    }

    [Theory]
    [InlineData(Role.PrivacyOfficer)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.ProcessorStaff)]
    public async Task Who_is_no_adviser_has_no_clients_and_finds_none(Role role)
    {
        using var desk = await Desk.Of();
        var other = await desk.Staff("Fleur", role);

        Assert.IsType<NotFound>((await Load(desk).Mine(other)).Refusal);
        Assert.IsType<NotFound>((await Load(desk).Find(other, "Daan")).Refusal);
    }

    static Caseload Load(Desk desk) => new(desk.Store, desk.Regulations, desk.Clock);
}
