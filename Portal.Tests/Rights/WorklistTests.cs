using Portal.Core;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Tests.Support;

namespace Portal.Tests.Rights;

public class WorklistTests
{
    [Fact]
    public async Task What_is_overdue_stands_apart_and_the_rest_by_due_date()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var noor = await desk.Client("Noor", anna);
        foreach (var days in new[] { 5, -2, 1, -9, 0 }) await desk.Request(noor, desk.Today.AddDays(days));

        var page = (await List(desk).Page(anna)).Value;

        Assert.Equal([-9, -2], page.Overdue.Select(r => r.DueOn.DayNumber - desk.Today.DayNumber));
        Assert.Equal([0, 1, 5], page.Coming.Select(r => r.DueOn.DayNumber - desk.Today.DayNumber));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Every_request_stands_on_exactly_one_page_also_when_many_are_due_on_one_day()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var noor = await desk.Client("Noor", anna);
        var all = new List<RequestId>();
        for (var i = 0; i < 130; i++) all.Add((await desk.Request(noor, desk.Today.AddDays(i / 100))).Id);

        List<WorklistRow> seen = [];
        WorklistPlace? place = null;
        do
        {
            var page = (await List(desk).Page(anna, place)).Value;
            Assert.True(page.Rows.Count <= Worklist.PageSize);
            seen.AddRange(page.Rows);
            place = page.Next;
        }
        while (place is not null);

        Assert.Equal(all.Order(), seen.Select(r => r.Request).Order());
        Assert.Equal(seen.OrderBy(r => r.DueOn).Select(r => r.DueOn), seen.Select(r => r.DueOn));
    }

    [Fact]
    public async Task What_was_decided_or_belongs_to_a_colleague_or_another_practice_is_not_there()
    {
        using var desk = await Desk.Of();
        var (anna, bram, stranger) = (await desk.Staff("Anna"), await desk.Staff("Bram"), await desk.AStranger());
        await desk.Request(await desk.Client("Daan", bram), desk.Today);
        await desk.Request(await desk.Client("Vreemd", stranger), desk.Today);
        var noor = await desk.Client("Noor", anna);
        var back = await desk.Request(noor, desk.Today);
        await new TakeBackRequest(desk.Store).Run(await desk.Herself(noor), back.Id, Core.Storage.CommandKey.New());

        Assert.Empty((await List(desk).Page(anna)).Value.Rows);
    }

    [Fact]
    public async Task A_privacy_officer_sees_the_whole_practice_without_a_single_name()
    {
        using var desk = await Desk.Of();
        var officer = await desk.Staff("Fleur", Role.PrivacyOfficer);
        await desk.Request(await desk.Client("Noor", await desk.Staff("Anna")), desk.Today);
        await desk.Request(await desk.Client("Daan", await desk.Staff("Bram")), desk.Today);

        var rows = (await List(desk).Page(officer)).Value.Rows;

        Assert.Equal(["Anna", "Bram"], rows.Select(r => r.Adviser).Order());
        Assert.All(rows, r => Assert.Null(r.ClientName));
        Assert.All(rows, r => Assert.Matches("^[0-9A-F]{4}-[0-9A-F]{4}$", r.ClientNumber));
    }

    [Fact]
    public async Task Staff_of_a_processor_sees_counts_for_each_controller_and_no_requests()
    {
        using var desk = await Desk.Of("psycro");
        var (east, west) = (await desk.Party("zkmPractitioner", "Oost"), await desk.Party("zkmPractitioner", "West"));
        var inEast = await desk.Client("Noor", await desk.Staff("Anna", controller: east.Id), "zkmValuation", PrincipalKind.ZkmPractitioner);
        var inWest = await desk.Client("Daan", await desk.Staff("Bram", controller: west.Id), "zkmValuation", PrincipalKind.ZkmPractitioner);
        await desk.Request(inEast, desk.Today.AddDays(-1));
        await desk.Request(inEast, desk.Today);
        await desk.Request(inWest, desk.Today);
        var staff = await desk.Staff("Sam", Role.ProcessorStaff);

        var counts = (await List(desk).Counts(staff)).Value.Rows;

        Assert.Equal([new("Oost", 2, 1), new("West", 1, 0)], counts);
        Assert.IsType<NotFound>((await List(desk).Page(staff)).Refusal);
    }

    [Fact]
    public async Task Between_the_controllers_of_one_processor_stands_a_wall()
    {
        using var desk = await Desk.Of("psycro");
        var (east, west) = (await desk.Party("zkmPractitioner", "Oost"), await desk.Party("zkmPractitioner", "West"));
        var (anna, bram) = (await desk.Staff("Anna", controller: east.Id), await desk.Staff("Bram", controller: west.Id));
        await desk.Request(await desk.Client("Noor", anna, "zkmValuation", PrincipalKind.ZkmPractitioner), desk.Today);

        Assert.Single((await List(desk).Page(anna)).Value.Rows);
        Assert.Empty((await List(desk).Page(bram)).Value.Rows);
        Assert.IsType<NotFound>((await List(desk).Counts(anna)).Refusal);
    }

    static Worklist List(Desk desk) => new(desk.Store, desk.Clock);
}
