using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Web.Dossiers;

namespace Portal.Web.Demo;

/// <summary>
/// Writes one of each sealed document in each language, made from the demo in a database of its own that is thrown away. For English
/// the same story is played with clients who get their letters in English.
/// </summary>
static class DemoDocuments
{
    /// <summary>An address that leads nowhere (RFC 2606): these documents are in no database.</summary>
    static readonly Uri Example = new("https://portal.example");

    static readonly Dictionary<DocumentKind, string> Names = new()
    {
        [DocumentKind.Acknowledgement] = "ontvangst",
        [DocumentKind.Extension] = "verlenging",
        [DocumentKind.AccessReport] = "inzage",
        [DocumentKind.DecisionLetter] = "besluit",
        [DocumentKind.Consent] = "toestemming",
        [DocumentKind.Declined] = "geen-toestemming",
        [DocumentKind.Withdrawal] = "intrekking",
        [DocumentKind.Disclosure] = "verstrekking",
        [DocumentKind.Declaration] = "verklaring",
    };

    /// <summary>Writes them to a folder and gives the paths.</summary>
    public static async Task<IReadOnlyList<string>> Write(string folder, ProfileLibrary library, DateTimeOffset today, CancellationToken stop = default) =>
        [.. await Write(folder, "nl", library, today, stop), .. await Write(folder, "en", library, today, stop)];

    static async Task<IReadOnlyList<string>> Write(string folder, string language, ProfileLibrary library, DateTimeOffset today, CancellationToken stop)
    {
        var plans = DemoData.Plans.Select(plan => plan with { Clients = [.. plan.Clients.Select(client => client with { Language = language })] }).ToList();
        var scratch = Directory.CreateTempSubdirectory("portal-documents");
        try
        {
            var databases = DatabaseSetup.File(Path.Combine(scratch.FullName, "portal.db"));
            await using (var db = await databases.CreateDbContextAsync(stop)) await db.Database.MigrateAsync(stop);
            using var turn = new WriteLock();
            var shelf = new DocumentShelf(new FileKeys(new EphemeralDataProtectionProvider()));
            SealSettings settings = new(scratch.FullName, Guid.NewGuid().ToString(), MakeMissing: true) { Address = Example };
            await DemoData.Fill(databases, turn, library, new(settings, shelf), today, plans);
            DemoClock clock = new() { Now = today };
            PrintForm print = new(new(databases, turn, clock), new(library), new(new(settings, clock), shelf));
            return [.. await Copy(databases, shelf, folder, language, stop), .. await Forms(databases, print, clock.Now, folder, language, stop)];
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>Forms to be signed by hand, of a consent and of a declaration that are asked and open: as the client downloads them.</summary>
    static async Task<IReadOnlyList<string>> Forms(IDbContextFactory<PortalDb> databases, PrintForm print, DateTimeOffset now, string folder, string language, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var consents = (await db.Consents.AsNoTracking().ToListAsync(stop)).Where(c => c.StateAt(now) is ConsentState.Requested).Select(c => (c.Client, c.Id.Value));
        var declarations = (await db.Declarations.AsNoTracking().ToListAsync(stop)).Where(d => d.State is DeclarationState.Asked).Select(d => (d.Client, d.Id.Value));
        return
        [
            await Form(db, print, consents, Path.Combine(folder, $"formulier.{language}.pdf"), stop),
            await Form(db, print, declarations, Path.Combine(folder, $"formulier-verklaring.{language}.pdf"), stop),
        ];
    }

    /// <summary>The first that can be printed.</summary>
    static async Task<string> Form(PortalDb db, PrintForm print, IEnumerable<(ClientId Client, Guid Id)> asked, string path, CancellationToken stop)
    {
        foreach (var (client, id) in asked)
        {
            var me = await db.Memberships.AsNoTracking().FirstOrDefaultAsync(m => m.Client == client && m.Role == Role.Client, stop);
            if (me is null) continue;
            var printed = await print.Run(new(me.Account, me.Id, me.Practice, me.Role, "", me.Client), id, CommandKey.New(), stop);
            if (printed.IsRefused) continue;
            await File.WriteAllBytesAsync(path, printed.Value.Bytes, stop);
            return path;
        }
        throw new InvalidOperationException("The demo asks nothing that can be printed.");
    }

    static async Task<IReadOnlyList<string>> Copy(IDbContextFactory<PortalDb> databases, DocumentShelf shelf, string folder, string language, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        await using var db = await databases.CreateDbContextAsync(stop);
        List<string> paths = [];
        foreach (var (kind, name) in Names)
        {
            var ofKind = await db.Documents.Where(d => d.Kind == kind).ToListAsync(stop);
            // The demo's refusal shows more of a decision letter than a grant does.
            var refused = await db.Requests.Where(r => r.Decision!.Result == Core.Rights.DecisionResult.Refused).Select(r => r.Id.Value).ToListAsync(stop);
            var document = ofKind.OrderByDescending(d => refused.Contains(d.Subject)).ThenBy(d => d.MadeAt).First();
            var file = await shelf.TakeNewest(db, document, stop) ?? throw new InvalidOperationException("A document that was just made is gone.");
            var path = Path.Combine(folder, $"{name}.{language}.pdf");
            await File.WriteAllBytesAsync(path, file.Bytes, stop);
            paths.Add(path);
        }
        return paths;
    }
}
