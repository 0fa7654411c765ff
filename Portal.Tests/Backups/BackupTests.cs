using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Backups;

namespace Portal.Tests.Backups;

/// <summary>A backup made while everybody writes, restored where there is nothing.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task What_was_acknowledged_before_a_backup_under_load_is_in_it_whole()
    {
        using TempFolder temp = new();
        await using var folder = await ADataFolder.New(temp["data"]);
        folder.EnterPeople(8);
        var (told, before, done) = (new HashSet<string>(), new HashSet<string>(), false);
        var writing = folder.Writers().Select(writer => Task.Run(async () =>
        {
            while (!Volatile.Read(ref done)) await writer.Turn(act => { lock (told) told.Add(act); });
        })).ToList();
        await Eventually.True(() => Count() > 60);
        lock (told) before.UnionWith(told);
        await folder.Of<MakeBackup>().Run(temp["backup.zip"]);
        var after = Count();
        Volatile.Write(ref done, true);
        await Task.WhenAll(writing);
        Assert.True(after > before.Count, "Nobody wrote while the backup was made: it was not under load.");

        await using var restored = ADataFolder.At(Directory.CreateDirectory(temp["other"]).FullName);
        await restored.Of<RestoreBackup>().Run(temp["backup.zip"]);
        Assert.Empty(before.Except((await Books.Audit(restored)).Told));
        Assert.Equal(Files(folder.Settings.Keys), Files(restored.Settings.Keys));
        Assert.Equal(Files(folder.Settings.Seals), Files(restored.Settings.Seals));
        Assert.Equal(["data", "backup.zip", "other"], Names(temp.Path), StringComparer.Ordinal);

        // And it goes on there, with the same seal.
        await restored.Writers()[0].Turn(_ => { });
        await Books.Audit(restored);

        int Count()
        {
            lock (told) return told.Count;
        }
    }

    [Fact]
    public async Task Nobody_else_can_read_a_backup_or_what_is_restored()
    {
        using TempFolder temp = new();
        await using var folder = await ADataFolder.New(temp["data"]);
        await folder.Of<MakeBackup>().Run(temp["backup.zip"]);
        await using var restored = ADataFolder.At(Directory.CreateDirectory(temp["other"]).FullName);
        await restored.Of<RestoreBackup>().Run(temp["backup.zip"]);
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var file in Directory.EnumerateFiles(temp["other"], "*", SearchOption.AllDirectories).Append(temp["backup.zip"])) Assert.Equal(Owner, File.GetUnixFileMode(file));
        foreach (var sub in Directory.EnumerateDirectories(temp["other"]).Append(temp["other"])) Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(sub));
    }

    [Fact]
    public async Task What_was_erased_is_not_in_a_backup_and_earlier_backups_are_not_in_it_either()
    {
        using TempFolder temp = new();
        await using var folder = await ADataFolder.New(temp["data"]);
        folder.EnterPeople(1);
        await folder.Writers()[0].Turn(_ => { });
        Directory.CreateDirectory(folder.Backups.Folder);
        await folder.Of<MakeBackup>().Run(folder.Of<BackupShelf>().NameNow());
        await File.WriteAllTextAsync(Path.Combine(temp["data"], "portal.db.20260101-000000.bak"), "an old copy");
        await File.WriteAllTextAsync(Path.Combine(temp["data"], "first-start.json"), "a link");
        var parts = (await folder.Of<MakeBackup>().Run(temp["backup.zip"])).Parts.Select(p => p.Name.Split('/')[0]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["keys", "portal.db", "seals"], parts);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten_and_the_data_folder_is_no_place_for_it()
    {
        using TempFolder temp = new();
        await using var folder = await ADataFolder.New(temp["data"]);
        await File.WriteAllTextAsync(temp["backup.zip"], "precious");
        await Assert.ThrowsAsync<BackupRefusedException>(() => folder.Of<MakeBackup>().Run(temp["backup.zip"]));
        Assert.Equal("precious", await File.ReadAllTextAsync(temp["backup.zip"]));
        await Assert.ThrowsAsync<BackupRefusedException>(() => folder.Of<MakeBackup>().Run(Path.Combine(temp["data"], "backup.zip")));
    }

    [Fact]
    public async Task A_backup_that_is_broken_off_leaves_nothing()
    {
        using TempFolder temp = new();
        await using var folder = await ADataFolder.New(temp["data"]);
        using CancellationTokenSource off = new();
        await off.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => folder.Of<MakeBackup>().Run(temp["backup.zip"], off.Token));
        Assert.Equal(["data"], Names(temp.Path));
    }

    [Fact]
    public async Task A_damaged_database_is_not_backed_up_as_if_it_were_whole()
    {
        using TempFolder temp = new();
        await using var folder = await ADataFolder.New(temp["data"]);
        folder.EnterPeople(20);
        await DatabaseCopy.Settle(folder.Settings.Database);
        TestFiles.Close(folder.Databases);
        await using (var file = File.OpenWrite(folder.Settings.Database))
        {
            // Half of the file: wherever the pages in use lie, some are in it.
            file.Position = file.Length / 4;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)(file.Length / 2)).ToArray());
        }
        await Assert.ThrowsAnyAsync<Exception>(() => folder.Of<MakeBackup>().Run(temp["backup.zip"]));
        Assert.Equal(["data"], Names(temp.Path));
    }

    static List<string> Names(string folder) => [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(i => i.CreationTimeUtc).Select(i => i.Name)];

    static Dictionary<string, string> Files(string folder) => Directory.EnumerateFiles(folder).ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexString(File.ReadAllBytes(f)));
}

/// <summary>Waits for what comes by itself.</summary>
static class Eventually
{
    public static async Task True(Func<bool> condition)
    {
        for (var i = 0; i < 600 && !condition(); i++) await Task.Delay(50);
        Assert.True(condition());
    }
}
