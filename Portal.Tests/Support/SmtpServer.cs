using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Portal.Tests.Support;

/// <summary>A mail that the server took.</summary>
sealed record TakenMail(IReadOnlyList<string> To, string Id, string Subject, string Body, string From);

/// <summary>A real mail server (aiosmtpd) that can be started, stopped and started again on the same port.</summary>
sealed class SmtpServer(int port) : IDisposable
{
    static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    readonly List<TakenMail> taken = [];
    Process? process;

    /// <summary>What it took so far.</summary>
    public IReadOnlyList<TakenMail> Taken
    {
        get
        {
            lock (taken) return [.. taken];
        }
    }

    /// <summary>A port on which nothing listens.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The one mail that it took for an address; what it says of it comes by a line of its own, a moment after its answer.</summary>
    public async Task<TakenMail> TakenFor(string address)
    {
        for (var tries = 0; tries < 200 && !Taken.Any(m => m.To.Contains(address)); tries++) await Task.Delay(50);
        return Assert.Single(Taken, m => m.To.Contains(address));
    }

    public void Start()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Support", "smtp.py");
        process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, $"{port}"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        _ = Listen(process.StandardOutput);
    }

    async Task Listen(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            lock (taken) taken.Add(JsonSerializer.Deserialize<TakenMail>(line, Reading)!);
        }
    }

    public void Dispose()
    {
        if (process is null) return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        process = null;
    }
}
