using System.Diagnostics;
using Portal.Pdf;
using Portal.Tests.Practices;

namespace Portal.Tests.Support;

/// <summary>A real timestamp server (<c>scripts/timestamp-server</c>: openssl ts) that can be started, stopped and started again on the same port.</summary>
sealed class TimestampScript : IDisposable
{
    public const string Policy = "1.3.6.1.4.1.99999.1.1";

    static readonly Lazy<TimestampScript> Running = new(() =>
    {
        var one = new TimestampScript();
        one.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => one.Dispose();
        return one;
    });

    readonly TempFolder folder = new();
    readonly int port = SmtpServer.FreePort();
    Process? process;

    /// <summary>One for all tests that change nothing in it.</summary>
    public static TimestampScript Shared => Running.Value;

    /// <summary>The certificate that vouches for its timestamps.</summary>
    public System.Security.Cryptography.X509Certificates.X509Certificate2 Root =>
        System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificateFromFile(Path.Combine(folder.Path, "root.pem"));

    /// <summary>Where it answers, and how it lies there.</summary>
    public Uri Address(string how = "") => new($"http://127.0.0.1:{port}/{how}");

    public void Start()
    {
        var script = Path.Combine(Path.GetDirectoryName(Shipped.Folder)!, "scripts", "timestamp-server");
        process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, $"{port}", folder.Path]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        Assert.Equal("ready", process.StandardOutput.ReadLine());
    }

    public void Stop()
    {
        if (process is null) return;
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    public void Dispose()
    {
        Stop();
        folder.Dispose();
    }

    /// <summary>Asks it.</summary>
    public TimestampServer Server(string how = "", string? policy = Policy, double seconds = 20) => new(Http, new TimestampSettings(Address(how), policy, TimeSpan.FromSeconds(seconds)));

    public static HttpClient Http { get; } = new();
}
