using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>An open request as the worklist reads it.</summary>
sealed record OpenRequest(RequestId Request, RightId Right, DateOnly DueOn, ClientId Client, string Name, string? Adviser);

/// <summary>
/// The questions of the worklist, compiled once: it is the page that everybody looks at first. Each gives at most one row more than a
/// page holds.
/// </summary>
static class WorklistQueries
{
    /// <summary>Of the whole practice, what is due on one day and comes after an id: a place inside a day is found in the index, not read up to.</summary>
    internal static readonly Func<PortalDb, PracticeId, PartyId?, DateOnly, RequestId, IAsyncEnumerable<OpenRequest>> RestOfDay = EF.CompileAsyncQuery(
        (PortalDb db, PracticeId practice, PartyId? controller, DateOnly due, RequestId id) =>
            (from r in db.Requests
             where r.Practice == practice && r.State == RequestState.Received && r.Controller == controller && r.DueOn == due && r.Id > id
             orderby r.Id
             join c in db.Clients on r.Client equals c.Id
             join t in db.Trajectories on r.Trajectory equals t.Id
             join a in db.Advisers on t.AssignedAdviser equals (AdviserId?)a.Id into assigned
             from a in assigned.DefaultIfEmpty()
             select new OpenRequest(r.Id, r.Right, r.DueOn, c.Id, c.Name, a == null ? null : a.Name)).Take(Worklist.PageSize + 1));

    /// <summary>Of the whole practice, what is due after a day, along the index on practice, state and due date.</summary>
    internal static readonly Func<PortalDb, PracticeId, PartyId?, DateOnly, IAsyncEnumerable<OpenRequest>> Later = EF.CompileAsyncQuery(
        (PortalDb db, PracticeId practice, PartyId? controller, DateOnly due) =>
            (from r in db.Requests
             where r.Practice == practice && r.State == RequestState.Received && r.Controller == controller && r.DueOn > due
             orderby r.DueOn, r.Id
             join c in db.Clients on r.Client equals c.Id
             join t in db.Trajectories on r.Trajectory equals t.Id
             join a in db.Advisers on t.AssignedAdviser equals (AdviserId?)a.Id into assigned
             from a in assigned.DefaultIfEmpty()
             select new OpenRequest(r.Id, r.Right, r.DueOn, c.Id, c.Name, a == null ? null : a.Name)).Take(Worklist.PageSize + 1));

    /// <summary>
    /// Of one adviser, beginning at her own trajectories: it does not grow with the practice. A join without a condition keeps that
    /// order in SQLite; the condition stands in the where. The wall stands on the trajectory alone: a practice named of the request too would draw SQLite to
    /// the index of the whole practice, once for each trajectory.
    /// </summary>
    internal static readonly Func<PortalDb, PracticeId, PartyId?, AdviserId?, DateOnly, RequestId, IAsyncEnumerable<OpenRequest>> OfAdviser = EF.CompileAsyncQuery(
        (PortalDb db, PracticeId practice, PartyId? controller, AdviserId? adviser, DateOnly due, RequestId id) =>
            (from t in db.Trajectories
             from r in db.Requests
             where t.Practice == practice && t.AssignedAdviser == adviser && r.Trajectory == t.Id
                 && r.State == RequestState.Received && r.Controller == controller && (r.DueOn > due || (r.DueOn == due && r.Id > id))
             orderby r.DueOn, r.Id
             join c in db.Clients on r.Client equals c.Id
             join a in db.Advisers on t.AssignedAdviser equals (AdviserId?)a.Id into assigned
             from a in assigned.DefaultIfEmpty()
             select new OpenRequest(r.Id, r.Right, r.DueOn, c.Id, c.Name, a == null ? null : a.Name)).Take(Worklist.PageSize + 1));
}
