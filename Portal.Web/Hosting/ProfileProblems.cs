using Portal.Core.Practices;

namespace Portal.Web.Hosting;

/// <summary>Says at start which profiles have problems and are not served. Nobody waits for it: the profiles are read beside the start.</summary>
sealed class ProfileProblems(IServiceProvider services, ILogger<ProfileProblems> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            foreach (var problem in services.GetRequiredService<ProfileLibrary>().Problems) log.LogError("Profile not served: {Problem}", problem);
        },
        stoppingToken);
}
