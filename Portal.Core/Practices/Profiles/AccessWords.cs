namespace Portal.Core.Practices;

/// <summary>Who may see a file without more.</summary>
public enum DefaultAccess
{
    AssignedAdviserOnly,
    Organisation,
    ControllerPractitioner,
}

/// <summary>What a colleague needs to see a file outside the own caseload.</summary>
public enum ColleagueMode
{
    None,
    Reason,
    Consent,
}

/// <summary>Who looks.</summary>
public enum AccessRole
{
    Client,
    AssignedAdviser,
    Colleague,
    Deputy,
    Administration,
    Ict,
    Subcontractor,
    PrivacyOfficer,
    ControllerPractitioner,
    ProcessorStaff,
}

/// <summary>What is needed before content opens.</summary>
public enum AccessRequirement
{
    Assignment,
    Deputation,
    Reason,
    Consent,
    Ticket,
    Instruction,
    Undertaking,
    Organisation,
    Contract,
    MediationCase,
}
