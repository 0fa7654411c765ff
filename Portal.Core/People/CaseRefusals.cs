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

/// <summary>This kind of trajectory has no such principal.</summary>
public sealed record PrincipalDoesNotFit(string Type) : Refusal;
