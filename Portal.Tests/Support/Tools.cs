using System.ComponentModel;
using System.Diagnostics;

namespace Portal.Tests.Support;

/// <summary>What a tool answered.</summary>
sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public string All => Output + Error;
}

/// <summary>Runs the tools that check our files from outside: pdfsig, qpdf, pdftotext and the like.</summary>
static class Tools
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static ToolResult Run(string file, params string[] args)
    {
        var start = new ProcessStartInfo(file, args)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Start(start);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{file} did not end within {Patience}.");
        }

        return new ToolResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Runs a tool on bytes: they are in a file, of which the path stands where the arguments say "{}".</summary>
    public static ToolResult RunOn(byte[] bytes, string file, params string[] args)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return Run(file, [.. args.Select(arg => arg == "{}" ? path : arg)]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            Assert.Fail($"The tests need '{start.FileName}', which cannot be started ({e.Message}). On Debian: apt-get install poppler-utils qpdf.");
            throw;
        }
    }
}
