using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Web.Demo;

namespace Portal.Tests.Demo;

public sealed class DemoDataTests : IDisposable
{
    static readonly DateTimeOffset Today = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    readonly string folder = Directory.CreateTempSubdirectory("portal-demo").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_demo_plays_up_to_today_without_breaking_a_rule_and_shows_every_state()
    {
        var library = ProfileLibrary.Load(Path.Combine(AppContext.BaseDirectory, "profiles"));
        var databases = DatabaseSetup.File(Path.Combine(folder, "portal.db"));
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.MigrateAsync();
        using var turn = new WriteLock();
        var people = await DemoData.Fill(databases, turn, library, new SealSettings(Path.Combine(folder, "seals"), "test", MakeMissing: true), Today);

        Assert.Equal(people.Count, people.Select(p => p.Email).Distinct().Count());
        var requests = await db.Requests.ToListAsync();
        Assert.Contains(requests, r => r.State is RequestState.Received && r.DueOn == LegalDay.Of(Today).AddDays(1));
        Assert.Contains(requests, r => r.IsOverdue(Today));
        Assert.Contains(requests, r => r.Decision?.Result is DecisionResult.Refused);
        var states = (await db.Consents.ToListAsync()).Select(c => c.StateAt(Today)).Distinct().ToList();
        Assert.Equal([.. Enum.GetValues<ConsentState>().Order()], states.Order());
        Assert.Equal(Enum.GetValues<DocumentKind>().Length, (await db.Documents.ToListAsync()).Select(d => d.Kind).Distinct().Count());
        foreach (var practice in await db.Practices.ToListAsync())
            Assert.True((await new VerifyEvidence(databases).Run(practice.Id)).IsWhole);
    }

    [Fact]
    public async Task Dossiers_of_the_demo_use_every_category_that_is_switched_on()
    {
        var library = ProfileLibrary.Load(Path.Combine(AppContext.BaseDirectory, "profiles"));
        var databases = DatabaseSetup.File(Path.Combine(folder, "portal.db"));
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.MigrateAsync();
        using var turn = new WriteLock();
        await DemoData.Fill(databases, turn, library, new SealSettings(Path.Combine(folder, "seals"), "test", MakeMissing: true), Today);

        foreach (var practice in await db.Practices.ToListAsync())
        {
            var used = await db.Items.Where(i => i.Practice == practice.Id).Select(i => i.Category).Distinct().ToListAsync();
            Assert.Empty(library.Find(practice.ProfileId)!.Categories.Where(c => c.Enabled).Select(c => c.Id).Except(used));
        }
    }
}
