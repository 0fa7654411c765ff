using System.Globalization;
using Portal.Bench;

// dotnet run -c Release --project Portal.Bench            every row
// dotnet run -c Release --project Portal.Bench -- 5 6     some rows
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["report", var count, var path]) return await ReportRow.Child(int.Parse(count, CultureInfo.InvariantCulture), path);
var rows = args.Length > 0 ? args : ["1", "5", "6", "7", "9", "10", "11"];
Console.WriteLine($"{Environment.ProcessorCount} processors, load {await Load()}, {Table.Rounds} rounds each, medians; the floor is measured in turn with it.\n");
Table.Head();
foreach (var row in rows)
{
    switch (row)
    {
        case "1": await StartRow.Run(); break;
        case "5": await WorklistRows.Run(row6: false); break;
        case "6": await WorklistRows.Run(row6: true); break;
        case "7": await WriteRow.Run(); break;
        case "9": await ReportRow.Run(); break;
        case "10": await SealRow.Run(); break;
        case "11": await FirstVisitRow.Run(); break;
        default: Console.Error.WriteLine($"There is no row {row}: 1, 5, 6, 7, 9, 10, 11."); return 2;
    }
}
Console.WriteLine($"\nLoad at the end {await Load()}.");
return 0;

static async Task<string> Load() => File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0] : "unknown";
