using Microsoft.EntityFrameworkCore;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>A trajectory as a line of a screen, and as a choice of a form.</summary>
/// <param name="Trajectory">The trajectory.</param>
/// <param name="Type">What it is for.</param>
/// <param name="PrincipalKind">Who pays, as a kind.</param>
/// <param name="Principal">Name of the principal; null when the client pays.</param>
/// <param name="Controller">Name of the controller at a processor.</param>
/// <param name="Adviser">Name of the adviser.</param>
/// <param name="StartedOn">First day.</param>
/// <param name="EndedOn">Last day; null while it runs.</param>
/// <param name="AssignedAdviser">The adviser, to know whether it is one's own.</param>
/// <param name="ClosedAt">When it was closed; on the same day the closing can be taken back.</param>
public sealed record TrajectoryLine(
    TrajectoryId Trajectory, Label Type, PrincipalKind PrincipalKind, string? Principal, string? Controller, string? Adviser, DateOnly StartedOn, DateOnly? EndedOn,
    AdviserId? AssignedAdviser = null, DateTimeOffset? ClosedAt = null);

static class TrajectoryLines
{
    internal static async Task<IReadOnlyList<TrajectoryLine>> Of(PortalDb db, PrivacyProfile profile, IReadOnlyList<Trajectory> trajectories, CancellationToken stop)
    {
        var parties = trajectories.SelectMany(t => new[] { t.Principal, t.Controller }).OfType<PartyId>().Distinct().ToList();
        var staff = trajectories.Select(t => t.AssignedAdviser).OfType<AdviserId>().Distinct().ToList();
        var names = await db.Parties.Where(p => parties.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        var advisers = await db.Advisers.Where(a => staff.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
        return [.. trajectories.OrderByDescending(t => t.StartedOn).Select(t => new TrajectoryLine(
            t.Id, profile.TrajectoryType(t.Type)!.Label, t.PrincipalKind, Name(names, t.Principal), Name(names, t.Controller), Name(advisers, t.AssignedAdviser), t.StartedOn, t.EndedOn, t.AssignedAdviser, t.ClosedAt))];
    }

    static string? Name<T>(Dictionary<T, string> names, T? id) where T : struct => id is { } known ? names.GetValueOrDefault(known) : null;
}
