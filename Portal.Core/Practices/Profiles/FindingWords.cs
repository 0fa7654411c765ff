using System.Text.Json.Serialization;

namespace Portal.Core.Practices;

/// <summary>A code of the linter.</summary>
public enum FindingCode
{
    [JsonStringEnumMemberName("RETENTION-NONE")] RetentionNone,
    [JsonStringEnumMemberName("RETENTION-BASIS")] RetentionBasis,
    [JsonStringEnumMemberName("RETENTION-OVERLONG")] RetentionOverlong,
    [JsonStringEnumMemberName("RETENTION-INTERNAL")] RetentionInternal,
    [JsonStringEnumMemberName("FEE-UNLAWFUL")] FeeUnlawful,
    [JsonStringEnumMemberName("DEADLINE-LONGER")] DeadlineLonger,
    [JsonStringEnumMemberName("DEADLINE-MISSING")] DeadlineMissing,
    [JsonStringEnumMemberName("ACCESS-ONSITE")] AccessOnsite,
    [JsonStringEnumMemberName("RIGHT-CONDITION")] RightCondition,
    [JsonStringEnumMemberName("RIGHT-MISSING")] RightMissing,
    [JsonStringEnumMemberName("REFUSAL-GROUND")] RefusalGround,
    [JsonStringEnumMemberName("COMPLAINT-AP-MISSING")] ComplaintApMissing,
    [JsonStringEnumMemberName("LAW-OUTDATED")] LawOutdated,
    [JsonStringEnumMemberName("BSN-BASIS")] BsnBasis,
    [JsonStringEnumMemberName("ID-DOC")] IdDoc,
    [JsonStringEnumMemberName("HEALTH-GROUND")] HealthGround,
    [JsonStringEnumMemberName("CONSENT-IMBALANCE")] ConsentImbalance,
    [JsonStringEnumMemberName("RECEIPT-NOT-CONSENT")] ReceiptNotConsent,
    [JsonStringEnumMemberName("SURVEY-NO-CONSENT")] SurveyNoConsent,
    [JsonStringEnumMemberName("PRINCIPAL-FREE")] PrincipalFree,
    [JsonStringEnumMemberName("COLLEAGUE-CONFLICT")] ColleagueConflict,
    [JsonStringEnumMemberName("PURPOSE-VAGUE")] PurposeVague,
    [JsonStringEnumMemberName("MARKETING")] Marketing,
    [JsonStringEnumMemberName("DPIA-SCREEN")] DpiaScreen,
    [JsonStringEnumMemberName("PROCESSOR-ROLE")] ProcessorRole,
    [JsonStringEnumMemberName("SOURCE-GAP")] SourceGap,
    [JsonStringEnumMemberName("PII-IN-SEED")] PiiInSeed,
    [JsonStringEnumMemberName("LAW-CLAIM")] LawClaim,
    [JsonStringEnumMemberName("REVIEW-DUE")] ReviewDue,
}

/// <summary>How bad a finding is; a violation is always mended.</summary>
public enum FindingSeverity
{
    Violation,
    Warning,
    Info,
}

/// <summary>What became of a finding.</summary>
public enum FindingStatus
{
    Mended,
    AcceptancePending,
    Information,
}

/// <summary>Whether the practice has accepted a warning.</summary>
public enum AcceptanceStatus
{
    Pending,
    Accepted,
}
