namespace Portal.Web.Backups;

/// <summary>Makes a backup each night and keeps the last few. A failure is logged, tried again after an hour, and seen in the health of Portal.</summary>
sealed class NightlyBackup(MakeBackup make, BackupShelf shelf, TimeProvider clock, ILogger<NightlyBackup> log) : BackgroundService
{
    static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    /// <summary>Makes one when it is due; true when it did.</summary>
    public async Task<bool> RunIfDue(CancellationToken stop = default)
    {
        if (!shelf.IsDue()) return false;
        try
        {
            var name = shelf.NameNow();
            PrivateFiles.Folder(Path.GetDirectoryName(name)!);
            await make.Run(name, stop);
            shelf.FailedAt = null;
            shelf.Tidy();
            log.LogInformation("Made the nightly backup {Backup}", Path.GetFileName(name));
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            shelf.FailedAt = clock.GetUtcNow();
            log.LogError(failure, "The nightly backup failed");
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await RunIfDue(stoppingToken);
                await Task.Delay(Look, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Portal stops.
        }
    }
}
