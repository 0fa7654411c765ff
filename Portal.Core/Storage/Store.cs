using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Core.People;

namespace Portal.Core.Storage;

/// <summary>Opens databases to read, and carries out writes: one at a time, once for each key, whole or not at all.</summary>
public sealed class Store(IDbContextFactory<PortalDb> databases, WriteLock turn, TimeProvider clock)
{
    /// <summary>A database to read from; the caller disposes it.</summary>
    public Task<PortalDb> Read(CancellationToken stop = default) => databases.CreateDbContextAsync(stop);

    /// <summary>Carries out an act that makes nothing new.</summary>
    public async Task<Outcome> Write(Actor actor, CommandKey key, Func<Work, Task<Outcome>> act, CancellationToken stop = default)
    {
        var outcome = await Run(actor, key, Done, stop);
        return outcome.IsRefused ? outcome.Refusal! : Outcome.Done;

        async Task<Outcome<Guid>> Done(Work work)
        {
            var done = await act(work);
            return done.IsRefused ? done.Refusal! : Guid.Empty;
        }
    }

    /// <summary>Carries out an act that makes something, and gives back its id; the same key gives the same id.</summary>
    public async Task<Outcome<TId>> Write<TId>(Actor? actor, CommandKey key, Func<Work, Task<Outcome<TId>>> act, CancellationToken stop = default)
        where TId : struct, IId<TId>
    {
        var outcome = await Run(actor, key, Made, stop);
        return outcome.IsRefused ? outcome.Refusal! : TId.From(outcome.Value);

        async Task<Outcome<Guid>> Made(Work work)
        {
            var made = await act(work);
            return made.IsRefused ? made.Refusal! : made.Value.Value;
        }
    }

    /// <summary>Begins a write, reaches the database with it and undoes it; throws when that does not go.</summary>
    public async Task ProbeWrite(CancellationToken stop = default)
    {
        using var mine = await turn.Take(stop);
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA user_version = 1", stop);
        await transaction.RollbackAsync(stop);
    }

    async Task<Outcome<Guid>> Run(Actor? actor, CommandKey key, Func<Work, Task<Outcome<Guid>>> act, CancellationToken stop)
    {
        if (key.Value == Guid.Empty) throw new ArgumentException("A form makes its own key.", nameof(key));
        using var mine = await turn.Take(stop);
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var now = clock.GetUtcNow();
        if (actor is not null && !await Standing.Holds(db, actor, now, stop)) return new NotFound();
        var who = actor?.Membership.Value ?? Guid.Empty;
        if (await db.Commands.AsNoTracking().SingleOrDefaultAsync(c => c.Key == key.Value, stop) is { } earlier)
            return earlier.Membership == who ? earlier.Result : new NotFound();
        var work = new Work(db, actor, now);
        var outcome = await act(work);
        if (outcome.IsRefused)
        {
            Figures.Refused();
            return outcome;
        }
        var acts = work.Acts;
        await work.WriteEvidence(stop);
        db.Commands.Add(Command.Done(key, who, outcome.Value, work.Now));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
        await transaction.CommitAsync(stop);
        Figures.Committed(acts);
        turn.ScrubIsDue |= work.Scrub;
        if (turn.ScrubIsDue && db.Database.IsSqlite()) turn.ScrubIsDue = !await Scrub(db);
        return outcome;
    }

    /// <summary>Empties the write-ahead log. False when a reader still needs it: the next write tries again.</summary>
    static async Task<bool> Scrub(PortalDb db)
    {
        await db.Database.OpenConnectionAsync(CancellationToken.None);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return Convert.ToInt64(await command.ExecuteScalarAsync(CancellationToken.None), CultureInfo.InvariantCulture) == 0;
    }
}
