namespace Portal.Core.Consents;

/// <summary>Only an asked, unanswered, unexpired consent can be given or declined.</summary>
public sealed record ConsentIsNotOpen(ConsentState State) : Refusal;

/// <summary>It was withdrawn before.</summary>
public sealed record ConsentIsAlreadyWithdrawn(DateTimeOffset At) : Refusal;

/// <summary>Only a consent in force can be withdrawn.</summary>
public sealed record ConsentIsNotInForce(ConsentState State) : Refusal;

/// <summary>This practice knows no consents: a processor does not disclose (AVG 28(3)(a)).</summary>
public sealed record ConsentsDoNotExistHere : Refusal;

/// <summary>One consent names at least one category.</summary>
public sealed record NoCategoryChosen : Refusal;

/// <summary>A category that this recipient may never get, or that the trajectory does not open.</summary>
public sealed record CategoryIsNotForThisRecipient(string Category) : Refusal;

/// <summary>A purpose that cannot be chosen for this recipient.</summary>
public sealed record PurposeIsNotForThisRecipient(string Purpose) : Refusal;

/// <summary>The last day lies outside what the profile allows.</summary>
/// <param name="Latest">The last day that may be chosen.</param>
public sealed record PeriodIsTooLong(DateOnly Latest) : Refusal;

/// <summary>The last day lies in the past.</summary>
public sealed record PeriodHasPassed : Refusal;

/// <summary>The same was asked before and is still open or in force.</summary>
public sealed record ConsentIsThereAlready(ConsentId Consent) : Refusal;

/// <summary>The day on a paper lies after today.</summary>
public sealed record PaperIsOfTomorrow : Refusal;

/// <summary>A paper is entered by the client's own adviser, not by who only looks.</summary>
public sealed record OnlyHerAdviser : Refusal;

/// <summary>Who does not see a category cannot ask or enter a consent for it (profile: visibleTo).</summary>
public sealed record CategoryIsNotSeen(string Category) : Refusal;

/// <summary>The paper is older than the trajectory, where consents end with their trajectory (profile: consent.validity.endsAt).</summary>
/// <param name="StartedOn">First day of the trajectory.</param>
public sealed record PaperIsFromBefore(DateOnly StartedOn) : Refusal;

/// <summary>After the day of the paper, or on it, the client refused or withdrew the same: a paper does not undo that (AVG 7(3)).</summary>
/// <param name="On">The day on which she did.</param>
public sealed record ClientSaidNoLater(DateOnly On) : Refusal;

/// <summary>A purpose for which nothing can be recorded in this trajectory: there is nothing that it could be asked for.</summary>
public sealed record PurposeIsNotOfThisTrajectory(string Purpose) : Refusal;

/// <summary>More words than a purpose needs.</summary>
public sealed record PurposeWordsAreTooMany(int Most) : Refusal;
