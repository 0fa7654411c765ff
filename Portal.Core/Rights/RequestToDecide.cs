using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Rights;

/// <summary>A request with all that a person needs to decide on it.</summary>
public sealed record RequestToDecide
{
    /// <summary>The request.</summary>
    public required RequestId Request { get; init; }

    /// <summary>The right.</summary>
    public required RightId Right { get; init; }

    /// <summary>The client.</summary>
    public required ClientId Client { get; init; }

    /// <summary>The client's name.</summary>
    public required string ClientName { get; init; }

    /// <summary>What is wrong with the item, as the client sees it.</summary>
    public RightReason? Claim { get; init; }

    /// <summary>The client's words.</summary>
    public string? Text { get; init; }

    /// <summary>The value that the client proposes; of a BSN the last three digits.</summary>
    public string? Proposed { get; init; }

    /// <summary>The item as it is; null when the request is about everything, or the item is gone.</summary>
    public ItemLine? Item { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>What the last day is once the request is extended.</summary>
    public required DateOnly DueIfExtended { get; init; }

    /// <summary>Today in the Netherlands.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The clocks, each with why.</summary>
    public required RightClocks Clocks { get; init; }

    /// <summary>State.</summary>
    public required RequestState State { get; init; }

    /// <summary>That the answer takes longer; null when that was not told.</summary>
    public ExtensionMade? Extension { get; init; }

    /// <summary>What was decided; null while open.</summary>
    public DecisionMade? Decision { get; init; }

    /// <summary>The profile, for the articles and their words.</summary>
    public required PrivacyProfile Profile { get; init; }

    /// <summary>Findings of fact that a refusal can rest on.</summary>
    public required IReadOnlyList<RefusalFinding> Findings { get; init; }

    /// <summary>Exceptions that law and regulation both allow.</summary>
    public required IReadOnlyList<string> Exceptions { get; init; }

    /// <summary>The act that demands that the item stays, so that it cannot be erased; null when none does.</summary>
    public string? MustStay { get; init; }
}

/// <summary>A decision, with the name of who made it.</summary>
public sealed record DecisionMade(
    DecisionResult Result, string? Finding, string? Exception, string? Words, string By, DateTimeOffset At, DocumentId? Letter);
