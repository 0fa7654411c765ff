using System.Globalization;

namespace Portal.Tests.Backups;

/// <summary>
/// This assembly as a program: <c>dotnet Portal.Tests.dll work FOLDER</c> writes with everybody at once until it is ended, and prints
/// each act after it was acknowledged; <c>items FOLDER N</c> writes N items, one transaction each, and ends.
/// </summary>
static class Worker
{
    static async Task<int> Main(string[] args)
    {
        if (args is not [var what, var path, ..]) return 2;
        await using var folder = ADataFolder.At(path);
        var writers = folder.Writers();
        if (what == "items")
        {
            await writers[0].Items(int.Parse(args[2], CultureInfo.InvariantCulture));
            return 0;
        }
        // One write for each line: what was printed before the end is in the pipe.
        using var output = Console.OpenStandardOutput();
        Lock turn = new();
        await Task.WhenAll(writers.Select(writer => Task.Run(async () =>
        {
            while (true) await writer.Turn(Tell);
        })));
        return 0;

        void Tell(string act)
        {
            var line = System.Text.Encoding.ASCII.GetBytes(act + "\n");
            lock (turn) output.Write(line);
        }
    }
}
