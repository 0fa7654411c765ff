using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Tests.Support;
using Portal.Web.Start;

namespace Portal.Tests.Hosting;

public sealed class ProductionTests(ProductionHost portal) : IClassFixture<ProductionHost>
{
    [Fact]
    public async Task There_is_no_demo()
    {
        using var caller = portal.Caller();
        var page = await caller.Read("/");
        Assert.Contains("Welkom bij Portal", page, StringComparison.Ordinal);
        Assert.DoesNotContain("demo", page, StringComparison.OrdinalIgnoreCase);
        var answer = await caller.Post("/aanmelden", "/demo/aanmelden", ("email", "anna@pro6-advies.example"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(portal.People);
    }

    [Fact]
    public async Task A_browser_is_told_to_come_back_by_https_only()
    {
        using var caller = portal.Caller();
        Assert.Contains("max-age=31536000", Assert.Single((await caller.Get("/")).Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        Assert.Contains("max-age=31536000", Assert.Single((await caller.Get("/bestaat-niet")).Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_link_makes_an_administrator_once()
    {
        using var host = new ProductionHost();
        var token = (await host.Services.GetRequiredService<FirstStart>().Offer())!;
        Assert.DoesNotContain(token, await File.ReadAllTextAsync(Path.Combine(host.Data, "first-start.json")), StringComparison.Ordinal);
        using var caller = host.Caller();
        var page = $"/welkom/{token}";
        Assert.Contains("Richt uw praktijk in", await caller.Read(page), StringComparison.Ordinal);

        var incomplete = await caller.Post(page, page, Filled("kort"));
        Assert.Contains("Dit wachtwoord is te kort", await incomplete.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var blank = await caller.Post(page, page, Filled(new string(' ', 12)));
        Assert.Contains("Dit wachtwoord is te kort", await blank.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var opened = await caller.Post(page, page, Filled("een lang genoeg wachtwoord"));
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        Assert.Equal("/praktijk/inschrijven", new Uri(host.ClientOptions.BaseAddress, opened.Headers.Location!).AbsolutePath);
        var cookie = opened.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-portal=", StringComparison.Ordinal));
        foreach (var part in new[] { "secure", "httponly", "samesite=lax", "path=/" }) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);

        Assert.Contains("Hier regelt u wie er werkt", await caller.Read("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await caller.Get(page)).StatusCode);
        Assert.Null(await host.Services.GetRequiredService<FirstStart>().Offer());
        var again = await caller.SignIn("jo@praktijk.example", "een lang genoeg wachtwoord");
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
    }

    [Fact]
    public async Task Another_link_does_not_exist()
    {
        using var caller = portal.Caller();
        Assert.Equal(HttpStatusCode.NotFound, (await caller.Get("/welkom/" + new string('A', 43))).StatusCode);
    }

    [Theory]
    [InlineData("Portal:Data", "Portal__Seals__Password")]
    [InlineData("Portal:Seals:Password", "Portal__Data")]
    public void A_missing_setting_is_one_line_and_exit_code_1(string missing, string given)
    {
        using var folder = new TempFolder();
        var (code, output, errors) = Run(folder.Path, [], (given, Path.Combine(folder.Path, "x")));
        Assert.Equal(1, code);
        Assert.Contains(missing, Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public void An_unknown_command_is_one_line_and_exit_code_2()
    {
        using var folder = new TempFolder();
        var (code, _, errors) = Run(folder.Path, ["dance"]);
        Assert.Equal(2, code);
        Assert.Contains("dance", Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_names_the_commands()
    {
        using var folder = new TempFolder();
        var (code, output, _) = Run(folder.Path, ["--help"]);
        Assert.Equal(0, code);
        foreach (var command in new[] { "documents DIR", "verify-evidence", "make-seal", "backup FILE", "restore FILE" }) Assert.Contains(command, output, StringComparison.Ordinal);
    }

    static (string, string)[] Filled(string password) =>
    [
        ("Form.Profile", "pro6-advies"), ("Form.Name", "Praktijk Jo"), ("Form.Address", "Dorpsstraat 1, Wierden"),
        ("Form.Person", "Jo Jansen"), ("Form.Email", "jo@praktijk.example"), ("Form.Password", password),
    ];

    static (int Code, string Output, string Errors) Run(string folder, string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Portal.Web.dll"), .. args])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(TimeSpan.FromMinutes(1))) process.Kill(entireProcessTree: true);
        return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    sealed class TempFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("portal-test").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
