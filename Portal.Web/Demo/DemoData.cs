using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Web.Demo;

/// <summary>Fills an empty database with two practices, obviously invented people and all states worth seeing. Never in production.</summary>
static class DemoData
{
    /// <summary>Practices of the demo, by profile.</summary>
    static readonly string[] Profiles = ["pro6-advies", "psycro"];

    /// <summary>Plays the story up to today and gives the people who can sign in.</summary>
    public static async Task<IReadOnlyList<DemoPerson>> Fill(
        IDbContextFactory<PortalDb> databases, WriteLock turn, ProfileLibrary library, SealSettings seals, DateTimeOffset today)
    {
        var clock = new DemoClock { Now = today.AddYears(-1) };
        var press = new DocumentPress(new Seals(seals, clock));
        var stage = new DemoStage(databases, turn, new Regulations(library), clock, press, today);
        List<DemoPerson> people = [];
        foreach (var profile in Profiles.Select(library.Find).OfType<PrivacyProfile>())
        {
            var cast = profile.IsProcessor() ? await new DemoProcessor(stage, profile).Plan() : await new DemoController(stage, profile).Plan();
            people.AddRange(cast.People);
        }
        await stage.Play();
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
