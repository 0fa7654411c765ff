namespace Portal.Core.Intake;

/// <summary>The same declaration of the same day was entered before.</summary>
public sealed record DeclarationIsThereAlready(DateOnly SignedOn) : Refusal;

/// <summary>The same was asked before and waits for the client.</summary>
public sealed record DeclarationIsAskedAlready(DateTimeOffset AskedAt) : Refusal;

/// <summary>Only an asked, unanswered declaration can be signed or declined.</summary>
public sealed record DeclarationIsNotOpen(DeclarationState State) : Refusal;

/// <summary>The text names a version of the regulation that the practice does not keep any more: nobody says that she received that.</summary>
public sealed record RegulationHasChanged : Refusal;
