using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Web.Backups;
using Portal.Web.Commands;
using Portal.Web.Demo;

namespace Portal.Web;

/// <summary>Commands instead of serving: <c>dotnet run --project Portal.Web -- COMMAND</c>. What begins with a dash is a setting.</summary>
static class CommandLine
{
    sealed record Command(string Name, string Usage, string What, int Arguments, Func<IServiceProvider, string[], Task<int>> Run, bool Bare = false);

    static readonly Command[] Commands =
    [
        new("documents", "documents DIR", "writes one of each document, from the demo", 1, Documents),
        new("verify-evidence", "verify-evidence", "walks the evidence of every practice and names the first bad entry", 0, VerifyChains),
        new("verify", "verify FILE...", "says what files show of their seals, from the files alone; --trust=CERTIFICATE, --en", int.MaxValue, (_, _) => Task.FromResult(2)),
        new("make-seal", "make-seal", "makes a key and certificate for each practice that has none", 0, MakeSeal),
        new("backup", "backup FILE", "writes everything that is needed to go on elsewhere into one file, also while Portal runs", 1, Backup, Bare: true),
        new("restore", "restore FILE", "puts a backup in an empty data folder, after checking all of it", 1, Restore, Bare: true),
    ];

    /// <summary>Answers what needs no database: a check of files, help, a command that does not exist, a missing argument. Null: go on.</summary>
    internal static int? Answer(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is ["--help" or "-h", ..])
        {
            output.WriteLine("Portal serves the portal, or carries out a command:");
            foreach (var command in Commands) output.WriteLine($"  {command.Usage,-18} {command.What}");
            return 0;
        }
        if (args is ["verify", _, ..]) return VerifyCommand.Run(args[1..], TimeProvider.System, output, errors);
        if (args is not [var name, ..] || name.StartsWith('-') || Find(args) is not null) return null;
        var known = Commands.FirstOrDefault(c => c.Name == name);
        errors.WriteLine(known is null ? $"Portal: there is no command '{name}'. See --help." : $"Portal: use it as: {known.Usage}");
        return 2;
    }

    /// <summary>Carries out the command, when there is one; gives the exit code. A bare one runs before the database is brought up to date.</summary>
    internal static async Task<int?> TryRun(string[] args, IServiceProvider services, bool bare = false) =>
        Find(args) is { } command && command.Bare == bare ? await command.Run(services, args[1..]) : null;

    static Command? Find(string[] args) =>
        args is [var name, ..] ? Commands.FirstOrDefault(c => c.Name == name && args[1..].TakeWhile(a => !a.StartsWith('-')).Count() == c.Arguments) : null;

    static async Task<int> Documents(IServiceProvider services, string[] rest)
    {
        var today = services.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var path in await DemoDocuments.Write(rest[0], services.GetRequiredService<ProfileLibrary>(), today)) await Console.Out.WriteLineAsync(path);
        return 0;
    }

    static Task<int> VerifyChains(IServiceProvider services, string[] rest) =>
        EvidenceCommand.Run(services.GetRequiredService<IDbContextFactory<PortalDb>>(), Console.Out);

    static Task<int> MakeSeal(IServiceProvider services, string[] rest) =>
        SealCommand.Run(services.GetRequiredService<IDbContextFactory<PortalDb>>(), services.GetRequiredService<Seals>(), Console.Out);

    static Task<int> Backup(IServiceProvider services, string[] rest) =>
        BackupCommands.Backup(services.GetRequiredService<MakeBackup>(), rest[0], Console.Out, Console.Error);

    static Task<int> Restore(IServiceProvider services, string[] rest) =>
        BackupCommands.Restore(services.GetRequiredService<RestoreBackup>(), rest[0], Console.Out, Console.Error);
}
