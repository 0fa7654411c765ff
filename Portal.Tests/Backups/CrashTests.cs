using System.Diagnostics;
using System.Text.RegularExpressions;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Xunit.Abstractions;

namespace Portal.Tests.Backups;

/// <summary>Portal ends in the middle of its work: what was acknowledged is there, and nothing is there by half.</summary>
public sealed partial class CrashTests(ITestOutputHelper output)
{
    const int Writers = 8;
    const int RoundsInOneDatabase = 20;
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public Task Nothing_acknowledged_is_lost_when_the_process_is_killed() => Rounds(3);

    [Fact]
    [Trait("Run", "Long")]
    public Task Nothing_acknowledged_is_lost_in_two_hundred_kills() => Rounds(200);

    [Fact]
    public async Task A_book_with_half_a_transaction_is_seen()
    {
        using TempFolder temp = new();
        await using var folder = await ADataFolder.New(temp.Path);
        folder.EnterPeople(1);
        await folder.Writers()[0].Turn(_ => { });
        await Books.Audit(folder);
        folder.Look(db => db.Remove(db.Commands.First()) is not null && db.SaveChanges() == 1);
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Books.Audit(folder));
    }

    [Fact]
    [Trait("Run", "Long")]
    public async Task Every_commit_is_synced_to_the_disk()
    {
        const int Commits = 1000;
        using TempFolder temp = new();
        await using (var folder = await ADataFolder.New(temp.Path)) folder.EnterPeople(1);
        var counts = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var ran = Tools.Run("strace", "-f", "--seccomp-bpf", "-c", "-e", "trace=fdatasync,fsync", "-o", counts, "dotnet", This, "items", temp.Path, $"{Commits}");
        Assert.Equal(0, ran.ExitCode);
        var table = await File.ReadAllTextAsync(counts);
        File.Delete(counts);
        var syncs = SyncLine().Matches(table).Sum(m => int.Parse(m.Groups["calls"].Value, System.Globalization.CultureInfo.InvariantCulture));
        output.WriteLine($"{syncs} syncs for {Commits} commits");
        Assert.True(syncs >= Commits, table);
    }

    async Task Rounds(int rounds)
    {
        var random = new Random(20261122);
        var (acts, during, clock) = (0, 0, Stopwatch.StartNew());
        for (var first = 0; first < rounds; first += RoundsInOneDatabase)
        {
            using TempFolder temp = new();
            await using (var made = await ADataFolder.New(temp.Path)) made.EnterPeople(Writers);
            HashSet<string> told = [];
            for (var round = first; round < Math.Min(rounds, first + RoundsInOneDatabase); round++)
            {
                // One in eight dies while it starts, over the log that the one before left.
                var starting = round % 8 == 7;
                var lines = await Killed(temp.Path, starting ? null : random.Next(1200), random.Next(900));
                if (lines.Count > 0) during++;
                told.UnionWith(lines);
                await using var folder = ADataFolder.At(temp.Path);
                var lost = told.Except((await Books.Audit(folder)).Told).ToList();
                Assert.True(lost.Count == 0, $"Round {round}: {lost.Count} acknowledged acts are lost: {string.Join(", ", lost.Take(3))}");
                Assert.Equal(Writers, folder.Look(db => db.Clients.Count()));
            }
            acts += told.Count;
        }
        output.WriteLine($"{rounds} kills, {during} of them among writes, {acts} acknowledged acts, {clock.Elapsed.TotalSeconds:0} s");
        Assert.True(during * 2 > rounds, $"Only {during} of {rounds} kills came among writes.");
        // How many depends on how busy the machine is; that there were enough to lose some does not.
        Assert.True(acts > rounds * 2, $"Only {acts} acts in {rounds} rounds: the writers did not get going.");
    }

    /// <summary>Starts the worker, ends it with SIGKILL so long after its first act, or after its start; gives what it acknowledged.</summary>
    static async Task<List<string>> Killed(string path, int? afterFirstAct, int afterStart)
    {
        TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ProcessStartInfo start = new("dotnet", [This, "work", path]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var all = Task.Run(() => Lines(process.StandardOutput, first.SetResult));
        if (afterFirstAct is { } wait)
        {
            await Task.WhenAny(first.Task, all).WaitAsync(Patience);
            await Task.Delay(wait);
        }
        else
        {
            await Task.Delay(afterStart);
        }
        process.Kill();
        await process.WaitForExitAsync();
        var said = await errors;
        Assert.True(process.ExitCode == 137, $"The worker ended by itself: {said}");
        return await all;
    }

    /// <summary>The last line may be cut off in the middle: an id that is not whole was not told.</summary>
    static List<string> Lines(StreamReader output, Action first)
    {
        List<string> lines = [];
        while (output.ReadLine() is { } line)
        {
            if (!ToldLine().IsMatch(line)) continue;
            lines.Add(line);
            if (lines.Count == 1) first();
        }
        return lines;
    }

    static string This => Path.Combine(AppContext.BaseDirectory, "Portal.Tests.dll");

    [GeneratedRegex("^[A-Za-z]+ [0-9a-f-]{36}$", RegexOptions.NonBacktracking)]
    private static partial Regex ToldLine();

    [GeneratedRegex(@"^\s*\S+\s+\S+\s+\S+\s+(?<calls>\d+)\s+(?:\d+\s+)?(?:fdatasync|fsync)\s*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SyncLine();
}
