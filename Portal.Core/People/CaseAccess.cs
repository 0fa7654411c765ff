using Microsoft.EntityFrameworkCore;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>
/// The one place that decides who may see a client's dossier, and as what: practice wall, controller wall, assignment, a colleague
/// with a reason or with the client's consent (profile: access). Pages only follow.
/// </summary>
/// <param name="Client">The client.</param>
/// <param name="Trajectories">The client's trajectories behind the actor's walls.</param>
/// <param name="Capacity">As what the actor looks.</param>
public sealed record CaseAccess(Client Client, IReadOnlyList<Trajectory> Trajectories, AccessRole Capacity)
{
    /// <summary>The categories that the client's consent opens to a colleague; null where access rests on no consent.</summary>
    public IReadOnlyList<string>? Consented { get; private init; }

    /// <summary>True for the client's own adviser, or the practitioner of her controller.</summary>
    public bool IsHers => Capacity is AccessRole.AssignedAdviser or AccessRole.ControllerPractitioner;

    /// <summary>True when this capacity sees a category (profile: visibleTo), and the consent that access rests on names it.</summary>
    public bool Sees(PrivacyProfile profile, string category) =>
        profile.Category(category)?.VisibleTo.Contains(Capacity) == true && Consented?.Contains(category) != false;

    /// <summary>
    /// Access of staff to a client. A stranger learns nothing; a colleague learns that a reason is needed, and where the profile
    /// asks the client's consent first, that there is a client only once she gave it.
    /// </summary>
    public static async Task<Outcome<CaseAccess>> Of(PortalDb db, PrivacyProfile profile, Actor actor, ClientId id, DateTimeOffset now, CancellationToken stop = default)
    {
        if (!actor.IsAdviser || actor.Adviser is not { } me) return new NotFound();
        var client = await db.Clients.SingleOrDefaultAsync(c => c.Id == id && c.Practice == actor.Practice, stop);
        var trajectories = await db.Trajectories.Where(t => t.Client == id && t.Practice == actor.Practice && t.Controller == actor.Controller)
            .OrderBy(t => t.StartedOn).ToListAsync(stop);
        var adviser = await db.Advisers.SingleOrDefaultAsync(a => a.Id == me && a.Practice == actor.Practice && a.Controller == actor.Controller, stop);
        if (client is null || adviser is null || trajectories.Count == 0) return new NotFound();

        var assigned = Current(trajectories, LegalDay.Of(now)).Any(t => t.AssignedAdviser == me);
        if (!assigned && profile.Access.Colleague.Mode is ColleagueMode.None) return new NotFound();
        var capacity = assigned ? Assigned(profile) : adviser.Subcontract is null ? AccessRole.Colleague : AccessRole.Subcontractor;
        if (UndertakingIsLacking(profile, adviser, capacity, LegalDay.Of(now))) return new UndertakingIsMissing();
        if (assigned) return new CaseAccess(client, trajectories, capacity);

        var consented = profile.Access.Colleague.Mode is ColleagueMode.Consent ? await ColleagueConsents.Of(db, profile, adviser, trajectories, now, stop) : null;
        if (consented is { Count: 0 }) return new NotFound();
        var granted = await db.AccessGrants.AnyAsync(g => g.Practice == actor.Practice && g.Client == id && g.Adviser == me && g.From <= now && now < g.Until, stop);
        if (!granted) return new ReasonIsNeeded();
        return new CaseAccess(client, trajectories, capacity) { Consented = consented };
    }

    /// <summary>The undertaking is asked of the roles that the profile names, and counts from the day it is signed.</summary>
    static bool UndertakingIsLacking(PrivacyProfile profile, Adviser adviser, AccessRole capacity, DateOnly today) =>
        profile.Confidentiality.UndertakingRequired && profile.Confidentiality.AppliesTo.Contains(capacity) && !(adviser.UndertakingSignedOn <= today);

    /// <summary>What runs now, or else what ended last: who guided a client once is a colleague like any other later.</summary>
    static List<Trajectory> Current(IReadOnlyList<Trajectory> trajectories, DateOnly today)
    {
        var running = trajectories.Where(t => t.EndedOn is null || t.EndedOn >= today).ToList();
        return running.Count > 0 ? running : [trajectories.MaxBy(t => t.EndedOn)!];
    }

    static AccessRole Assigned(PrivacyProfile profile) =>
        profile.Access.Default is DefaultAccess.ControllerPractitioner ? AccessRole.ControllerPractitioner : AccessRole.AssignedAdviser;
}
