using System.IO.Compression;
using System.Text.Json;
using Portal.Web.Hosting;

namespace Portal.Web.Backups;

/// <summary>
/// Puts a backup in an empty data folder: unpacked and checked beside it, then put in its place at once. Whatever goes wrong
/// before that, the data folder stays as it was.
/// </summary>
sealed class RestoreBackup(Settings settings, BackupCheck check)
{
    /// <summary>End of the name of a folder in which a backup is being unpacked; one that stays was broken off.</summary>
    internal const string Unfinished = ".restore-";

    /// <summary>Restores it.</summary>
    /// <exception cref="BackupRefusedException">It does not verify, or there is something in the data folder.</exception>
    public async Task<BackupManifest> Run(string file, CancellationToken stop = default)
    {
        if (!File.Exists(file)) throw new BackupRefusedException($"there is no file {Path.GetFullPath(file)}.");
        if (Directory.EnumerateFileSystemEntries(settings.Data).Any())
            throw new BackupRefusedException($"the data folder {settings.Data} is not empty. Stop Portal, move the folder aside and run this again.");
        foreach (var left in Leftovers()) Directory.Delete(left, recursive: true);
        var work = settings.Data + Unfinished + Guid.NewGuid().ToString("N");
        MakeRoom(work);
        try
        {
            var manifest = await Unpack(file, work, stop);
            await check.Run(Path.Combine(work, BackupManifest.Database), stop);
            PutInPlace(work);
            return manifest;
        }
        finally
        {
            if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Only what a restore itself made and left: the name, and the 32 digits behind it.</summary>
    IEnumerable<string> Leftovers()
    {
        var start = Path.GetFileName(settings.Data) + Unfinished;
        return Directory.EnumerateDirectories(Path.GetDirectoryName(settings.Data)!, start + "*")
            .Where(d => Path.GetFileName(d)[start.Length..] is { Length: 32 } end && end.All(char.IsAsciiHexDigitLower));
    }

    static void MakeRoom(string work)
    {
        try
        {
            PrivateFiles.Folder(work);
        }
        catch (UnauthorizedAccessException)
        {
            throw new BackupRefusedException($"Portal's user may not write in {Path.GetDirectoryName(work)}, where the backup is unpacked before it is put in its place.");
        }
    }

    /// <summary>One rename: deleting refuses a folder that is no longer empty, and comes back when the rename fails.</summary>
    void PutInPlace(string work)
    {
        try
        {
            Directory.Delete(settings.Data);
            Directory.Move(work, settings.Data);
        }
        catch (IOException)
        {
            PrivateFiles.Folder(settings.Data);
            throw new BackupRefusedException($"the data folder {settings.Data} cannot be replaced (is it in use, or a mount of its own?). Let Portal:Data be a folder inside it.");
        }
    }

    static async Task<BackupManifest> Unpack(string file, string work, CancellationToken stop)
    {
        try
        {
            await using var bytes = PrivateFiles.Open(file);
            await using ZipArchive zip = new(bytes, ZipArchiveMode.Read);
            var manifest = await ReadManifest(zip, stop);
            var names = manifest.Parts.Select(p => p.Name).Append(BackupManifest.Name).Order(StringComparer.Ordinal);
            if (!names.SequenceEqual(zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal)) || manifest.Parts.All(p => p.Name != BackupManifest.Database)) throw NotWhole();
            foreach (var part in manifest.Parts) await Unpack(zip, part, work, stop);
            return manifest;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or JsonException)
        {
            throw NotWhole();
        }
    }

    static async Task<BackupManifest> ReadManifest(ZipArchive zip, CancellationToken stop)
    {
        await using var stream = zip.GetEntry(BackupManifest.Name) is { } entry ? await entry.OpenAsync(stop) : throw NotWhole();
        var manifest = await BackupManifest.Read(stream, stop);
        if (manifest is { Format: > BackupManifest.Current }) throw new BackupRefusedException("this backup was made by a newer version of Portal. Restore it with that version.");
        return manifest is { Format: BackupManifest.Current, Parts: not null } ? manifest : throw NotWhole();
    }

    static async Task Unpack(ZipArchive zip, BackupPart part, string work, CancellationToken stop)
    {
        var path = Path.GetFullPath(Path.Combine(work, part.Name));
        if (!path.StartsWith(work + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw NotWhole();
        PrivateFiles.Folder(Path.GetDirectoryName(path)!);
        await using var from = await zip.GetEntry(part.Name)!.OpenAsync(stop);
        await using var to = PrivateFiles.New(path);
        if (await PrivateFiles.Copy(from, to, part.Length, stop) != (part.Length, part.Sha256)) throw NotWhole();
        to.Flush(flushToDisk: true);
    }

    static BackupRefusedException NotWhole() => new("this is not a whole backup: it was cut off or changed. Nothing was restored.");
}
