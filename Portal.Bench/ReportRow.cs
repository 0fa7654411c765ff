using System.Diagnostics;
using System.Globalization;
using Portal.Pdf;

namespace Portal.Bench;

/// <summary>
/// Row 9: an access report of 5,000 rows in four columns, some wrapping, tagged, its font inside, against pdfkit from npm and against
/// Chromium printing the same table. Each runs in a process of its own, in turn; the first round of a process does not count.
/// </summary>
static class ReportRow
{
    const int Rows = 5000, InOne = 4;
    const string Long = "Toestemming, gegeven in het portaal voor dit ene doel; in te trekken op elk moment, met een knop, zonder reden en zonder gevolgen.";

    static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("portal-bench").FullName;
        await Floor(folder);
        List<double> ours = [], theirs = [], printed = [];
        double ourMemory = 0, theirMemory = 0;
        for (var round = 0; round < 7; round++)
        {
            var (took, memory) = await Figures(Environment.ProcessPath!, ["report", Text(Rows), Path.Combine(folder, "portal.pdf")]);
            ours.AddRange(took);
            ourMemory = Math.Max(ourMemory, memory);
            (took, memory) = await Figures("node", [Path.Combine(folder, "report.js"), Path.Combine(folder, "font.ttf"), Text(Rows), Text(InOne), Path.Combine(folder, "pdfkit.pdf"), Long]);
            theirs.AddRange(took);
            theirMemory = Math.Max(theirMemory, memory);
            if (round < 3) printed.Add(await Print(folder));
        }
        var what = $"access report of {Rows} rows, tagged ({PdfWriter.Write(Content(Rows), Noon).Pages} pages)";
        Table.Line("9", $"{what}; floor: pdfkit", Table.Median(ours), Table.Median(theirs), 0.5, "ms");
        Table.Line("9", $"{what}; floor: Chromium prints it, process included", Table.Median(ours), Table.Median(printed), 0.5, "ms");
        Table.Line("9", "the most memory the process held; floor: pdfkit", ourMemory, theirMemory, 1, "MB");
        var (_, ten) = await Figures(Environment.ProcessPath!, ["report", Text(10 * Rows), Path.Combine(folder, "portal.pdf")]);
        Table.Line("9", $"memory for ten times as many rows (a file of {new FileInfo(Path.Combine(folder, "portal.pdf")).Length >> 20} MB); floor: {Rows} rows", ten, ourMemory, 1.5, "MB");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What the process of its own does: writes some times, prints milliseconds and then the most memory it held.</summary>
    public static async Task<int> Child(int rows, string path)
    {
        for (var round = 0; round < InOne; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await File.WriteAllBytesAsync(path, PdfWriter.Write(Content(rows), Noon).Bytes);
            await Console.Out.WriteLineAsync(Text(Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }
        await Console.Out.WriteLineAsync(Text(Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0));
        return 0;
    }

    static PdfContent Content(int rows) => new("Overzicht", "nl", "Portal", null,
        [new Pdf.Table([new("Ontvanger", 2), new("Wat", 3), new("Grond", 4), new("Datum", 2)], [.. Enumerable.Range(1, rows).Select(Cells)])]);

    static IReadOnlyList<string> Cells(int n) => [$"Ontvanger {Text(n)}", "Naam, adres en woonplaats", n % 3 != 0 ? "Toestemming" : Long, "3 november 2025"];

    static async Task Floor(string folder)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Floor", "pdfkit");
        foreach (var file in Directory.GetFiles(source)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        await Tool("npm", ["install", "--silent", "--prefix", folder]);
        var rows = string.Concat(Enumerable.Range(1, Rows).Select(n => $"<tr>{string.Concat(Cells(n).Select(cell => $"<td>{cell}</td>"))}</tr>"));
        await File.WriteAllTextAsync(Path.Combine(folder, "report.html"),
            $"<!doctype html><html lang=nl><title>Overzicht</title><style>@font-face{{font-family:n;src:url(font.ttf)}}@page{{size:A4;margin:68pt 70pt 78pt}}body{{font:9.5pt/13.4pt n}}table{{width:100%;table-layout:fixed}}td,th{{padding:4pt 5pt;text-align:left;vertical-align:top}}tr{{break-inside:avoid}}</style><table><thead><tr><th style='width:18%'>Ontvanger<th style='width:27%'>Wat<th style='width:37%'>Grond<th style='width:18%'>Datum</tr></thead><tbody>{rows}</tbody></table></html>");
    }

    static async Task<double> Print(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        await Tool("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--generate-tagged-pdf", "--no-pdf-header-footer", $"--print-to-pdf={Path.Combine(folder, "chromium.pdf")}", "file://" + Path.Combine(folder, "report.html")]);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static async Task<(IReadOnlyList<double> Took, double Memory)> Figures(string file, IReadOnlyList<string> arguments)
    {
        var numbers = (await Tool(file, arguments)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => double.Parse(line, CultureInfo.InvariantCulture)).ToList();
        return ([.. numbers[1..^1]], numbers[^1]);
    }

    static async Task<string> Tool(string file, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false }) ?? throw new InvalidOperationException($"{file} does not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{file}: {await errors}");
    }

    static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
