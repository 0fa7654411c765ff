namespace Portal.Web.Backups;

static class BackupSetup
{
    internal static IServiceCollection AddBackups(this IServiceCollection services, BackupSettings settings) =>
        services.AddSingleton(settings).AddSingleton<MakeBackup>().AddSingleton<RestoreBackup>().AddSingleton<BackupCheck>().AddSingleton<BackupShelf>()
            .AddSingleton<NightlyBackup>().AddHostedService(s => s.GetRequiredService<NightlyBackup>());
}
