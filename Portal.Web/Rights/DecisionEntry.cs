using Portal.Core;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Web.Rights;

/// <summary>What is filled in so far of a decision.</summary>
public sealed class DecisionEntry
{
    /// <summary>Granted, in part, or refused; null while nothing is chosen.</summary>
    public DecisionResult? Result { get; set; }

    /// <summary>For a correction in part: the value that it becomes.</summary>
    public string Value { get; set; } = "";

    /// <summary>The finding it rests on.</summary>
    public string? Finding { get; set; }

    /// <summary>The exception it rests on.</summary>
    public string? Exception { get; set; }

    /// <summary>The adviser's own words.</summary>
    public string Words { get; set; } = "";

    /// <summary>True when a ground and own words are asked.</summary>
    public bool NeedsReasons => Result is DecisionResult.Refused or DecisionResult.GrantedInPart;

    /// <summary>True when the adviser fills in what the value becomes.</summary>
    public bool NeedsValue(RequestToDecide request) =>
        request.Right is RightId.Rectification && (Result is DecisionResult.GrantedInPart || (Result is DecisionResult.Granted && request.Proposed is null));

    /// <summary>What the operation is asked.</summary>
    public NewDecision Wish(RequestToDecide request) => new(
        request.Request, Result!.Value, NeedsValue(request) ? Value : null, NeedsReasons ? Finding : null, NeedsReasons ? Exception : null, NeedsReasons ? Words : null);

    /// <summary>What is lacking, by the same rule that the operation holds; null when nothing is.</summary>
    public Refusal? Lacking(RequestToDecide request)
    {
        if (Result is null) return null;
        if (NeedsValue(request) && string.IsNullOrWhiteSpace(Value)) return new NewValueIsMissing();
        return DecideRequest.Reasons(request.Profile, request.Right, Wish(request));
    }
}
