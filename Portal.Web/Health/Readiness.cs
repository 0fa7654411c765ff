using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Portal.Web.Health;

/// <summary>
/// Whether Portal can take work now. The checks run at most once in a few seconds, however often a stranger asks; what fails is in
/// the log, not in the answer.
/// </summary>
sealed class Readiness(HealthCheckService checks, TimeProvider clock, IHostApplicationLifetime life) : IDisposable
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    readonly SemaphoreSlim turn = new(1, 1);
    (DateTimeOffset At, HealthStatus Status)? last;

    /// <summary>Healthy; degraded: works, but somebody should look; unhealthy: send nobody here.</summary>
    public async Task<HealthStatus> Now(CancellationToken stop = default)
    {
        if (life.ApplicationStopping.IsCancellationRequested) return HealthStatus.Unhealthy;
        await turn.WaitAsync(stop);
        try
        {
            var now = clock.GetUtcNow();
            if (last is { } known && (now - known.At).Duration() < Fresh) return known.Status;
            var report = await checks.CheckHealthAsync(stop);
            last = (now, report.Status);
            return report.Status;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
