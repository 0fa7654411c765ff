using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Documents;

/// <summary>A document as it is handed over: the very bytes of its newest revision, which begins with those that were sealed.</summary>
public sealed record OpenedDocument(DocumentId Id, DocumentKind Kind, DateTimeOffset MadeAt, byte[] Bytes);

/// <summary>The bytes are missing, or not those that were sealed: nobody gets them as if they were.</summary>
public sealed record DocumentIsAltered(DocumentId Document) : Refusal;

/// <summary>The client withdrew the consent under which a package was made: it does not leave any more (AVG 7(3)). She herself keeps it.</summary>
public sealed record PackageIsTakenBack : Refusal;

/// <summary>Hands over a document: to the client whose it is, and to staff who may see all that stands in it. Each time is noted.</summary>
public sealed class OpenDocument(Store store, Regulations regulations, DocumentShelf shelf)
{
    /// <summary>Opens it.</summary>
    public async Task<Outcome<OpenedDocument>> Run(Actor actor, DocumentId id, CommandKey key, CancellationToken stop = default)
    {
        OpenedDocument? opened = null;
        var outcome = await store.Write(actor, key.For(nameof(OpenDocument), id.Value), async work =>
        {
            var document = await work.Db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.Practice == actor.Practice, stop);
            if (document is null || !await MayOpen(work, actor, document, stop)) return new NotFound();
            if (!actor.IsClient && await IsTakenBack(work.Db, document, stop)) return new PackageIsTakenBack();
            if (await shelf.TakeNewest(work.Db, document, stop) is not { } taken) return new DocumentIsAltered(id);
            work.Record(Act.DocumentOpened, document.Client, id.Value, $"kind={document.Kind}");
            opened = new(id, document.Kind, document.MadeAt, taken.Bytes);
            return Outcome.Done;
        }, stop);
        if (outcome.IsRefused) return outcome.Refusal!;
        // The same key again (a browser that retries a download): it is handed over again, behind the same walls, and noted again.
        return opened is null ? await Run(actor, id, CommandKey.New(), stop) : opened;
    }

    async Task<bool> MayOpen(Work work, Actor actor, Document document, CancellationToken stop)
    {
        if (actor.IsClient) return document.Client == actor.Client;
        if (document.Controller != actor.Controller) return false;
        var profile = await regulations.Of(work.Db, actor.Practice, stop);
        var access = await CaseAccess.Of(work.Db, profile, actor, document.Client, work.Now, stop);
        if (access.IsRefused) return false;
        if (access.Value.IsHers) return true;
        var categories = await Holds(work.Db, document, stop);
        return categories is not null && categories.All(c => access.Value.Sees(profile, c));
    }

    /// <summary>A package whose consent was withdrawn: from then on nobody but the client takes it out (AVG 7(3)).</summary>
    static Task<bool> IsTakenBack(PortalDb db, Document document, CancellationToken stop)
    {
        var id = new DisclosureId(document.Subject);
        return (from disclosure in db.Disclosures
                join consent in db.Consents on disclosure.Consent equals (ConsentId?)consent.Id
                where document.Kind == DocumentKind.Disclosure && disclosure.Practice == document.Practice && disclosure.Id == id && consent.State == ConsentState.Withdrawn
                select disclosure.Id).AnyAsync(stop);
    }

    /// <summary>The categories of which values stand in it; null for the report, in which all stand.</summary>
    static async Task<IReadOnlyList<string>?> Holds(PortalDb db, Document document, CancellationToken stop)
    {
        switch (document.Kind)
        {
            case DocumentKind.AccessReport:
                return null;
            case DocumentKind.Disclosure:
                var disclosure = new DisclosureId(document.Subject);
                return await db.Disclosures.Where(d => d.Practice == document.Practice && d.Id == disclosure).Select(d => d.Categories).SingleAsync(stop);
            case DocumentKind.Acknowledgement or DocumentKind.DecisionLetter:
                var id = new RequestId(document.Subject);
                return await (from request in db.Requests
                              join item in db.Items on request.Item equals (ItemId?)item.Id
                              where request.Practice == document.Practice && request.Id == id
                              select item.Category).ToListAsync(stop);
            default:
                return [];
        }
    }
}
