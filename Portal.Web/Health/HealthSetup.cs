using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Web.Hosting;

namespace Portal.Web.Health;

/// <summary>Two addresses for what watches over Portal: it answers one word and a status code, the same to everybody.</summary>
static class HealthSetup
{
    internal static IServiceCollection AddHealth(this IServiceCollection services, HostSettings host)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<MigrationsCheck>("migrations").AddCheck<KeysCheck>("keys")
            .AddCheck<DiskCheck>("disk").AddCheck<BackupsCheck>("backups");
        services.Configure<HostOptions>(o => o.ShutdownTimeout = host.Drain + TimeSpan.FromSeconds(30));
        return services.AddSingleton(host).AddSingleton<Readiness>().AddHostedService<Drain>();
    }

    internal static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => "Healthy").AllowAnonymous();
        app.MapGet("/health/ready", async (Readiness readiness, CancellationToken stop) =>
        {
            var status = await readiness.Now(stop);
            return Results.Text(status.ToString(), statusCode: status is HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        }).AllowAnonymous();
    }

    /// <summary>After the word to stop Portal serves on for a while, not ready, so that what watches over it can send people elsewhere.</summary>
    sealed class Drain(HostSettings host) : IHostedLifecycleService
    {
        public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(host.Drain, cancellationToken);

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
