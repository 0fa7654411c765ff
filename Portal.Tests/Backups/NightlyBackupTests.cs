using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Tests.Support;
using Portal.Web.Backups;
using Portal.Web.Health;

namespace Portal.Tests.Backups;

public sealed class NightlyBackupTests
{
    [Fact]
    public async Task Each_night_makes_one_and_the_last_seven_stay()
    {
        using TempFolder temp = new();
        FakeClock clock = new();
        await using var folder = await ADataFolder.New(temp["data"], clock);
        var nightly = folder.Of<NightlyBackup>();
        List<string> made = [];
        for (var night = 0; night < 10; night++)
        {
            made.Add(Path.GetFileName(folder.Of<BackupShelf>().NameNow()));
            Assert.True(await nightly.RunIfDue());
            clock.Pass(TimeSpan.FromHours(1));
            Assert.False(await nightly.RunIfDue());
            clock.Pass(TimeSpan.FromHours(23));
        }
        Assert.Equal(made[^7..], Names(folder));
    }

    [Fact]
    public async Task It_is_made_from_the_hour_of_the_night_in_the_Netherlands_also_when_the_clocks_change()
    {
        using TempFolder temp = new();
        FakeClock clock = new() { Now = new(2026, 3, 28, 12, 0, 0, TimeSpan.Zero) };
        await using var folder = await ADataFolder.New(temp["data"], clock, new(temp["backups"], Nightly: true, Hour: 5, Keep: 7));
        var nightly = folder.Of<NightlyBackup>();
        Assert.True(await nightly.RunIfDue());
        // The night to summer time: five hours after midnight is 04:00 UTC; a day later it is 03:00.
        clock.Now = new(2026, 3, 29, 3, 59, 0, TimeSpan.Zero);
        Assert.False(await nightly.RunIfDue());
        clock.Now = new(2026, 3, 29, 4, 0, 0, TimeSpan.Zero);
        Assert.True(await nightly.RunIfDue());
        clock.Now = new(2026, 3, 30, 2, 59, 0, TimeSpan.Zero);
        Assert.False(await nightly.RunIfDue());
        clock.Now = new(2026, 3, 30, 3, 0, 0, TimeSpan.Zero);
        Assert.True(await nightly.RunIfDue());
    }

    [Fact]
    public async Task A_failure_is_seen_tried_again_after_an_hour_and_forgotten_when_it_works()
    {
        using TempFolder temp = new();
        FakeClock clock = new();
        await using var folder = await ADataFolder.New(temp["data"], clock, new(temp["backups"], Nightly: true, Hour: 3, Keep: 7));
        await File.WriteAllTextAsync(temp["backups"], "a file where the folder should be");
        var nightly = folder.Of<NightlyBackup>();
        Assert.Equal(HealthStatus.Healthy, await Health(folder));
        Assert.False(await nightly.RunIfDue());
        Assert.Equal(HealthStatus.Degraded, await Health(folder));
        File.Delete(temp["backups"]);
        clock.Pass(TimeSpan.FromMinutes(59));
        Assert.False(await nightly.RunIfDue());
        clock.Pass(TimeSpan.FromMinutes(1));
        Assert.True(await nightly.RunIfDue());
        Assert.Equal(HealthStatus.Healthy, await Health(folder));
        clock.Pass(TimeSpan.FromHours(37));
        Assert.Equal(HealthStatus.Degraded, await Health(folder));
    }

    [Fact]
    public async Task Switched_off_there_is_none_and_nobody_complains()
    {
        using TempFolder temp = new();
        FakeClock clock = new();
        await using var folder = await ADataFolder.New(temp["data"], clock, new(temp["backups"], Nightly: false, Hour: 3, Keep: 7));
        clock.PassDays(30);
        Assert.False(await folder.Of<NightlyBackup>().RunIfDue());
        Assert.False(Directory.Exists(temp["backups"]));
        Assert.Equal(HealthStatus.Healthy, await Health(folder));
    }

    [Fact]
    public async Task Files_of_somebody_else_in_the_folder_stay_and_what_was_broken_off_goes()
    {
        using TempFolder temp = new();
        FakeClock clock = new();
        await using var folder = await ADataFolder.New(temp["data"], clock);
        Directory.CreateDirectory(Path.Combine(folder.Backups.Folder, ".portal-backup-broken"));
        foreach (var name in (string[])["portal-mine.zip", "notes.txt"]) await File.WriteAllTextAsync(Path.Combine(folder.Backups.Folder, name), "mine");
        for (var night = 0; night < 9; night++)
        {
            Assert.True(await folder.Of<NightlyBackup>().RunIfDue());
            clock.PassDays(1);
        }
        Assert.Equal(7 + 2, Names(folder).Count);
        Assert.Contains("portal-mine.zip", Names(folder));
        Assert.Empty(Directory.EnumerateDirectories(folder.Backups.Folder));
    }

    static async Task<HealthStatus> Health(ADataFolder folder) => (await new BackupsCheck(folder.Of<BackupShelf>()).CheckHealthAsync(new())).Status;

    static List<string> Names(ADataFolder folder) => [.. Directory.EnumerateFiles(folder.Backups.Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
