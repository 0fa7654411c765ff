using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Documents;

/// <summary>Which document belongs to which request, consent or disclosure of a client; the latest where there are several.</summary>
sealed class Papers
{
    readonly Dictionary<Guid, DocumentId> bySubject;

    Papers(Dictionary<Guid, DocumentId> bySubject) => this.bySubject = bySubject;

    /// <summary>The document of a subject; null when there is none.</summary>
    internal DocumentId? Find(Guid subject) => bySubject.TryGetValue(subject, out var id) ? id : null;

    /// <summary>The document of one kind of a request; null when there is none.</summary>
    internal static Task<DocumentId?> Find(PortalDb db, Request request, DocumentKind kind, CancellationToken stop) =>
        db.Documents.Where(d => d.Practice == request.Practice && d.Client == request.Client && d.Kind == kind && d.Subject == request.Id.Value)
            .Select(d => (DocumentId?)d.Id).FirstOrDefaultAsync(stop);

    internal static async Task<Papers> Of(PortalDb db, Actor actor, ClientId client, IReadOnlyList<DocumentKind> kinds, CancellationToken stop)
    {
        var found = await db.Documents.AsNoTracking()
            .Where(d => d.Practice == actor.Practice && d.Controller == actor.Controller && d.Client == client && kinds.Contains(d.Kind))
            .OrderBy(d => d.MadeAt).Select(d => new { d.Subject, d.Id }).ToListAsync(stop);
        Dictionary<Guid, DocumentId> latest = [];
        foreach (var document in found) latest[document.Subject] = document.Id;
        return new(latest);
    }
}
