using Portal.Core.Documents;
using Portal.Pdf;

namespace Portal.Web.Documents;

/// <summary>Who fetches timestamps, where a server is set.</summary>
static class StampSetup
{
    internal static IServiceCollection AddStamps(this IServiceCollection services, StampSettings settings)
    {
        services.AddSingleton(settings);
        if (settings.Server is not { } server) return services;
        // One client for all: no cookies, no leading elsewhere, and a connection that does not outlive a change of address.
        services.AddSingleton(_ => new StampLine(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }), server));
        return services.AddSingleton<StampQueue>().AddSingleton<Stamper>().AddHostedService(s => s.GetRequiredService<Stamper>());
    }
}

/// <summary>The line to the server of timestamps, and to where certificates say that lists of revoked ones are.</summary>
sealed class StampLine(HttpClient http, TimestampSettings settings) : IDisposable
{
    /// <summary>The server.</summary>
    internal TimestampServer Server { get; } = new(http, settings);

    /// <summary>What the document is checked with later, as far as it can be had now.</summary>
    internal Task<ValidationData> Gather(byte[] pdf, DateTimeOffset now, CancellationToken stop) => ValidationData.Gather(pdf, http, settings.Patience, now, stop);

    public void Dispose() => http.Dispose();
}
