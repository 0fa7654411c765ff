namespace Portal.Core.Intake;

/// <summary>The code does not add up: a sign was mistyped.</summary>
public sealed record CodeIsMistyped : Refusal;

/// <summary>The code is of no form of this client.</summary>
public sealed record CodeIsNotOfThisClient : Refusal;

/// <summary>The code is of another question to this client, or of an earlier text.</summary>
public sealed record CodeIsOfAnotherText : Refusal;

/// <summary>The day on the paper lies before the day on which the form was printed.</summary>
/// <param name="PrintedOn">That day.</param>
public sealed record PaperIsOlderThanItsPrint(DateOnly PrintedOn) : Refusal;

/// <summary>The day that stands on the paper is asked.</summary>
public sealed record PaperDayIsMissing : Refusal;

/// <summary>The adviser has to say how she knew who signed.</summary>
public sealed record KnownByIsMissing : Refusal;

/// <summary>The adviser has to look at the scan: a form without cross, name, signature or a page is not taken in.</summary>
public sealed record PaperIsNotLookedAt : Refusal;

/// <summary>The scan or photo of the paper is asked.</summary>
public sealed record ScanIsMissing : Refusal;
