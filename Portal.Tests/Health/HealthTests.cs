using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Health;

namespace Portal.Tests.Health;

/// <summary>What watches over Portal gets one word; a stranger gets no more.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task Portal_that_can_work_says_so_in_one_word_and_changes_nothing()
    {
        using ProductionHost host = new();
        var before = await Pages(host);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Ask(host, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Ask(host, "/health/ready"));
        Assert.Equal(before, await Pages(host));
    }

    [Fact]
    public async Task It_may_be_asked_in_the_clear_and_nothing_else_may()
    {
        using BareProductionHost host = new();
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Ask(host, "/health/ready"));
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask(host, "/")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Ask(host, "/aanmelden")).Status);
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_not_ready_but_lives()
    {
        using ProductionHost host = new();
        var writer = host.Services.GetRequiredService<WriteLock>();
        using (await writer.Take())
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await Ask(host, "/health/ready"));
            Assert.Equal((HttpStatusCode.OK, "Healthy"), await Ask(host, "/health/live"));
        }
    }

    [Fact]
    public async Task Keys_that_cannot_be_read_are_not_ready()
    {
        using ProductionHost host = new();
        foreach (var key in Directory.EnumerateFiles(Path.Combine(host.Data, "keys"))) File.Delete(key);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await Ask(host, "/health/ready"));
    }

    [Fact]
    public async Task A_database_that_is_behind_is_not_ready()
    {
        using ProductionHost host = new();
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync())
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __AccountsMigrations");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await Ask(host, "/health/ready"));
    }

    [Fact]
    public async Task Told_to_stop_it_serves_on_for_a_while_and_is_not_ready()
    {
        using DrainingHost host = new();
        Assert.Equal(HttpStatusCode.OK, (await Ask(host, "/health/ready")).Status);
        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await Ask(host, "/health/ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Ask(host, "/health/live"));
    }

    [Theory]
    [InlineData(10, HealthStatus.Unhealthy)]
    [InlineData(500, HealthStatus.Degraded)]
    [InlineData(5000, HealthStatus.Healthy)]
    public void A_disk_that_fills_up_is_told_in_time(long megabytes, HealthStatus status) => Assert.Equal(status, DiskCheck.Judge(megabytes << 20).Status);

    static async Task<(HttpStatusCode Status, string Word)> Ask(PortalHost host, string path)
    {
        using var caller = host.Caller();
        var answer = await caller.Get(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Every byte of the database and its log.</summary>
    static async Task<string> Pages(ProductionHost host)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await using var file = new FileStream(Path.Combine(host.Data, "portal.db"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexString(await System.Security.Cryptography.SHA256.HashDataAsync(file));
    }
}

/// <summary>Portal in production that is given time to say goodbye.</summary>
sealed class DrainingHost : BareProductionHost
{
    protected override IReadOnlyDictionary<string, string> More => new Dictionary<string, string>(StringComparer.Ordinal) { ["Portal:Drain"] = "10" };
}
