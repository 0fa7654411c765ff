using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>A declaration as one line, for the client and for staff alike.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What was declared.</param>
/// <param name="SignedOn">The day that stands on the paper.</param>
/// <param name="KeptAt">Where the paper is.</param>
/// <param name="Edition">Which edition of the text, as the paper says.</param>
/// <param name="OnBehalf">Who signed for the client; null when she did.</param>
public sealed record DeclarationLine(DeclarationId Id, DeclarationKind Kind, DateOnly SignedOn, string KeptAt, string? Edition, string? OnBehalf);

static class DeclarationLines
{
    /// <summary>A client's declarations behind the actor's walls, the newest first.</summary>
    internal static async Task<IReadOnlyList<DeclarationLine>> Of(PortalDb db, Actor actor, ClientId client, CancellationToken stop)
    {
        var mine = db.Declarations.AsNoTracking().Where(d => d.Practice == actor.Practice && d.Client == client);
        // A client sees those of all controllers she has to do with; staff only their own.
        if (!actor.IsClient) mine = mine.Where(d => d.Controller == actor.Controller);
        var rows = await mine.OrderByDescending(d => d.SignedOn).ThenByDescending(d => d.EnteredAt).ToListAsync(stop);
        return [.. rows.Select(d => new DeclarationLine(d.Id, d.Kind, d.SignedOn, d.KeptAt.Words, d.Edition?.Words, d.OnBehalf?.Words))];
    }
}

/// <summary>Reads the acting client's own declarations.</summary>
public sealed class MyDeclarations(Store store)
{
    /// <summary>The declarations; empty for who is no client.</summary>
    public async Task<IReadOnlyList<DeclarationLine>> For(Actor actor, CancellationToken stop = default)
    {
        if (!actor.IsClient || actor.Client is not { } client) return [];
        await using var db = await store.Read(stop);
        return await DeclarationLines.Of(db, actor, client, stop);
    }
}
