using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.Storage;

namespace Portal.Tests.Backups;

/// <summary>What a database says was done, by its evidence; and whether state, evidence and record belong together.</summary>
sealed class Books
{
    readonly Dictionary<Act, List<Guid>> acts;

    Books(Dictionary<Act, List<Guid>> acts) => this.acts = acts;

    /// <summary>Every act as a writer tells it.</summary>
    public HashSet<string> Told => [.. acts.SelectMany(a => a.Value.Select(id => $"{a.Key} {id}"))];

    /// <summary>Reads them, and fails when anything of a transaction is there without the rest.</summary>
    public static async Task<Books> Audit(ADataFolder folder)
    {
        Assert.True(await DatabaseCopy.IsWhole(folder.Settings.Database), "The database is damaged.");
        await using var db = await folder.Databases.CreateDbContextAsync();
        var practice = await db.Practices.Select(p => p.Id).SingleAsync();
        var verdict = await folder.Of<VerifyEvidence>().Run(practice);
        Assert.True(verdict.IsWhole, $"The chain is broken at {verdict.FirstBad}: {verdict.Fault}");

        var evidence = await db.Evidence.AsNoTracking().Select(e => new { e.Act, e.Subject }).ToListAsync();
        Books books = new(evidence.Where(e => e.Subject is not null).GroupBy(e => e.Act).ToDictionary(g => g.Key, g => g.Select(e => e.Subject!.Value).Order().ToList()));
        var items = await db.Items.Select(i => i.Id).ToListAsync();
        var consents = await db.Consents.AsNoTracking().Select(c => new { c.Id, c.State, Signed = c.Signature != null, c.WithdrawnAt }).ToListAsync();
        var documents = await db.Documents.AsNoTracking().Select(d => new { d.Id, d.Kind, d.Subject, d.Sha256 }).ToListAsync();
        var files = await db.DocumentFiles.AsNoTracking().Select(f => f.Sha256).ToListAsync();

        Same(books, Act.ItemAdded, items.Select(i => i.Value));
        Same(books, Act.ConsentAsked, consents.Select(c => c.Id.Value));
        Same(books, Act.ConsentGiven, consents.Where(c => c.Signed).Select(c => c.Id.Value));
        Same(books, Act.ConsentGiven, documents.Where(d => d.Kind is DocumentKind.Consent).Select(d => d.Subject));
        Same(books, Act.ConsentWithdrawn, consents.Where(c => c.State is ConsentState.Withdrawn && c.WithdrawnAt is not null).Select(c => c.Id.Value));
        Same(books, Act.ConsentWithdrawn, documents.Where(d => d.Kind is DocumentKind.Withdrawal).Select(d => d.Subject));
        Same(books, Act.DocumentSealed, documents.Select(d => d.Id.Value));
        Assert.Equal(documents.Select(d => d.Sha256).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        Act[] commands = [Act.ItemAdded, Act.ConsentAsked, Act.ConsentGiven, Act.ConsentWithdrawn];
        Assert.Equal(commands.Sum(a => books.Of(a).Count), await db.Commands.CountAsync());
        return books;
    }

    List<Guid> Of(Act act) => acts.GetValueOrDefault(act) ?? [];

    static void Same(Books books, Act act, IEnumerable<Guid> state)
    {
        var (said, is_) = (books.Of(act), state.Order().ToList());
        Assert.True(said.SequenceEqual(is_), $"{act}: {said.Except(is_).Count()} in the evidence alone, {is_.Except(said).Count()} in the state alone.");
    }
}
