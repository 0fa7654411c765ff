using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.Intake;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>The client's first screen: what waits for her.</summary>
public sealed record MyStartScreen
{
    /// <summary>Name of the practice.</summary>
    public required string Practice { get; init; }

    /// <summary>The client's name.</summary>
    public required string Client { get; init; }

    /// <summary>Who acts for the client; null when she is here herself.</summary>
    public required string? Representative { get; init; }

    /// <summary>The advisers that she knows.</summary>
    public required IReadOnlyList<string> Advisers { get; init; }

    /// <summary>Consents that wait for an answer.</summary>
    public required IReadOnlyList<MyConsentLine> ToAnswer { get; init; }

    /// <summary>Declarations that wait for a signature.</summary>
    public required IReadOnlyList<DeclarationLine> ToSign { get; init; }

    /// <summary>Requests that run, the first due first.</summary>
    public required IReadOnlyList<MyRequestLine> Running { get; init; }

    /// <summary>Documents that she has not opened yet; what only confirms her own act is no news.</summary>
    public required IReadOnlyList<MyDocument> New { get; init; }

    /// <summary>Consents that hold and were entered from paper not long ago.</summary>
    public required IReadOnlyList<EnteredConsent> EnteredConsents { get; init; }

    /// <summary>Declarations that were entered from paper not long ago.</summary>
    public required IReadOnlyList<DeclarationLine> EnteredDeclarations { get; init; }

    /// <summary>Nothing waits.</summary>
    public bool IsCalm => ToAnswer.Count + ToSign.Count + Running.Count + New.Count == 0;
}

/// <summary>A consent that was entered from paper.</summary>
/// <param name="Line">The consent.</param>
/// <param name="At">When it was entered; the paper itself may be older.</param>
public sealed record EnteredConsent(MyConsentLine Line, DateTimeOffset At);

/// <summary>Reads what waits for the acting client.</summary>
public sealed class MyStart(Store store, MyConsents consents, MyRequests requests, MyDocuments documents, TimeProvider clock)
{
    /// <summary>How long what was entered for the client stays on her first screen.</summary>
    static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    /// <summary>The screen; null for who is no client.</summary>
    public async Task<MyStartScreen?> For(Actor actor, CancellationToken stop = default)
    {
        if (!actor.IsClient) return null;
        await using var db = await store.Read(stop);
        var advisers = from trajectory in db.Trajectories
                       join adviser in db.Advisers on trajectory.AssignedAdviser equals (AdviserId?)adviser.Id
                       where trajectory.Practice == actor.Practice && trajectory.Client == actor.Client && trajectory.EndedOn == null
                       select adviser.Name;
        var (mine, declarations, since) = (await consents.For(actor, stop), await DeclarationLines.Of(db, actor, actor.Client!.Value, stop), clock.GetUtcNow() - Recent);
        var entered = await Entered(db, actor, since, stop);
        return new()
        {
            Practice = await db.Practices.Where(p => p.Id == actor.Practice).Select(p => p.Name).SingleAsync(stop),
            Client = await db.Clients.Where(c => c.Practice == actor.Practice && c.Id == actor.Client).Select(c => c.Name).SingleAsync(stop),
            Representative = actor.Representative is null ? null : actor.Name,
            Advisers = await advisers.Distinct().ToListAsync(stop),
            ToAnswer = [.. mine.Where(c => c.IsAsked)],
            ToSign = [.. declarations.Where(d => d.IsAsked)],
            EnteredConsents = [.. mine.Where(c => c.IsInForce && entered.ContainsKey(c.Id.Value)).Select(c => new EnteredConsent(c, entered[c.Id.Value]))],
            EnteredDeclarations = [.. declarations.Where(d => d.State is DeclarationState.OnPaper && d.EnteredAt > since)],
            Running = [.. (await requests.For(actor, stop)).Where(r => r.State is RequestState.Received)],
            New = [.. (await documents.For(actor, stop)).Where(d => d is { IsNew: true, Kind: not (DocumentKind.Acknowledgement or DocumentKind.Declined) })],
        };
    }

    /// <summary>When which consents were entered: the consent itself only knows the day of its paper.</summary>
    static async Task<Dictionary<Guid, DateTimeOffset>> Entered(PortalDb db, Actor actor, DateTimeOffset since, CancellationToken stop)
    {
        var known = await Pseudonyms.Of(db, actor.Practice, actor.Client, stop);
        return await db.Evidence.Where(e => e.Practice == actor.Practice && known.Contains(e.Client) && e.Act == Act.PaperConsentEntered && e.At > since)
            .ToDictionaryAsync(e => e.Subject!.Value, e => e.At, stop);
    }
}
