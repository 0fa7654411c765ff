namespace Portal.Core.Practices;

/// <summary>What a regulation calls itself.</summary>
public enum TextKind
{
    Regulation,
    Statement,
    Protocol,
}

/// <summary>What was left out of the text; the place is marked.</summary>
public enum OmittedPart
{
    PersonName,
    Signature,
    PostalAddress,
    MailAddress,
    KvkNumber,
    WebAddress,
    WebsiteFooter,
}

/// <summary>Controller or processor (GDPR art. 4(7)-(8)); switches whole feature sets.</summary>
public enum PracticeRole
{
    Controller,
    Processor,
}

/// <summary>What the entry of a processing agreement holds.</summary>
public enum AgreementField
{
    SignedOn,
    Version,
    ExpiresOn,
}

/// <summary>What a mailbox is for.</summary>
public enum ContactId
{
    Questions,
    Rights,
    Complaints,
    PrivacyOfficer,
}

/// <summary>What a legal reference is.</summary>
public enum ReferenceKind
{
    Act,
    Authority,
    Term,
}

/// <summary>Whether a legal reference still holds.</summary>
public enum ReferenceStatus
{
    InForce,
    Repealed,
    Outdated,
}

/// <summary>Who pays for a trajectory.</summary>
public enum PrincipalKind
{
    Uwv,
    Municipality,
    Employer,
    Client,
    OtherPayer,
    ZkmPractitioner,
    CoachingOrganisation,
}
