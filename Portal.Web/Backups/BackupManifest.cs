using System.Text.Json;

namespace Portal.Web.Backups;

/// <summary>What lies in a backup, written into it as the last part.</summary>
/// <param name="Format">The shape of the file; a higher one than ours is from a newer Portal.</param>
/// <param name="MadeAt">When its database was copied.</param>
/// <param name="Parts">Every other part.</param>
sealed record BackupManifest(int Format, DateTimeOffset MadeAt, IReadOnlyList<BackupPart> Parts)
{
    /// <summary>The format that this Portal writes.</summary>
    internal const int Current = 1;

    /// <summary>Its own name in the file.</summary>
    internal const string Name = "manifest.json";

    /// <summary>The database's name in the file.</summary>
    internal const string Database = "portal.db";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal Task Write(Stream to, CancellationToken stop) => JsonSerializer.SerializeAsync(to, this, Json, stop);

    internal static ValueTask<BackupManifest?> Read(Stream from, CancellationToken stop) => JsonSerializer.DeserializeAsync<BackupManifest>(from, Json, stop);
}

/// <summary>One file in a backup.</summary>
/// <param name="Name">Path below the data folder, with slashes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Hash of the bytes, in hexadecimal.</param>
sealed record BackupPart(string Name, long Length, string Sha256);

/// <summary>A backup or restore that is not carried out. The message is one line that says why and what to do; it holds no personal data.</summary>
sealed class BackupRefusedException(string line) : Exception(line);
