using Portal.Core.People;

namespace Portal.Core.Rights;

/// <summary>A person's decision on a request (AVG 12(3)-(4), 22; UAVG 34).</summary>
public sealed record Decision
{
    /// <summary>Granted, in part, or refused.</summary>
    public required DecisionResult Result { get; init; }

    /// <summary>Id of the finding of fact that the refusal rests on; null otherwise.</summary>
    public string? Finding { get; init; }

    /// <summary>Exception that the refusal rests on, such as "AVG 17(3)(b)"; null otherwise.</summary>
    public string? Exception { get; init; }

    /// <summary>The adviser's own words; at least <see cref="DecideRequest.LeastWords"/> characters for anything but a full grant.</summary>
    public PersonalText? Words { get; init; }

    /// <summary>Who decided: always a person.</summary>
    public required AdviserId DecidedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset DecidedAt { get; init; }
}

/// <summary>What was decided.</summary>
public enum DecisionResult
{
    /// <summary>Granted.</summary>
    Granted,

    /// <summary>Granted in part: something else than was asked.</summary>
    GrantedInPart,

    /// <summary>Refused.</summary>
    Refused,
}
