using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Storage;
using Portal.Web.Accounts;

namespace Portal.Web.Hosting;

/// <summary>What happens at start, before anybody is let in.</summary>
static class Preparation
{
    /// <summary>Brings the database up to date, after a copy of what there is.</summary>
    internal static async Task PrepareDatabase(this IServiceProvider services)
    {
        var (settings, clock) = (services.GetRequiredService<Settings>(), services.GetRequiredService<TimeProvider>());
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger("Portal.Start");
        await using var portal = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        await using var accounts = await services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
        if (await DatabaseSetup.BringUpToDate([portal, accounts], settings.Database, clock) is { } copy)
            log.LogInformation("Copied the database to {Copy} before changing it", copy);
        var closed = await services.GetRequiredService<DocumentShelf>().CloseOld(services.GetRequiredService<IDbContextFactory<PortalDb>>(), services.GetRequiredService<WriteLock>());
        if (closed > 0) log.LogInformation("Closed {Count} files of documents that an older Portal kept open", closed);
    }
}
