using System.IO.Compression;
using Portal.Core.Storage;
using Portal.Web.Hosting;

namespace Portal.Web.Backups;

/// <summary>
/// Writes everything that is needed to go on elsewhere into one file, while Portal goes on working: the database as it is at one
/// moment, and whatever else lies in the data folder (keys of cookies, seals). Only a whole file gets the name that was asked for.
/// </summary>
sealed class MakeBackup(Settings settings, BackupSettings backups, TimeProvider clock)
{
    /// <summary>Beginning of the name of a folder in which a backup is being made; one that stays was broken off.</summary>
    internal const string Unfinished = ".portal-backup-";

    /// <summary>Makes it.</summary>
    /// <exception cref="BackupRefusedException">It cannot be made.</exception>
    public async Task<BackupManifest> Run(string file, CancellationToken stop = default)
    {
        file = Path.GetFullPath(file);
        if (!File.Exists(settings.Database)) throw new BackupRefusedException($"there is no database in {settings.Data}.");
        if (File.Exists(file) || Directory.Exists(file)) throw new BackupRefusedException($"{file} is there already. Choose another name.");
        if (IsBelow(file, settings.Data) && !IsBelow(file, backups.Folder)) throw new BackupRefusedException($"choose a file outside the data folder {settings.Data}.");
        var work = Path.Combine(Path.GetDirectoryName(file)!, Unfinished + Guid.NewGuid().ToString("N"));
        try
        {
            PrivateFiles.Folder(work);
            var (database, madeAt) = (Path.Combine(work, BackupManifest.Database), clock.GetUtcNow());
            await DatabaseCopy.Make(settings.Database, database, stop);
            if (!await DatabaseCopy.IsWhole(database, stop)) throw new BackupRefusedException("the database is damaged; nothing was written. Keep the earlier backups.");
            var manifest = await Pack(database, madeAt, Path.Combine(work, "backup.zip"), stop);
            File.Move(Path.Combine(work, "backup.zip"), file, overwrite: false);
            return manifest;
        }
        finally
        {
            if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        }
    }

    async Task<BackupManifest> Pack(string database, DateTimeOffset madeAt, string file, CancellationToken stop)
    {
        await using var bytes = PrivateFiles.New(file);
        BackupManifest manifest;
        await using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            List<BackupPart> parts = [await Add(zip, BackupManifest.Database, database, stop)];
            foreach (var path in Beside()) parts.Add(await Add(zip, NameOf(path), path, stop));
            manifest = new(BackupManifest.Current, madeAt, parts);
            await using var last = await zip.CreateEntry(BackupManifest.Name).OpenAsync(stop);
            await manifest.Write(last, stop);
        }
        // On the disk before it gets its name: a power cut leaves no half file under it.
        bytes.Flush(flushToDisk: true);
        return manifest;
    }

    static async Task<BackupPart> Add(ZipArchive zip, string name, string path, CancellationToken stop)
    {
        await using var from = PrivateFiles.Open(path);
        await using var to = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(stop);
        var (length, hash) = await PrivateFiles.Copy(from, to, long.MaxValue, stop);
        return new(name, length, hash);
    }

    /// <summary>Everything but the database, copies of it, backups, the link of a first start, and what is hidden or half written.</summary>
    IEnumerable<string> Beside() => Directory.EnumerateFiles(settings.Data, "*", SearchOption.AllDirectories)
        .Where(path => !IsBelow(path, backups.Folder) && !IsBelow(path, Path.Combine(settings.Data, "backups")))
        .Where(path => !NameOf(path).StartsWith("portal.db", StringComparison.Ordinal) && NameOf(path) is not "first-start.json")
        .Where(path => !NameOf(path).Split('/').Any(part => part.StartsWith('.')) && Path.GetExtension(path) is not ".tmp")
        .Order(StringComparer.Ordinal);

    string NameOf(string path) => Path.GetRelativePath(settings.Data, path).Replace('\\', '/');

    static bool IsBelow(string path, string folder) => path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
