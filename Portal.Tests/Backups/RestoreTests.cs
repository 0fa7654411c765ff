using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Portal.Tests.Support;
using Portal.Web.Backups;
using Portal.Web.Hosting;

namespace Portal.Tests.Backups;

/// <summary>Only a backup that is whole comes back, only where there is nothing, and all of it or nothing.</summary>
public sealed class RestoreTests
{
    [Fact]
    public async Task A_folder_with_anything_in_it_is_left_alone()
    {
        using TempFolder temp = new();
        await MadeBackup(temp);
        await File.WriteAllTextAsync(Path.Combine(temp["other"], "note.txt"), "mine");
        var no = await Assert.ThrowsAsync<BackupRefusedException>(() => Restore(temp));
        Assert.Contains("not empty", no.Message, StringComparison.Ordinal);
        Assert.Equal([Path.Combine(temp["other"], "note.txt")], Directory.EnumerateFileSystemEntries(temp["other"]));
    }

    [Fact]
    public async Task A_cut_off_file_is_refused_wherever_it_was_cut()
    {
        using TempFolder temp = new();
        await MadeBackup(temp);
        var whole = await File.ReadAllBytesAsync(temp["backup.zip"]);
        foreach (var length in (int[])[0, 1, 1000, whole.Length / 2, whole.Length - 1000, whole.Length - 1])
        {
            await File.WriteAllBytesAsync(temp["backup.zip"], whole[..length]);
            await IsRefused(temp, "not a whole backup");
        }
    }

    [Fact]
    public async Task A_flipped_bit_is_refused_or_changes_nothing_that_is_restored()
    {
        using TempFolder temp = new();
        await MadeBackup(temp);
        var whole = await File.ReadAllBytesAsync(temp["backup.zip"]);
        var original = await Restored(temp);
        var (random, refused) = (new Random(7), 0);
        for (var i = 0; i < 40; i++)
        {
            var bytes = whole.ToArray();
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(temp["backup.zip"], bytes);
            try
            {
                Assert.Equal(original, await Restored(temp));
            }
            catch (Exception no) when (no is BackupRefusedException or IOException or NotSupportedException)
            {
                refused++;
                Assert.Empty(Directory.EnumerateFileSystemEntries(temp["other"]));
            }
        }
        Assert.True(refused >= 30, $"Only {refused} of 40 were refused.");
    }

    [Fact]
    public Task A_part_that_was_changed_is_refused() => Changed(zip => Put(zip, zip.Entries.First(e => e.FullName.StartsWith("seals/", StringComparison.Ordinal)).FullName, "x"u8.ToArray()), "not a whole backup");

    [Fact]
    public Task A_part_too_many_is_refused() => Changed(zip => Put(zip, "keys/mine.xml", "x"u8.ToArray()), "not a whole backup");

    [Fact]
    public Task A_part_that_is_missing_is_refused() => Changed(zip => zip.Entries.First(e => e.FullName.StartsWith("keys/", StringComparison.Ordinal)).Delete(), "not a whole backup");

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/tmp/portal-test-outside.txt")]
    public async Task A_part_that_would_land_outside_is_refused(string name)
    {
        await Changed(zip =>
        {
            Put(zip, name, "x"u8.ToArray());
            List(zip, name);
        }, "not a whole backup");
        Assert.False(File.Exists("/tmp/portal-test-outside.txt"));
    }

    [Fact]
    public Task A_backup_in_a_newer_format_is_refused() => Changed(zip => Manifest(zip, m => m["format"] = 2), "newer version");

    [Fact]
    public Task A_backup_of_a_newer_database_is_refused() =>
        ChangedDatabase("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0')", "newer version");

    [Fact]
    public Task A_backup_of_newer_accounts_is_refused() =>
        ChangedDatabase("INSERT INTO __AccountsMigrations VALUES ('29991231000000_Later', '99.0')", "newer version");

    [Fact]
    public Task A_broken_chain_is_refused_though_every_hash_of_the_file_fits() =>
        ChangedDatabase("DROP TRIGGER EvidenceIsNotChanged; UPDATE Evidence SET Facts = 'x' WHERE Sequence = 2", "broken at entry 2");

    [Fact]
    public Task A_chain_that_lost_its_head_is_refused() => ChangedDatabase("DELETE FROM EvidenceHeads", "broken at entry 1");

    [Fact]
    public Task Another_database_is_refused() => ChangedDatabase("DELETE FROM __EFMigrationsHistory", "not one of Portal");

    [Fact]
    public Task Bytes_that_are_no_database_are_refused_though_every_hash_of_the_file_fits() => Changed(
        zip =>
        {
            Put(zip, "portal.db", RandomNumberGenerator.GetBytes(100_000));
            List(zip, "portal.db");
        },
        "damaged");

    [Fact]
    public async Task A_restore_that_is_broken_off_leaves_the_folder_as_it_was()
    {
        using TempFolder temp = new();
        await MadeBackup(temp);
        using CancellationTokenSource off = new();
        await using var folder = ADataFolder.At(temp["other"]);
        var restoring = folder.Of<RestoreBackup>().Run(temp["backup.zip"], off.Token);
        await off.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => restoring);
        AssertNothing(temp);
    }

    [Fact]
    public async Task What_an_earlier_restore_left_is_cleared_away()
    {
        using TempFolder temp = new();
        await MadeBackup(temp);
        var (left, mine) = ($"other.restore-{Guid.NewGuid():N}", "other.restore-of-2025");
        foreach (var name in (string[])[left, mine]) Directory.CreateDirectory(temp[name] + "/keys");
        await Restore(temp);
        Assert.False(Directory.Exists(temp[left]));
        Assert.True(Directory.Exists(temp[mine]));
    }

    [Fact]
    public async Task A_slash_at_the_end_of_the_data_folder_is_no_other_folder_and_wide_rights_are_taken_back()
    {
        if (OperatingSystem.IsWindows()) return;
        using TempFolder temp = new();
        await MadeBackup(temp);
        File.SetUnixFileMode(temp["other"], (UnixFileMode)0b111_101_101);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:Data"] = temp["other"] + "/", ["Portal:Seals:Password"] = "x" }).Build();
        var settings = Settings.Read(configuration, new HostingEnvironment { EnvironmentName = "Production" }, TextWriter.Null)!;
        Assert.Equal(temp["other"], settings.Data);
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(temp["other"]));
        await using var folder = ADataFolder.At(settings.Data);
        await folder.Of<RestoreBackup>().Run(temp["backup.zip"]);
        Assert.True(File.Exists(Path.Combine(temp["other"], "portal.db")));
    }

    static async Task MadeBackup(TempFolder temp)
    {
        await using var folder = await ADataFolder.New(temp["data"]);
        folder.EnterPeople(1);
        await folder.Writers()[0].Turn(_ => { });
        await folder.Of<MakeBackup>().Run(temp["backup.zip"]);
        Directory.CreateDirectory(temp["other"]);
    }

    static async Task Restore(TempFolder temp)
    {
        await using var folder = ADataFolder.At(temp["other"]);
        await folder.Of<RestoreBackup>().Run(temp["backup.zip"]);
    }

    /// <summary>Restores, gives the hash of every file, and empties the folder again.</summary>
    static async Task<List<string>> Restored(TempFolder temp)
    {
        await Restore(temp);
        var files = Directory.EnumerateFiles(temp["other"], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetRelativePath(temp["other"], f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}").ToList();
        Directory.Delete(temp["other"], recursive: true);
        Directory.CreateDirectory(temp["other"]);
        return files;
    }

    static async Task Changed(Action<ZipArchive> change, string because)
    {
        using TempFolder temp = new();
        await MadeBackup(temp);
        await using (var zip = await ZipFile.OpenAsync(temp["backup.zip"], ZipArchiveMode.Update)) change(zip);
        await IsRefused(temp, because);
    }

    static Task ChangedDatabase(string sql, string because) => Changed(
        zip =>
        {
            var path = Path.GetTempFileName();
            zip.GetEntry("portal.db")!.ExtractToFile(path, overwrite: true);
            using (SqliteConnection connection = new($"Data Source={path};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
                command.CommandText = sql + "; PRAGMA wal_checkpoint(TRUNCATE)";
#pragma warning restore CA2100
                command.ExecuteNonQuery();
            }
            Put(zip, "portal.db", File.ReadAllBytes(path));
            File.Delete(path);
            List(zip, "portal.db");
        },
        because);

    static async Task IsRefused(TempFolder temp, string because)
    {
        var no = await Assert.ThrowsAsync<BackupRefusedException>(() => Restore(temp));
        Assert.Contains(because, no.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', no.Message);
        AssertNothing(temp);
    }

    static void AssertNothing(TempFolder temp)
    {
        Assert.Empty(Directory.EnumerateFileSystemEntries(temp["other"]));
        Assert.Empty(Directory.EnumerateDirectories(temp.Path, "*restore*"));
    }

    static void Put(ZipArchive zip, string name, byte[] bytes)
    {
        zip.GetEntry(name)?.Delete();
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(bytes);
    }

    /// <summary>Makes the manifest say what the part holds now.</summary>
    static void List(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
        Manifest(zip, m =>
        {
            var parts = m["parts"]!.AsArray();
            if (parts.FirstOrDefault(p => (string?)p!["name"] == name) is { } old) parts.Remove(old);
            parts.Add(new JsonObject { ["name"] = name, ["length"] = bytes.Length, ["sha256"] = hash });
        });
    }

    static void Manifest(ZipArchive zip, Action<JsonNode> change)
    {
        JsonNode manifest;
        using (var from = zip.GetEntry("manifest.json")!.Open()) manifest = JsonNode.Parse(from)!;
        change(manifest);
        Put(zip, "manifest.json", System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString()));
    }
}
