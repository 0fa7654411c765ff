using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Portal.Bench;

/// <summary>An app published from these sources, running on a port of its own.</summary>
sealed class RunningApp : IDisposable
{
    readonly Process process;

    RunningApp(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln"))) folder = folder.Parent!;
            return folder.FullName;
        }
    }

    /// <summary>Publishes a project as it would be installed.</summary>
    public static async Task<string> Publish(string project, string to)
    {
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(Root, project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", to, "--nologo", "-v", "quiet"]))!;
        await dotnet.WaitForExitAsync();
        return dotnet.ExitCode == 0 ? to : throw new InvalidOperationException($"{project} cannot be published.");
    }

    /// <summary>Starts it and waits for the first 200 of a page; gives how long that took.</summary>
    public static async Task<(RunningApp App, TimeSpan Took)> Start(string assembly, string data, string environment, string page = "/")
    {
        Uri address = new($"http://127.0.0.1:{FreePort()}");
        ProcessStartInfo start = new("dotnet", [assembly, "--urls", address.ToString()]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(assembly) };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["Portal__Data"] = data;
        start.Environment["Portal__Seals__Password"] = "only-in-a-bench";
        start.Environment["Portal__Backups__Nightly"] = "false";
        using HttpClient visitor = new() { BaseAddress = address };
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var began = Stopwatch.GetTimestamp();
        var running = Process.Start(start)!;
        running.BeginOutputReadLine();
        running.BeginErrorReadLine();
        while (!await Answers(visitor, page))
        {
            if (running.HasExited || Stopwatch.GetElapsedTime(began) > TimeSpan.FromMinutes(2)) throw new InvalidOperationException($"{assembly} does not start.");
            await Task.Delay(5);
        }
        return (new(running, address), Stopwatch.GetElapsedTime(began));
    }

    static async Task<bool> Answers(HttpClient visitor, string page)
    {
        try
        {
            return (await visitor.GetAsync(new Uri(page, UriKind.Relative))).StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
