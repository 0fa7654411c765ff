using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Portal.Tests.Support;

namespace Portal.Tests.Hosting;

/// <summary>Portal behind the web server that does TLS, and the log that it writes there.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task The_web_server_on_the_same_machine_is_believed_about_https()
    {
        using BareProductionHost host = new();
        Assert.Equal(HttpStatusCode.OK, (await Get(host, "/aanmelden", "https")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Get(host, "/aanmelden", "http")).StatusCode);
    }

    [Fact]
    public async Task Who_comes_without_https_reads_why_nothing_works_and_what_the_host_must_set()
    {
        using BareProductionHost host = new();
        var answer = await Get(host, "/aanmelden", "http");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Portal werkt alleen via https", page, StringComparison.Ordinal);
        Assert.Contains("X-Forwarded-Proto", page, StringComparison.Ordinal);
        Assert.DoesNotContain("verlopen", page, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.OK, (await Get(host, "/health/live", "http")).StatusCode);
    }

    [Fact]
    public async Task Another_machine_is_not_believed_about_https()
    {
        using FarProxyHost host = new();
        Assert.Equal(HttpStatusCode.BadRequest, (await Get(host, "/aanmelden", "https")).StatusCode);
    }

    [Fact]
    public async Task Every_cookie_of_production_is_bound_to_this_host_and_to_https()
    {
        using BareProductionHost host = new();
        var given = (await Get(host, "/aanmelden", "https")).Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(given);
        foreach (var cookie in given)
        {
            Assert.StartsWith("__Host-portal", cookie, StringComparison.Ordinal);
            foreach (var part in (string[])["; secure", "; httponly", "; path=/", "; samesite="]) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("Portal__Proxies", "10.0.0.300")]
    [InlineData("Portal__Drain", "soon")]
    [InlineData("Portal__Backups__Hour", "24")]
    [InlineData("Portal__Backups__Nightly", "perhaps")]
    public void A_setting_that_cannot_be_read_is_one_line_and_exit_code_1(string name, string value)
    {
        using TempFolder temp = new();
        var (code, output, errors) = Run(temp, [], (name, value));
        Assert.Equal(1, code);
        Assert.Contains(name.Replace("__", ":", StringComparison.Ordinal), Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public void Backup_and_restore_are_one_line_and_an_exit_code()
    {
        using TempFolder temp = new();
        var (code, _, errors) = Run(temp, ["backup", "first.zip"]);
        Assert.Equal((1, 1), (code, errors.Trim().Split('\n').Length));
        Assert.Equal(0, Run(temp, ["verify-evidence"]).Code);
        var made = Run(temp, ["backup", "first.zip"]);
        Assert.Equal((0, 1, ""), (made.Code, made.Output.Trim().Split('\n').Length, made.Errors));
        var full = Run(temp, ["restore", "first.zip"]);
        Assert.Equal((1, 1, ""), (full.Code, full.Errors.Trim().Split('\n').Length, full.Output));
        Directory.Delete(temp["data"], recursive: true);
        var restored = Run(temp, ["restore", "first.zip"]);
        Assert.Equal((0, 1, ""), (restored.Code, restored.Output.Trim().Split('\n').Length, restored.Errors));
        Assert.Equal(0, Run(temp, ["verify-evidence"]).Code);
        Assert.Equal(2, Run(temp, ["backup"]).Code);
    }

    [Fact]
    public async Task The_log_is_one_line_of_json_for_each_event_without_what_a_visitor_typed()
    {
        using TempFolder temp = new();
        using var process = Start(temp, ["--urls", "http://127.0.0.1:0"]);
        List<string> lines = [];
        using HttpClient visitor = new();
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        for (string? line; (line = await process.StandardOutput.ReadLineAsync()) is not null;)
        {
            lines.Add(line);
            if (line.Contains("Now listening on", StringComparison.Ordinal))
            {
                var address = JsonDocument.Parse(line).RootElement.GetProperty("State").GetProperty("address").GetString()!;
                await visitor.GetAsync(new Uri($"{address}/aanmelden?naam=Sentinella%0A%22%7D"));
                await visitor.GetAsync(new Uri($"{address}/Sentinella/%1B%5B31m"));
            }
            if (lines.Count(l => l.Contains("Portal.Requests", StringComparison.Ordinal)) == 2) break;
        }
        process.Kill();
        var events = lines.SkipWhile(l => !l.StartsWith('{')).Where(l => !l.StartsWith("http", StringComparison.Ordinal) && l.StartsWith('{')).ToList();
        Assert.True(events.Count >= 3);
        Assert.All(events, e => Assert.True(JsonDocument.Parse(e).RootElement.TryGetProperty("Timestamp", out _), e));
        Assert.DoesNotContain(lines, l => l.Contains("Sentinella", StringComparison.OrdinalIgnoreCase));
    }

    static async Task<HttpResponseMessage> Get(PortalHost host, string path, string scheme)
    {
        using var caller = host.Caller();
        caller.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        return await caller.Get(path);
    }

    static (int Code, string Output, string Errors) Run(TempFolder temp, string[] args, params (string Name, string Value)[] settings)
    {
        using var process = Start(temp, args, settings);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(TimeSpan.FromMinutes(1))) process.Kill();
        return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    static Process Start(TempFolder temp, string[] args, params (string Name, string Value)[] settings)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Portal.Web.dll"), .. args])
        {
            UseShellExecute = false,
            WorkingDirectory = temp.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Portal__Data"] = temp["data"];
        start.Environment["Portal__Seals__Password"] = "only-in-a-test";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

/// <summary>Portal in production that knows a web server on another machine, and no other.</summary>
sealed class FarProxyHost : BareProductionHost
{
    protected override IReadOnlyDictionary<string, string> More => new Dictionary<string, string>(StringComparer.Ordinal) { ["Portal:Proxies"] = "10.1.2.3" };
}
