using Portal.Core.Practices;

namespace Portal.Core.People;

/// <summary>A colleague may look only with a reason; the form asks it (profile: access.colleague).</summary>
public sealed record ReasonIsNeeded : Refusal;

/// <summary>The reason needs at least so many characters: the client reads it.</summary>
public sealed record ReasonIsTooShort(int Least) : Refusal;

/// <summary>No dossier opens before the secrecy undertaking is signed (profile: confidentiality; UAVG 30(4)).</summary>
public sealed record UndertakingIsMissing : Refusal;

/// <summary>A subcontractor's adviser needs an organisation and a contract (profile: access.roles).</summary>
public sealed record SubcontractIsMissing : Refusal;

/// <summary>A trajectory needs a controller from the register (profile: controllers.required).</summary>
public sealed record ControllerIsMissing : Refusal;

/// <summary>The controller has no processing agreement that holds (AVG 28(3)).</summary>
public sealed record AgreementIsMissing : Refusal;

/// <summary>The profile does not know this kind of trajectory.</summary>
public sealed record TrajectoryTypeIsUnknown(string Type) : Refusal;

/// <summary>The trajectory is closed already.</summary>
public sealed record TrajectoryIsClosed(DateOnly LastDay) : Refusal;

/// <summary>The trajectory runs: there is no closing to take back.</summary>
public sealed record TrajectoryRuns : Refusal;

/// <summary>The last day lies before the first.</summary>
public sealed record DayIsBeforeTheStart(DateOnly Start) : Refusal;

/// <summary>A trajectory is closed on or after its last day, not before.</summary>
public sealed record LastDayIsNotThereYet : Refusal;

/// <summary>Only the adviser of a trajectory closes it, or the administrator.</summary>
public sealed record OnlyItsAdviserCloses : Refusal;

/// <summary>A closing is taken back on the same day only.</summary>
public sealed record TooLateToReopen : Refusal;

/// <summary>Consents ended or disclosures were cancelled by the closing: that is not taken back behind the client's back.</summary>
public sealed record ClosingHadConsequences : Refusal;

/// <summary>It is so already.</summary>
public sealed record NothingChanges : Refusal;

/// <summary>The client has died: nothing new is begun or asked in her name.</summary>
public sealed record ClientHasDied(DateOnly On) : Refusal;

/// <summary>The day of death lies before the day of birth.</summary>
public sealed record DayIsBeforeBirth : Refusal;

/// <summary>A record is not joined with itself.</summary>
public sealed record SameClient : Refusal;

/// <summary>The two records have different dates of birth: they may be two people.</summary>
public sealed record BirthDatesDiffer : Refusal;

/// <summary>The two records belong to different controllers: their walls are not taken away by joining.</summary>
public sealed record ControllersDiffer : Refusal;

/// <summary>Both have an open request about the same: decide on one first.</summary>
public sealed record BothHaveThisRequest(RightId Right) : Refusal;

/// <summary>What one record permits, the other withdrew or declined later: ask the client first.</summary>
public sealed record ConsentsContradict : Refusal;

/// <summary>Nobody chose who gives the assignment.</summary>
public sealed record PrincipalIsNotChosen : Refusal;

/// <summary>This kind of trajectory has no such principal.</summary>
public sealed record PrincipalDoesNotFit(string Type) : Refusal;
