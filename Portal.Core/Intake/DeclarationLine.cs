using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>A declaration as one line, for the client and for staff alike.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What is declared.</param>
/// <param name="State">Where it stands.</param>
/// <param name="EnteredAt">When it was asked or entered.</param>
/// <param name="SignedOn">The day on which it was signed; null while it was not.</param>
/// <param name="KeptAt">Where the paper is; null when there is none.</param>
/// <param name="Edition">Which edition of the text, as the paper says.</param>
/// <param name="OnBehalf">Who signed for the client; null when she did.</param>
/// <param name="Document">The sealed document; null when there is none.</param>
public sealed record DeclarationLine(
    DeclarationId Id, DeclarationKind Kind, DeclarationState State, DateTimeOffset EnteredAt, DateOnly? SignedOn, string? KeptAt, string? Edition, string? OnBehalf, DocumentId? Document)
{
    /// <summary>Name and function of the adviser at whose desk it was answered; null when the client did so on her own.</summary>
    public string? SeenBy { get; init; }

    /// <summary>It waits for the client.</summary>
    public bool IsAsked => State is DeclarationState.Asked;
}

static class DeclarationLines
{
    /// <summary>A client's declarations behind the actor's walls: what waits first, then the newest.</summary>
    internal static async Task<IReadOnlyList<DeclarationLine>> Of(PortalDb db, Actor actor, ClientId client, CancellationToken stop)
    {
        var mine = db.Declarations.AsNoTracking().Where(d => d.Practice == actor.Practice && d.Client == client);
        var papers = db.Documents.AsNoTracking().Where(d => d.Practice == actor.Practice && d.Client == client && d.Kind == DocumentKind.Declaration);
        // A client sees those of all controllers she has to do with; staff only their own.
        if (!actor.IsClient) mine = mine.Where(d => d.Controller == actor.Controller);
        var rows = await mine.ToListAsync(stop);
        var documents = await papers.ToDictionaryAsync(d => d.Subject, d => d.Id, stop);
        return [.. rows.OrderBy(d => d.State is DeclarationState.Asked ? 0 : 1).ThenByDescending(d => d.SignedOn).ThenByDescending(d => d.EnteredAt).Select(Line)];

        DeclarationLine Line(Declaration d) => new(d.Id, d.Kind, d.State, d.EnteredAt, d.SignedOn, d.KeptAt?.Words, d.Edition?.Words, d.OnBehalf?.Words,
            documents.TryGetValue(d.Id.Value, out var document) ? document : null) { SeenBy = d.SeenBy?.Words };
    }
}
