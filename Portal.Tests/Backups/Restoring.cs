using Portal.Tests.Support;
using Portal.Web.Backups;

namespace Portal.Tests.Backups;

/// <summary>A backup of a folder with people in it, and bringing it back into another one.</summary>
static class Restoring
{
    public static async Task MadeBackup(TempFolder temp)
    {
        await using var folder = await ADataFolder.New(temp["data"]);
        folder.EnterPeople(1);
        await folder.Writers()[0].Turn(_ => { });
        await folder.Of<MakeBackup>().Run(temp["backup.zip"]);
        Directory.CreateDirectory(temp["other"]);
    }

    public static async Task Restore(TempFolder temp)
    {
        await using var folder = ADataFolder.At(temp["other"]);
        await folder.Of<RestoreBackup>().Run(temp["backup.zip"]);
    }

    public static async Task IsRefused(TempFolder temp, string because)
    {
        var no = await Assert.ThrowsAsync<BackupRefusedException>(() => Restore(temp));
        Assert.Contains(because, no.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', no.Message);
        AssertNothing(temp);
    }

    public static void AssertNothing(TempFolder temp)
    {
        Assert.Empty(Directory.EnumerateFileSystemEntries(temp["other"]));
        Assert.Empty(Directory.EnumerateDirectories(temp.Path, "*restore*"));
    }
}
