using System.Security.Cryptography;

namespace Portal.Web.Backups;

/// <summary>Files and folders that nobody but Portal's own user can read.</summary>
static class PrivateFiles
{
    internal static void Folder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    internal static FileStream New(string path)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }

    /// <summary>Opens what another part of Portal may be writing to.</summary>
    internal static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Copies at most so many bytes and gives their number and hash; one byte more tells that there was more.</summary>
    internal static async Task<(long Length, string Sha256)> Copy(Stream from, Stream to, long atMost, CancellationToken stop)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, length) = (new byte[1 << 16], 0L);
        while (length <= atMost && await from.ReadAsync(buffer, stop) is var read and > 0)
        {
            sum.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), stop);
            length += read;
        }
        return (length, Convert.ToHexStringLower(sum.GetHashAndReset()));
    }
}
