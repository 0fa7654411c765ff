using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Tests.Support;

namespace Portal.Tests.Hosting;

public sealed class ErrorPageTests(ErrorPageTests.BreakableHost portal) : IClassFixture<ErrorPageTests.BreakableHost>
{
    [Fact]
    public async Task What_goes_wrong_inside_stays_inside()
    {
        using var caller = portal.Caller();
        portal.Clock.Broken = true;
        var answer = await caller.SignIn(portal.Person("Noor").Email, "een wachtwoord");
        portal.Clock.Broken = false;
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        HeadersTests.AssertHeaders(answer);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Er ging iets mis", page, StringComparison.Ordinal);
        foreach (var inside in new[] { "The clock fell", "Exception", " at Portal", ".cs:" }) Assert.DoesNotContain(inside, page, StringComparison.Ordinal);
    }

    public sealed class BreakableHost : PortalHost
    {
        public BreakableClock Clock { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Logging:LogLevel:Default", "None");
            // What runs by itself looks at the same clock; were it to fall over just then, the host would stop before it answers.
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock)
                .Configure<HostOptions>(options => options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore));
        }
    }

    public sealed class BreakableClock : TimeProvider
    {
        public bool Broken { get; set; }

        public override DateTimeOffset GetUtcNow() => Broken ? throw new InvalidOperationException("The clock fell.") : base.GetUtcNow();
    }
}
