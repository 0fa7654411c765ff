using System.Diagnostics;

namespace Portal.Bench;

/// <summary>A line for each figure: it, its floor, their ratio and the goal.</summary>
static class Table
{
    public const int Rounds = 9;

    public static void Head()
    {
        Console.WriteLine("| # | what | Portal | floor | ratio | goal | |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
    }

    public static void Line(string row, string what, double portal, double floor, double goal, string unit)
    {
        var ratio = portal / floor;
        Console.WriteLine($"| {row} | {what} | {portal:0.#} {unit} | {floor:0.#} {unit} | {ratio:0.00} | ≤ {goal} | {(ratio <= goal ? "met" : "missed")} |");
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>Median microseconds of one call, both measured in turn, each round the median of many calls.</summary>
    public static async Task<(double Portal, double Floor)> Compare(Func<Task> portal, Func<Task> floor, int calls)
    {
        for (var i = 0; i < Math.Min(calls, 50); i++)
        {
            await portal();
            await floor();
        }
        List<double> ours = [], theirs = [];
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await Calls(portal, calls));
            theirs.Add(await Calls(floor, calls));
        }
        return (Median(ours), Median(theirs));
    }

    static async Task<double> Calls(Func<Task> act, int calls)
    {
        List<double> took = [];
        for (var i = 0; i < calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await act();
            took.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
        return Median(took);
    }
}
