using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>The screen of one declaration that was asked.</summary>
public sealed record MyDeclarationScreen
{
    /// <summary>As it stands in the list.</summary>
    public required DeclarationLine Line { get; init; }

    /// <summary>The exact text.</summary>
    public required DeclarationText Text { get; init; }

    /// <summary>Hash of that text: what is signed is what was shown.</summary>
    public required string TextHash { get; init; }

    /// <summary>Name of the practice.</summary>
    public required string Practice { get; init; }

    /// <summary>Who asked.</summary>
    public required string AskedBy { get; init; }

    /// <summary>The function of who asked.</summary>
    public required string AskedByFunction { get; init; }

    /// <summary>The name as it was typed; null when it was not signed here.</summary>
    public required string? SignedAs { get; init; }
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

    /// <summary>The screen of one that was asked here; null when it is somebody else's, or a paper, or there is none.</summary>
    public async Task<MyDeclarationScreen?> Find(Actor actor, DeclarationId id, CancellationToken stop = default)
    {
        if (!actor.IsClient || actor.Client is not { } client) return null;
        await using var db = await store.Read(stop);
        var found = await db.Declarations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.Practice == actor.Practice && d.Client == client, stop);
        if (found is not { Text: { } text, TextHash: { } hash, Language: { } language }) return null;
        var asker = await db.Advisers.AsNoTracking().SingleAsync(a => a.Id == found.EnteredBy && a.Practice == actor.Practice, stop);
        return new()
        {
            Line = (await DeclarationLines.Of(db, actor, client, stop)).Single(l => l.Id == id),
            Text = DeclarationText.Read(language, text.Words),
            TextHash = hash,
            Practice = await db.Practices.Where(p => p.Id == actor.Practice).Select(p => p.Name).SingleAsync(stop),
            AskedBy = asker.Name,
            AskedByFunction = asker.Function,
            SignedAs = found.TypedName?.Words,
        };
    }
}
