namespace Portal.Core.Practices;

/// <summary>A kind of recipient.</summary>
public enum RecipientKind
{
    Principal,
    Uwv,
    Municipality,
    Employer,
    OtherProfessional,
    TestSupplier,
    Hosting,
    Survey,
    Public,
    Colleague,
}

/// <summary>As what a recipient gets data: principal of that trajectory, somebody else, or processor.</summary>
public enum RecipientCapacity
{
    AsPrincipal,
    AsOther,
    AsProcessor,
}

/// <summary>What a category outside the whitelist needs.</summary>
public enum BeyondWhitelist
{
    Refused,
    ExplicitWrittenConsent,
}

/// <summary>What the gate says without a rule.</summary>
public enum DisclosureDefault
{
    Deny,
}

/// <summary>Consent for a kind of recipient without an entry.</summary>
public enum ThirdPartyConsent
{
    Forbidden,
    Explicit,
    Written,
    ExplicitWritten,
}

/// <summary>Refused even with consent.</summary>
public enum ForbiddenPurpose
{
    Commercial,
    Charity,
    Any,
}

/// <summary>What may stand in documents for the public.</summary>
public enum PublicDocuments
{
    Forbidden,
    AnonymisedOnly,
}

/// <summary>A ground to disclose without consent.</summary>
public enum DisclosureExceptionId
{
    Statute,
    CourtOrder,
    VitalInterest,
}

/// <summary>What such a ground demands.</summary>
public enum ExceptionRequirement
{
    Citation,
    Document,
    SecondApprover,
    InformClient,
}

/// <summary>What a second person approves.</summary>
public enum ApprovalMoment
{
    DisclosureException,
    EndOfContractHandover,
    BlockedFinding,
}

/// <summary>What a second person reads.</summary>
public enum ReadingMoment
{
    Refusal,
    PartialRefusal,
}
