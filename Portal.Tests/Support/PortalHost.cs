using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Web.Demo;

namespace Portal.Tests.Support;

/// <summary>
/// Portal itself, on a port of its own, with a data folder of its own that goes when it stops. In Development it holds the demo.
/// </summary>
public class PortalHost : WebApplicationFactory<Program>
{
    readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portal-test");
    readonly string environment;

    public PortalHost() : this(Environments.Development)
    {
    }

    protected PortalHost(string environment)
    {
        this.environment = environment;
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

    /// <summary>What its own clock says.</summary>
    public DateTimeOffset Now => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Where it keeps everything.</summary>
    public string Data => data.FullName;

    /// <summary>The people of the demo.</summary>
    internal IReadOnlyList<DemoPerson> People => Services.GetRequiredService<DemoPeople>().All;

    /// <summary>Somebody of the demo, by the beginning of the name.</summary>
    internal DemoPerson Person(string name) => People.First(p => p.Name.StartsWith(name, StringComparison.Ordinal));

    /// <summary>A visitor with cookies of her own, who follows no redirect by herself.</summary>
    public Caller Caller() => new(new Uri(Address), BehindTls);

    /// <summary>True when every visitor comes by the web server that does TLS.</summary>
    protected virtual bool BehindTls => false;

    /// <summary>Somebody of the demo, signed in.</summary>
    public async Task<Caller> As(string name)
    {
        var caller = Caller();
        var answer = await caller.Post("/", "/demo/aanmelden", ("email", Person(name).Email));
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        return caller;
    }

    /// <summary>Settings of its own.</summary>
    protected virtual IReadOnlyDictionary<string, string> More => new Dictionary<string, string>(StringComparer.Ordinal);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment)
            .UseSetting("Portal:Data", data.FullName)
            .UseSetting("Portal:Seals:Password", "only-in-a-test")
            .UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (name, value) in More) builder.UseSetting(name, value);
        if (BehindTls) builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, InFront>());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && data.Exists) data.Delete(recursive: true);
    }
}

/// <summary>What the web server in front adds to every request.</summary>
sealed class InFront : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, go) =>
        {
            context.Request.Headers["X-Forwarded-Proto"] = "https";
            return go(context);
        });
        next(app);
    };
}

/// <summary>Portal as a practice runs it, empty, behind a web server that does TLS.</summary>
public sealed class ProductionHost() : PortalHost(Environments.Production)
{
    protected override bool BehindTls => true;
}

/// <summary>Portal in production with nothing in front of it.</summary>
public class BareProductionHost() : PortalHost(Environments.Production);

/// <summary>One demo for all who only look.</summary>
[CollectionDefinition(nameof(DemoCollection))]
public sealed class DemoCollection : ICollectionFixture<PortalHost>;
