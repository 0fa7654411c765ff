using Microsoft.EntityFrameworkCore;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>What follows when it is noted that a client has died: counts, no content.</summary>
public sealed record DeathPreview(DateOnly DiedOn, int Accounts, int Consents, int Disclosures, int Requests, int Trajectories);

/// <summary>What moves when two records are joined: counts, no content.</summary>
/// <param name="AccountEnds">True when the account of the record that goes ends, because the other has one.</param>
/// <param name="Trajectories">Trajectories that move.</param>
/// <param name="Items">Items.</param>
/// <param name="Requests">Requests.</param>
/// <param name="Consents">Consents.</param>
/// <param name="Disclosures">Disclosures.</param>
/// <param name="Documents">Documents.</param>
/// <param name="Representatives">Representatives.</param>
/// <param name="Accounts">Accounts that can sign in for her from then on.</param>
public sealed record JoinPreview(
    bool AccountEnds, int Trajectories, int Items, int Requests, int Consents, int Disclosures, int Documents, int Representatives, int Accounts);

/// <summary>What follows when a trajectory gets another principal.</summary>
public sealed record PrincipalPreview(int Cancelled);

/// <summary>Reads what an act of the administrator's would do, by the rules of the act itself.</summary>
public sealed class ReadHands(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>What follows from a death on a day.</summary>
    public async Task<Outcome<DeathPreview>> Death(Actor actor, ClientId id, DateOnly diedOn, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var now = clock.GetUtcNow();
        if (!await Standing.Holds(db, actor, now, stop)) return new NotFound();
        var found = await CaseHands.Kept(db, actor, id, stop);
        if (found.IsRefused) return found.Refusal!;
        if (RecordDeath.Check(found.Value.Client, diedOn, LegalDay.Of(now)) is { } refusal) return refusal;
        var ending = await CaseEnding.OfLife(db, found.Value.Client, now, stop);
        var accounts = await db.Memberships.CountAsync(m => m.Practice == actor.Practice && m.Client == id && m.EndedAt == null, stop);
        return new DeathPreview(diedOn, accounts, ending.Consents.Count, ending.Cancelled.Count, ending.Open.Count, found.Value.Trajectories.Count(t => t.EndedOn is null));
    }

    /// <summary>What moves, or why the two are not joined.</summary>
    public async Task<Outcome<JoinPreview>> Join(Actor actor, ClientId staying, ClientId going, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var now = clock.GetUtcNow();
        if (!await Standing.Holds(db, actor, now, stop)) return new NotFound();
        var (stays, goes) = (await CaseHands.Kept(db, actor, staying, stop), await CaseHands.Kept(db, actor, going, stop));
        if ((stays.Refusal ?? goes.Refusal) is { } no) return no;
        if (await JoinRules.Check(db, stays.Value, goes.Value, now, stop) is { } refusal) return refusal;
        var ends = await JoinClients.HasAccount(db, staying, stop);
        return new JoinPreview(
            ends && await JoinClients.HasAccount(db, going, stop),
            goes.Value.Trajectories.Count,
            await db.Items.CountAsync(i => i.Client == going, stop),
            await db.Requests.CountAsync(r => r.Client == going, stop),
            await db.Consents.CountAsync(c => c.Client == going, stop),
            await db.Disclosures.CountAsync(d => d.Client == going, stop),
            await db.Documents.CountAsync(d => d.Client == going, stop),
            await db.Representatives.CountAsync(r => r.Client == going, stop),
            await db.Memberships.CountAsync(m => m.EndedAt == null && (m.Client == staying || (m.Client == going && (!ends || m.Role != Role.Client))), stop));
    }

    /// <summary>What follows from another principal, or why it does not fit.</summary>
    public async Task<Outcome<PrincipalPreview>> Principal(Actor actor, TrajectoryId id, PrincipalKind kind, PartyId? principal, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        if (!await Standing.Holds(db, actor, clock.GetUtcNow(), stop)) return new NotFound();
        var found = await CaseHands.Kept(db, actor, id, stop);
        if (found.IsRefused) return found.Refusal!;
        var profile = await regulations.Of(db, actor.Practice, stop);
        var type = profile.TrajectoryType(found.Value.Type)!;
        if (await PrincipalRules.Check(db, actor.Practice, type, kind, principal, stop) is { } refusal) return refusal;
        return new PrincipalPreview(await ChangePrincipal.Waiting(db, found.Value).CountAsync(stop));
    }
}
