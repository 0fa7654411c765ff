using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Web.Demo.Plans;

namespace Portal.Web.Demo;

/// <summary>What the demo's documents are sealed with, and where they lie.</summary>
sealed record DemoSealing(SealSettings Settings, DocumentShelf Shelf);

/// <summary>Fills an empty database with practices, obviously invented people and all states worth seeing. Never in production.</summary>
static class DemoData
{
    /// <summary>The practices of the demo. Another one is one more plan here.</summary>
    public static IReadOnlyList<DemoPlan> Plans { get; } = [Pro6Advies.Plan, Opwaarts.Plan, ActiveCaseManagement.Plan, ZichtOpZin.Plan, Psycro.Plan];

    /// <summary>What makes the practice with this profile different.</summary>
    public static Label? Different(string profile) => Plans.FirstOrDefault(p => p.Profile == profile)?.Different;

    /// <summary>Plays the story up to today and gives the people who can sign in.</summary>
    public static async Task<IReadOnlyList<DemoPerson>> Fill(
        IDbContextFactory<PortalDb> databases, WriteLock turn, ProfileLibrary library, DemoSealing sealing, DateTimeOffset today, IReadOnlyList<DemoPlan>? plans = null)
    {
        var clock = new DemoClock { Now = today.AddYears(-1) };
        var seals = new Seals(sealing.Settings, new DemoClock { Now = clock.Now });
        var stage = new DemoStage(databases, turn, new Regulations(library), clock, new DocumentPress(seals, sealing.Shelf), today);
        List<DemoPerson> people = [];
        List<(Guid Id, string Name)> sealers = [];
        var nth = 0;
        foreach (var plan in plans ?? Plans)
        {
            var profile = library.Find(plan.Profile) ?? throw new InvalidOperationException($"The demo has no profile {plan.Profile}.");
            var cast = await new DemoPractice(stage, plan, profile).Open(nth);
            nth += plan.Clients.Count;
            people.AddRange(cast.People);
            sealers.AddRange(cast.Sealers(profile.IsProcessor()));
        }
        // Making a key takes longer than anything else here: the dossiers are filled meanwhile.
        await stage.Play(Task.Run(() => Parallel.ForEach(sealers, s => seals.Make(s.Id, s.Name))));
        await DeliverOldMail(databases);
        return people;
    }

    /// <summary>What the story mailed went long ago: nobody gets it today.</summary>
    static async Task DeliverOldMail(IDbContextFactory<PortalDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        foreach (var mail in await db.Mails.ToListAsync())
        {
            mail.Begin();
            mail.Arrive(mail.QueuedAt.AddSeconds(2));
        }
        await db.SaveChangesAsync();
    }
}
