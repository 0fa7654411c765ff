using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Core.People;

/// <summary>
/// What a client is here for. Retention triggers, the basis for a BSN or health data, conditional categories and the wall
/// between controllers all hang on it (domain: Trajectory).
/// </summary>
public sealed class Trajectory
{
    Trajectory() { }

    /// <summary>Its id.</summary>
    public TrajectoryId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The client.</summary>
    public ClientId Client { get; private init; }

    /// <summary>Kind, an id of the profile's trajectoryTypes.</summary>
    public string Type { get; private init; } = "";

    /// <summary>Kind of principal, client = privately paid.</summary>
    public PrincipalKind PrincipalKind { get; private set; }

    /// <summary>The principal; null when the client pays.</summary>
    public PartyId? Principal { get; private set; }

    /// <summary>The controller at a processor; null at a practice that is a controller itself.</summary>
    public PartyId? Controller { get; private init; }

    /// <summary>The adviser that the client knows.</summary>
    public AdviserId? AssignedAdviser { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly StartedOn { get; private init; }

    /// <summary>Last day; null while it runs.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>When it was closed; null while it runs, and for what ended before Portal was used.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Day on which the report made under it was delivered.</summary>
    public DateOnly? ReportDeliveredOn { get; private set; }

    /// <summary>Counts changes; checked on every save.</summary>
    public int Version { get; private set; }

    /// <summary>Starts a trajectory; <see cref="StartTrajectory"/> checks it against the profile.</summary>
    internal static Trajectory Start(
        Client client, string type, PrincipalKind principalKind, PartyId? principal, PartyId? controller, AdviserId? adviser, DateOnly startedOn) => new()
        {
            Id = Portal.Core.Id.New<TrajectoryId>(),
            Practice = client.Practice,
            Client = client.Id,
            Type = type,
            PrincipalKind = principalKind,
            Principal = principal,
            Controller = controller,
            AssignedAdviser = adviser,
            StartedOn = startedOn,
        };

    /// <summary>True on a day within the trajectory.</summary>
    public bool RunsOn(DateOnly day) => day >= StartedOn && (EndedOn is null || day <= EndedOn);

    /// <summary>Ends the trajectory; retention counts from here.</summary>
    public void End(DateOnly day) => (EndedOn, Version) = (day, Version + 1);

    /// <summary>Closes a trajectory that runs, with a last day that has come.</summary>
    internal Outcome Close(DateOnly lastDay, DateTimeOffset now)
    {
        if (EndedOn is { } ended) return new TrajectoryIsClosed(ended);
        if (lastDay < StartedOn) return new DayIsBeforeTheStart(StartedOn);
        if (lastDay > LegalDay.Of(now)) return new LastDayIsNotThereYet();
        (EndedOn, ClosedAt, Version) = (lastDay, now, Version + 1);
        return Outcome.Done;
    }

    /// <summary>Takes a closing back on the day that it was done.</summary>
    internal Outcome Reopen(DateTimeOffset now)
    {
        if (EndedOn is null) return new TrajectoryRuns();
        if (ClosedAt is not { } closed || LegalDay.Of(closed) != LegalDay.Of(now)) return new TooLateToReopen();
        (EndedOn, ClosedAt, Version) = (null, null, Version + 1);
        return Outcome.Done;
    }

    /// <summary>Gives it to another adviser; the former one is a colleague from here.</summary>
    internal void Assign(AdviserId adviser) => (AssignedAdviser, Version) = (adviser, Version + 1);

    /// <summary>Another principal pays from here; nothing leaves to the former one as principal any more.</summary>
    internal void PaidBy(PrincipalKind kind, PartyId? principal) => (PrincipalKind, Principal, Version) = (kind, principal, Version + 1);

    /// <summary>Notes the day on which the report was delivered.</summary>
    public void DeliverReport(DateOnly day) => (ReportDeliveredOn, Version) = (day, Version + 1);
}
