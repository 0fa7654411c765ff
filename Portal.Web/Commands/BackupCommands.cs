using Portal.Web.Backups;

namespace Portal.Web.Commands;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>: one line and exit code 0, or one line that says why not and exit code 1.</summary>
static class BackupCommands
{
    /// <summary>Makes a backup, also while Portal runs.</summary>
    internal static Task<int> Backup(MakeBackup make, string file, TextWriter output, TextWriter errors) => Said(errors, async () =>
    {
        var manifest = await make.Run(file);
        await output.WriteLineAsync($"Made {file}: {manifest.Parts.Count} files, the database as it was at {manifest.MadeAt:yyyy-MM-dd HH:mm:ss} UTC. Keep it where only you can read it.");
    });

    /// <summary>Puts a backup in an empty data folder.</summary>
    internal static Task<int> Restore(RestoreBackup restore, string file, TextWriter output, TextWriter errors) => Said(errors, async () =>
    {
        var manifest = await restore.Run(file);
        await output.WriteLineAsync($"Restored {manifest.Parts.Count} files, as they were at {manifest.MadeAt:yyyy-MM-dd HH:mm:ss} UTC; the evidence is whole. What happened after that moment is not in it, consents that were withdrawn among it: find it out and do it again. Start Portal with the same Portal:Seals:Password as before.");
    });

    static async Task<int> Said(TextWriter errors, Func<Task> act)
    {
        try
        {
            await act();
            return 0;
        }
        catch (Exception no) when (no is BackupRefusedException or IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            await errors.WriteLineAsync($"Portal: {no.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }
}
