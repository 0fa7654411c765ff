using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>
/// What ends with a trajectory, or with a client's life. Read the same way to show it beforehand and to do it, so that what is shown
/// is what is done.
/// </summary>
sealed record CaseEnding(IReadOnlyList<Consent> Consents, IReadOnlyList<Disclosure> Cancelled, IReadOnlyList<Disclosure> Staying, IReadOnlyList<Request> Open)
{
    /// <summary>
    /// With a trajectory: its consents where the profile ends them with it (consent.validity.endsAt), and what waits under them. What
    /// waits on a ground of its own stays, and so do open requests: rights do not end with a trajectory.
    /// </summary>
    internal static async Task<CaseEnding> OfTrajectory(PortalDb db, PrivacyProfile profile, Trajectory trajectory, DateTimeOffset now, CancellationToken stop)
    {
        var all = await Read(db, trajectory.Practice, trajectory.Client, now, stop);
        var ends = profile.Consent.Validity.EndsAt is ValidityEnd.TrajectoryEnd;
        List<Consent> consents = [.. all.Consents.Where(c => ends && c.Trajectory == trajectory.Id)];
        var waiting = all.Cancelled.Where(d => d.Trajectory == trajectory.Id).ToLookup(d => consents.Any(c => c.Id == d.Consent));
        return new(consents, [.. waiting[true]], [.. waiting[false]], [.. all.Open.Where(r => r.Trajectory == trajectory.Id)]);
    }

    /// <summary>With a life: every consent, everything that waits, every open request.</summary>
    internal static Task<CaseEnding> OfLife(PortalDb db, Client client, DateTimeOffset now, CancellationToken stop) => Read(db, client.Practice, client.Id, now, stop);

    /// <summary>Ends the consents and cancels what waited, each with its own entry.</summary>
    internal void Carry(Work work, string because)
    {
        foreach (var consent in Consents)
        {
            consent.End(work.Now);
            work.Record(Act.ConsentEnded, consent.Client, consent.Id.Value, because);
        }
        foreach (var waiting in Cancelled)
        {
            waiting.Cancel(work.Now);
            work.Record(Act.DisclosureCancelled, waiting.Client, waiting.Id.Value, because);
        }
    }

    static async Task<CaseEnding> Read(PortalDb db, PracticeId practice, ClientId client, DateTimeOffset now, CancellationToken stop)
    {
        var consents = await db.Consents.Where(c => c.Practice == practice && c.Client == client && (c.State == ConsentState.Requested || c.State == ConsentState.Given))
            .OrderBy(c => c.AskedAt).ToListAsync(stop);
        var waiting = await db.Disclosures.Where(d => d.Practice == practice && d.Client == client && d.State == DisclosureState.Waiting).OrderBy(d => d.PreparedAt).ToListAsync(stop);
        var open = await db.Requests.Where(r => r.Practice == practice && r.Client == client && r.State == RequestState.Received).OrderBy(r => r.DueOn).ToListAsync(stop);
        return new([.. consents.Where(c => c.StateAt(now) is ConsentState.Requested or ConsentState.Given)], waiting, [], open);
    }
}
