using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Practices;

namespace Portal.Core.Consents;

/// <summary>One consent in the client's list.</summary>
public sealed record MyConsentLine
{
    /// <summary>Its id.</summary>
    public required ConsentId Id { get; init; }

    /// <summary>The one recipient.</summary>
    public required string Recipient { get; init; }

    /// <summary>The one purpose.</summary>
    public required Label Purpose { get; init; }

    /// <summary>What it covers.</summary>
    public required IReadOnlyList<Label> Categories { get; init; }

    /// <summary>State at this moment.</summary>
    public required ConsentState State { get; init; }

    /// <summary>It was given, and ended because the trajectory did (profile: consent.validity.endsAt).</summary>
    public required bool EndedWithTrajectory { get; init; }

    /// <summary>Last day on which it can be answered.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>Last day on which it can hold.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>It was signed on paper.</summary>
    public required bool OnPaper { get; init; }

    /// <summary>When it was given or declined.</summary>
    public required DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When it was withdrawn.</summary>
    public required DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>It waits for an answer.</summary>
    public bool IsAsked => State is ConsentState.Requested;

    /// <summary>Something may leave under it.</summary>
    public bool IsInForce => State is ConsentState.Given && !EndedWithTrajectory;
}

/// <summary>The screen of one consent.</summary>
public sealed record MyConsentScreen
{
    /// <summary>As it stands in the list.</summary>
    public required MyConsentLine Line { get; init; }

    /// <summary>Name of the practice.</summary>
    public required string Practice { get; init; }

    /// <summary>The exact text.</summary>
    public required ConsentText Text { get; init; }

    /// <summary>Hash of that text: what is signed is what was shown.</summary>
    public required string TextHash { get; init; }

    /// <summary>Who asked.</summary>
    public required string AskedBy { get; init; }

    /// <summary>The function of who asked.</summary>
    public required string AskedByFunction { get; init; }

    /// <summary>The name as it was typed; null when it was not given.</summary>
    public required string? SignedAs { get; init; }

    /// <summary>Name and function of the adviser at whose desk it was given; null when it was not.</summary>
    public required string? SeenBy { get; init; }

    /// <summary>The paper it stands on; null when it was given in Portal.</summary>
    public required PaperSignature? Paper { get; init; }

    /// <summary>Its documents, the newest first.</summary>
    public required IReadOnlyList<MyConsentDocument> Documents { get; init; }

    /// <summary>What left under it, the newest first.</summary>
    public required IReadOnlyList<MyConsentLeft> Left { get; init; }
}

/// <summary>A document of a consent.</summary>
public sealed record MyConsentDocument(DocumentId Id, DocumentKind Kind);

/// <summary>What left under a consent.</summary>
public sealed record MyConsentLeft(DisclosureId Id, DateTimeOffset At, IReadOnlyList<Label> Categories);
