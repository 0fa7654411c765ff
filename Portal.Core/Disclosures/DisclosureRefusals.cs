namespace Portal.Core.Disclosures;

/// <summary>The gate said no, with every reason.</summary>
public sealed record GateSaysNo(IReadOnlyList<Refusal> Reasons) : Refusal;

/// <summary>Disclosure does not exist at this practice: a processor never gives data to third parties (profile: disclosure.enabled).</summary>
public sealed record DisclosuresDoNotExistHere : Refusal;

/// <summary>A disclosure names at least one item.</summary>
public sealed record NoItemChosen : Refusal;

/// <summary>This purpose is refused even with consent (profile: disclosure.forbiddenPurposes).</summary>
public sealed record PurposeIsForbidden(string Purpose) : Refusal;

/// <summary>Only anonymised data may go there or be used so.</summary>
public sealed record OnlyAnonymised : Refusal;

/// <summary>The profile does not know this ground.</summary>
public sealed record GroundIsUnknownHere(Ground Ground) : Refusal;

/// <summary>Name the article or the decision that demands it.</summary>
public sealed record CitationIsMissing : Refusal;

/// <summary>Name the document that shows it.</summary>
public sealed record DocumentIsMissing : Refusal;

/// <summary>A second person lets it out: not the one who made it ready.</summary>
public sealed record SecondPersonIsNeeded : Refusal;

/// <summary>This party may not get anything (profile: disclosure.otherThirdParties).</summary>
public sealed record RecipientIsForbidden : Refusal;

/// <summary>The client has given no consent for this recipient.</summary>
public sealed record ConsentIsMissing : Refusal;

/// <summary>The consent there is names another purpose.</summary>
public sealed record ConsentIsForAnotherPurpose(string Purpose) : Refusal;

/// <summary>The consent there is does not name this category.</summary>
public sealed record ConsentDoesNotCover(string Category) : Refusal;

/// <summary>The client withdrew this category for this recipient and purpose in another consent, later (AVG 7(3)).</summary>
public sealed record CategoryWasWithdrawn(string Category) : Refusal;

/// <summary>The trajectory has ended, and its consents with it (profile: consent.validity.endsAt).</summary>
public sealed record TrajectoryHasEnded : Refusal;

/// <summary>It has left or was cancelled before.</summary>
public sealed record DisclosureIsNotWaiting(DisclosureState State) : Refusal;
