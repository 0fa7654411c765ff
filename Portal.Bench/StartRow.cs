namespace Portal.Bench;

/// <summary>Row 1: from the start of the published app to the first 200 of its landing page; Portal's database is there and is checked.</summary>
static class StartRow
{
    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("portal-bench").FullName;
        try
        {
            var floor = Path.Combine(await RunningApp.Publish("Portal.Bench/Floor", Path.Combine(folder, "floor")), "Floor.dll");
            var portal = Path.Combine(await RunningApp.Publish("Portal.Web", Path.Combine(folder, "portal")), "Portal.Web.dll");
            List<double> ours = [], theirs = [];
            for (var round = -1; round < Table.Rounds; round++)
            {
                var (one, other) = (await Took(portal, folder), await Took(floor, folder));
                if (round < 0) continue;
                ours.Add(one);
                theirs.Add(other);
            }
            Table.Line("1", "start to the first 200 of the landing page, database checked; floor: the bare template", Table.Median(ours), Table.Median(theirs), 2, "ms");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<double> Took(string assembly, string folder)
    {
        var (app, took) = await RunningApp.Start(assembly, Path.Combine(folder, "data"), "Production");
        app.Dispose();
        return took.TotalMilliseconds;
    }
}
