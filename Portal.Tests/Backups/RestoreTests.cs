using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Portal.Tests.Support;
using Portal.Web.Backups;
using Portal.Web.Hosting;
using static Portal.Tests.Backups.Restoring;

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
}
