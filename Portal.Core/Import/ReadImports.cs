using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Import;

/// <summary>An import as a line.</summary>
public sealed record ImportLine(ImportId Import, DateTimeOffset At, int Clients, int Items, DateTimeOffset? UndoneAt, bool CanBeUndone);

/// <summary>Words that a column may hold; none when it holds a date, a name or own words.</summary>
public sealed record ColumnHelp(ImportColumn Which, string Column, bool IsNeeded, IReadOnlyList<string> Words);

/// <summary>The imports so far, and what a file looks like.</summary>
public sealed record ImportScreen(IReadOnlyList<ImportLine> Imports, string Template, IReadOnlyList<ColumnHelp> Columns);

/// <summary>Reads them for who keeps the register.</summary>
public sealed class ReadImports(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>The screen, in the reader's language.</summary>
    public async Task<Outcome<ImportScreen>> Of(Actor actor, string language, CancellationToken stop = default)
    {
        if (actor.Role is not Role.Administrator) return new NotFound();
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var now = clock.GetUtcNow();
        var imports = await db.Imports.AsNoTracking().Where(i => i.Practice == actor.Practice).OrderByDescending(i => i.At).Take(50).ToListAsync(stop);
        var facts = await ImportFacts.Read(db, profile, actor, now, stop);
        var help = Enum.GetValues<ImportColumn>().Select(c => new ColumnHelp(c, ImportColumns.NameOf(c, language), ImportColumns.IsNeeded(c), [.. Words(facts, c, language)]));
        return new ImportScreen(
            [.. imports.Select(i => new ImportLine(i.Id, i.At, i.Clients, i.Items, i.UndoneAt, i.UndoneAt is null && now - i.At <= UndoImport.Life))],
            new ImportColumns(profile).Template(language),
            [.. help]);
    }

    static IEnumerable<string> Words(ImportFacts facts, ImportColumn column, string language) => column switch
    {
        ImportColumn.Language => ["nl", "en"],
        ImportColumn.Type => facts.Profile.TrajectoryTypes.Select(t => t.Label.In(language)),
        ImportColumn.PrincipalKind => facts.Profile.TrajectoryTypes.SelectMany(t => t.PrincipalKinds).Distinct().Select(k => ImportColumns.WordOf(k, language)),
        ImportColumn.Principal => facts.Parties.Where(p => ReadPeople.Controls(facts.Profile, p)).Select(p => p.Name).Take(20),
        ImportColumn.Adviser => facts.Advisers.Select(a => a.Name).Take(20),
        ImportColumn.Source => facts.Profile.Sources.Select(s => s.Label.In(language)),
        _ => [],
    };
}
