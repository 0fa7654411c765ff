using Portal.Core.Practices;

namespace Portal.Core.Dossiers;

/// <summary>The profile does not know this category: nothing else may be stored (AVG 5(1)(c)).</summary>
public sealed record CategoryIsUnknown(string Category) : Refusal;

/// <summary>This category may not be used in this trajectory.</summary>
/// <param name="Category">The category.</param>
/// <param name="Reasons">Every reason.</param>
public sealed record CategoryIsNotForThisTrajectory(string Category, IReadOnlyList<Refusal> Reasons) : Refusal;

/// <summary>This purpose does not go with this category.</summary>
public sealed record PurposeDoesNotFit(string Purpose) : Refusal;

/// <summary>This source does not go with this category.</summary>
public sealed record SourceDoesNotFit(SourceId Source) : Refusal;

/// <summary>This source records from whom it came (profile: sources.recordFields).</summary>
public sealed record SourcePartyIsMissing(SourceId Source) : Refusal;

/// <summary>An item needs a value.</summary>
public sealed record ValueIsMissing : Refusal;

/// <summary>A paper item needs the place where it lies (profile: paper.locationRegister).</summary>
public sealed record PaperLocationIsMissing : Refusal;

/// <summary>This practice keeps no paper (profile: paper.used).</summary>
public sealed record PaperIsNotUsedHere : Refusal;

/// <summary>This category asks a written reason with its first value.</summary>
public sealed record ReasonForCategoryIsMissing(string Category) : Refusal;

/// <summary>The number does not pass the eleven-test.</summary>
public sealed record BsnIsWrong : Refusal;

/// <summary>A BSN is recorded with what it was verified against (Wabb 12).</summary>
public sealed record BsnIsNotVerified : Refusal;

/// <summary>These health data rest on explicit consent, and there is none (AVG 9(2)(a)).</summary>
public sealed record HealthConsentIsMissing : Refusal;

/// <summary>The day lies in the future.</summary>
public sealed record DayIsInTheFuture : Refusal;

/// <summary>Looking at this value needs a reason, which is logged (profile: restrictedView).</summary>
public sealed record ReasonToLookIsMissing(int Least) : Refusal;

/// <summary>The day lies longer ago than a life: a slip of the keyboard.</summary>
public sealed record DayIsTooLongAgo : Refusal;
