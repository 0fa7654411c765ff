using Microsoft.EntityFrameworkCore;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>
/// Who may change whose a case is: the administrator who keeps the register, behind her own walls; for closing also the adviser whose
/// trajectory it is. To everybody else it does not exist.
/// </summary>
static class CaseHands
{
    /// <summary>A trajectory for who may close it.</summary>
    internal static async Task<Outcome<Trajectory>> ToClose(PortalDb db, PrivacyProfile profile, Actor actor, TrajectoryId id, DateTimeOffset now, CancellationToken stop)
    {
        if (actor.Role is Role.Administrator) return await Kept(db, actor, id, stop);
        var trajectory = await db.Trajectories.SingleOrDefaultAsync(t => t.Id == id && t.Practice == actor.Practice && t.Controller == actor.Controller, stop);
        if (trajectory is null) return new NotFound();
        var access = await CaseAccess.Of(db, profile, actor, trajectory.Client, now, stop);
        if (access.IsRefused) return access.Refusal!;
        return trajectory.AssignedAdviser == actor.Adviser ? trajectory : new OnlyItsAdviserCloses();
    }

    /// <summary>A trajectory of the register, for who keeps it.</summary>
    internal static async Task<Outcome<Trajectory>> Kept(PortalDb db, Actor actor, TrajectoryId id, CancellationToken stop)
    {
        if (actor.Role is not Role.Administrator) return new NotFound();
        var trajectory = await db.Trajectories.SingleOrDefaultAsync(t => t.Id == id && t.Practice == actor.Practice, stop);
        return trajectory is not null && Reaches(actor, trajectory) ? trajectory : new NotFound();
    }

    /// <summary>A client of the register, for who keeps it; one that was joined into another is not there.</summary>
    internal static async Task<Outcome<KeptClient>> Kept(PortalDb db, Actor actor, ClientId id, CancellationToken stop)
    {
        if (actor.Role is not Role.Administrator) return new NotFound();
        var client = await db.Clients.SingleOrDefaultAsync(c => c.Id == id && c.Practice == actor.Practice && c.JoinedInto == null, stop);
        if (client is null) return new NotFound();
        var trajectories = await db.Trajectories.Where(t => t.Practice == actor.Practice && t.Client == id).OrderBy(t => t.StartedOn).ToListAsync(stop);
        return trajectories.All(t => Reaches(actor, t)) ? new KeptClient(client, trajectories) : new NotFound();
    }

    /// <summary>The practice's own administrator keeps all; one of a controller only what is that controller's.</summary>
    static bool Reaches(Actor actor, Trajectory trajectory) => actor.Controller is null || trajectory.Controller == actor.Controller;
}

/// <summary>A client with all her trajectories.</summary>
sealed record KeptClient(Client Client, IReadOnlyList<Trajectory> Trajectories);
