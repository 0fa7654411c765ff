using System.Text.Json.Serialization;

namespace Portal.Core.Practices;

/// <summary>GDPR art. 6(1), letter by letter; at a processor the controller's instruction.</summary>
public enum LegalBasis
{
    [JsonStringEnumMemberName("a")] Consent,
    [JsonStringEnumMemberName("b")] Contract,
    [JsonStringEnumMemberName("c")] LegalObligation,
    [JsonStringEnumMemberName("d")] VitalInterest,
    [JsonStringEnumMemberName("e")] PublicTask,
    [JsonStringEnumMemberName("f")] LegitimateInterest,
    ControllerInstruction,
}

/// <summary>Special data (GDPR art. 9, 10).</summary>
public enum SpecialKind
{
    None,
    Health,
    Criminal,
}

/// <summary>When a category may be stored.</summary>
public enum CategoryCondition
{
    Always,
    TrajectoryType,
    Justified,
}

/// <summary>Whose data a category holds.</summary>
public enum WhoseData
{
    Client,
    Practitioner,
    Other,
}

/// <summary>How much of a citizen service number is shown.</summary>
public enum BsnMask
{
    Last3,
}

/// <summary>A place that data come from.</summary>
public enum SourceId
{
    Client,
    ClientByPhone,
    Website,
    Principal,
    Controller,
    OtherProfessional,
    ThirdParty,
    Adviser,
}

/// <summary>What is stored about the source of an item.</summary>
public enum SourceField
{
    Party,
    Date,
    EnteredBy,
}

/// <summary>Paper or electronic.</summary>
public enum RetentionMedium
{
    Any,
    Paper,
    Electronic,
}

/// <summary>The event from which a term runs.</summary>
public enum RetentionTrigger
{
    TrajectoryEnd,
    RelationEnd,
    ReportDelivered,
    FinancialYearEnd,
    LastContact,
}

/// <summary>What happens when a term ends.</summary>
public enum RetentionAction
{
    Erase,
    DestroyPaper,
}

/// <summary>What may stand on an invoice line.</summary>
public enum InvoiceField
{
    Name,
    Date,
    ShortDescription,
    Amount,
}
