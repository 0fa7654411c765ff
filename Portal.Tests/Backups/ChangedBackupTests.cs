using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Portal.Tests.Support;
using static Portal.Tests.Backups.Restoring;

namespace Portal.Tests.Backups;

/// <summary>A backup that somebody changed, or that another version made, is refused with the reason.</summary>
public sealed class ChangedBackupTests
{
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
