using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Core.Storage;
using Portal.Web.Accounts;
using Portal.Web.Backups;
using Portal.Web.Hosting;

namespace Portal.Web.Health;

/// <summary>A write can begin and reach the database; it is undone at once.</summary>
sealed class DatabaseCheck(Store store) : IHealthCheck
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        soon.CancelAfter(Patience);
        try
        {
            await store.ProbeWrite(soon.Token);
            return HealthCheckResult.Healthy();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("a write waits too long for its turn");
        }
    }
}

/// <summary>The database has every table that this version works with.</summary>
sealed class MigrationsCheck(IDbContextFactory<PortalDb> portals, IDbContextFactory<AccountsDb> accounts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var portal = await portals.CreateDbContextAsync(cancellationToken);
        await using var account = await accounts.CreateDbContextAsync(cancellationToken);
        var pending = (await portal.Database.GetPendingMigrationsAsync(cancellationToken)).Concat(await account.Database.GetPendingMigrationsAsync(cancellationToken));
        return pending.Any() ? HealthCheckResult.Unhealthy("the database is behind") : HealthCheckResult.Healthy();
    }
}

/// <summary>The keys of cookies and forms can be read and one of them is good today.</summary>
sealed class KeysCheck(IKeyManager keys, IDataProtectionProvider protection, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var good = keys.GetAllKeys().Any(k => !k.IsRevoked && k.ExpirationDate > now);
        var protector = protection.CreateProtector("Portal.Health");
        good = good && protector.Unprotect(protector.Protect("well")) == "well";
        return Task.FromResult(good ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("there is no good key"));
    }
}

/// <summary>There is room to write.</summary>
sealed class DiskCheck(Settings settings) : IHealthCheck
{
    const long Megabyte = 1 << 20;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Judge(new DriveInfo(settings.Data).AvailableFreeSpace));

    internal static HealthCheckResult Judge(long free) => free switch
    {
        < 50 * Megabyte => HealthCheckResult.Unhealthy("the disk is full"),
        < 1024 * Megabyte => HealthCheckResult.Degraded("the disk is nearly full"),
        _ => HealthCheckResult.Healthy(),
    };
}

/// <summary>The nightly backup is made. Portal works without it, but somebody should look.</summary>
sealed class BackupsCheck(BackupShelf shelf) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(shelf.IsBehind() ? HealthCheckResult.Degraded("the last nightly backup failed or is too old") : HealthCheckResult.Healthy());
}
