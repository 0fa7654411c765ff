using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>What a new trajectory is made of; a kind of principal that was not chosen is null, and refused.</summary>
public sealed record NewTrajectory(
    ClientId Client, string Type, PrincipalKind? PrincipalKind, DateOnly StartedOn, PartyId? Principal = null, PartyId? Controller = null, AdviserId? Adviser = null);

/// <summary>Starts a trajectory, as the profile allows: known type, fitting principal, a controller with an agreement where one is required.</summary>
public sealed class StartTrajectory(Store store, Regulations regulations)
{
    /// <summary>Starts it; done by who keeps the practice's register.</summary>
    public Task<Outcome<TrajectoryId>> Run(Actor actor, NewTrajectory wish, CommandKey key, CancellationToken stop = default) =>
        store.Write<TrajectoryId>(actor, key.For(nameof(StartTrajectory), wish.Client.Value), async work =>
        {
            if (actor.Role is not Role.Administrator) return new NotFound();
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var client = await work.Db.Clients.SingleOrDefaultAsync(c => c.Id == wish.Client && c.Practice == actor.Practice && c.JoinedInto == null, stop);
            if (client is null) return new NotFound();
            if (client.DiedOn is { } died) return new ClientHasDied(died);
            if (await Check(work.Db, profile, actor.Practice, wish, LegalDay.Of(work.Now), stop) is { } refusal) return refusal;

            var trajectory = Trajectory.Start(client, wish.Type, wish.PrincipalKind!.Value, wish.Principal, wish.Controller, wish.Adviser, wish.StartedOn);
            work.Db.Trajectories.Add(trajectory);
            work.Record(Act.TrajectoryStarted, client.Id, trajectory.Id.Value);
            return trajectory.Id;
        }, stop);

    /// <summary>The rule that says no; null when it may start.</summary>
    internal static async Task<Refusal?> Check(PortalDb db, PrivacyProfile profile, PracticeId practice, NewTrajectory wish, DateOnly today, CancellationToken stop)
    {
        if (profile.TrajectoryType(wish.Type) is not { } type) return new TrajectoryTypeIsUnknown(wish.Type);
        if (wish.PrincipalKind is not { } kind) return new PrincipalIsNotChosen();
        if (await PrincipalRules.Check(db, practice, type, kind, wish.Principal, stop) is { } unfit) return unfit;
        if (wish.Adviser is { } adviser && !await db.Advisers.AnyAsync(a => a.Id == adviser && a.Practice == practice && a.Controller == wish.Controller, stop))
            return new NotFound();
        if (wish.Controller is not null && !profile.Controllers.Required) return new NotFound();
        if (wish.Controller is not { } id) return profile.Controllers.Required ? new ControllerIsMissing() : null;
        var party = await db.Parties.SingleOrDefaultAsync(p => p.Id == id && p.Practice == practice, stop);
        if (party is null) return new NotFound();
        return profile.Controllers.AgreementRequired && party.Agreement?.HoldsOn(today) != true ? new AgreementIsMissing() : null;
    }
}
