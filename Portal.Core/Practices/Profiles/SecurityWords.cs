using System.Text.Json.Serialization;

namespace Portal.Core.Practices;

/// <summary>A use that takes anonymised data only.</summary>
public enum AnonymousUse
{
    Training,
    PeerReview,
    PublicDocuments,
}

/// <summary>What a request may cost.</summary>
public enum AllowedFees
{
    StatutoryOnly,
}

/// <summary>A measure, listed to the client.</summary>
public enum SecurityMeasure
{
    Passwords,
    Vpn,
    Tls,
    LockedCabinet,
    EncryptionAtRest,
    AccessLog,
    Backups,
    DataMinimisation,
}

/// <summary>What stops a sending.</summary>
public enum BlockingSign
{
    Bsn,
    Iban,
    [JsonStringEnumMemberName("id_doc")] IdDoc,
    OtherClient,
}

/// <summary>What asks a second look before sending.</summary>
public enum WarningSign
{
    [JsonStringEnumMemberName("bsn_word")] BsnWord,
    [JsonStringEnumMemberName("vat_id_old")] VatIdOld,
    Email,
    Phone,
    Postcode,
    Address,
    Birthdate,
    [JsonStringEnumMemberName("drivers_lic")] DriversLic,
    Health,
    Benefit,
    Special,
    Linkedin,
}

/// <summary>Who mediates.</summary>
public enum Mediator
{
    PrivacyOfficer,
}

/// <summary>What a new purpose needs (GDPR art. 6(4), 13(3)).</summary>
public enum NewPurposeRule
{
    Refused,
    InformAndConsent,
}

/// <summary>What the text says of tracking on its own site.</summary>
public enum StatedTracking
{
    None,
    AnonymisedStatistics,
}
