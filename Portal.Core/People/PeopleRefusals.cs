namespace Portal.Core.People;

/// <summary>This role does not exist in a practice with this profile.</summary>
public sealed record RoleDoesNotFit : Refusal;

/// <summary>A person needs a name.</summary>
public sealed record PersonNameIsMissing : Refusal;

/// <summary>Staff needs a function: it stands under letters.</summary>
public sealed record FunctionIsMissing : Refusal;

/// <summary>The day of the undertaking was entered before.</summary>
public sealed record UndertakingIsThereAlready(DateOnly SignedOn) : Refusal;

/// <summary>The day lies longer ago than anybody works: a slip of the keyboard.</summary>
public sealed record DayIsBeyondACareer : Refusal;

/// <summary>The account belongs to somebody who works here: nobody is her own client.</summary>
public sealed record AccountIsOfStaff : Refusal;

/// <summary>A client needs a town: it tells two clients of one name apart.</summary>
public sealed record TownIsMissing : Refusal;

/// <summary>This account has that role here already.</summary>
public sealed record PersonIsThereAlready : Refusal;

/// <summary>A day on which something was done lies in the future.</summary>
public sealed record DayHasNotCome : Refusal;

/// <summary>A date of birth lies in the future or too long ago.</summary>
public sealed record BirthDayIsWrong : Refusal;

/// <summary>A practice keeps at least one administrator.</summary>
public sealed record LastAdministrator : Refusal;

/// <summary>Letters are written in Dutch or English.</summary>
public sealed record LanguageIsUnknown : Refusal;

/// <summary>This client can sign in already.</summary>
public sealed record ClientIsInvitedAlready : Refusal;
