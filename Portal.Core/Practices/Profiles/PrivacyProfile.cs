using System.Text.Json.Serialization;

namespace Portal.Core.Practices;

/// <summary>One regulation in two layers: the text as written, and the rules that software applies. Every difference is an entry in <see cref="Mends"/>.</summary>
public sealed partial record PrivacyProfile
{
    /// <summary>Format of this file.</summary>
    [OneOf("privacy-profile/1.0")]
    public required string Schema { get; init; }
    /// <summary>Kebab-case, equals the file name.</summary>
    public required string ProfileId { get; init; }
    /// <summary>Semantic version; immutable once published.</summary>
    [Shape(TextShape.Version)]
    public required string Version { get; init; }
    /// <summary>Version that this one replaces.</summary>
    [Shape(TextShape.Version)]
    public required string? Supersedes { get; init; }
    /// <summary>Set at publication; null in the file.</summary>
    public required DateOnly? EffectiveFrom { get; init; }
    /// <summary>Date of the rule layer.</summary>
    public required DateOnly MendedOn { get; init; }
    /// <summary>Language of the regulation.</summary>
    [OneOf("nl", "en")]
    public required string Language { get; init; }
    /// <summary>Name shown to clients.</summary>
    public required Label Title { get; init; }
    /// <summary>First layer: the regulation as written.</summary>
    public required RegulationText AsWritten { get; init; }
    /// <summary>The practice.</summary>
    public required PracticeIdentity Practice { get; init; }
    /// <summary>Switches whole feature sets.</summary>
    public required PracticeRole Role { get; init; }
    /// <summary>The controller of a trajectory.</summary>
    public required ControllerPolicy Controllers { get; init; }
    /// <summary>Role mailboxes.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }
    /// <summary>GDPR art. 40; shown.</summary>
    public required IReadOnlyList<CodeOfConduct> CodesOfConduct { get; init; }
    /// <summary>Acts, authorities and legal words that the text uses.</summary>
    public required IReadOnlyList<LegalReference> LegalReferences { get; init; }
    /// <summary>Kinds of trajectory (traject).</summary>
    public required IReadOnlyList<TrajectoryType> TrajectoryTypes { get; init; }
    /// <summary>Grounds for health data.</summary>
    public required IReadOnlyList<Art9Ground> Art9Grounds { get; init; }
    /// <summary>Purpose limitation.</summary>
    public required IReadOnlyList<Purpose> Purposes { get; init; }
    /// <summary>Data map; nothing else may be stored.</summary>
    public required IReadOnlyList<DataCategory> Categories { get; init; }
    /// <summary>UAVG art. 46.</summary>
    public required BsnPolicy Bsn { get; init; }
    /// <summary>Where data come from.</summary>
    public required IReadOnlyList<DataSource> Sources { get; init; }
    /// <summary>Who may see files.</summary>
    public required AccessPolicy Access { get; init; }
    /// <summary>Secrecy.</summary>
    public required ConfidentialityPolicy Confidentiality { get; init; }
    /// <summary>Kinds; empty for a processor.</summary>
    public required IReadOnlyList<RecipientRule> Recipients { get; init; }
    /// <summary>The gate.</summary>
    public required DisclosurePolicy Disclosure { get; init; }
    /// <summary>Four eyes.</summary>
    public required SecondPersonPolicy SecondPerson { get; init; }
    /// <summary>Form and life of a consent.</summary>
    public required ConsentPolicy Consent { get; init; }
    /// <summary>Requests.</summary>
    public required RightsPolicy Rights { get; init; }
    /// <summary>Form of a refusal.</summary>
    public required RefusalPolicy Refusal { get; init; }
    /// <summary>Terms.</summary>
    [JsonPropertyName("retention")]
    public required IReadOnlyList<RetentionRule> RetentionRules { get; init; }
    /// <summary>At the end of the term.</summary>
    public required DestructionPolicy Destruction { get; init; }
    /// <summary>When only anonymised data may be used.</summary>
    public required AnonymisationPolicy Anonymisation { get; init; }
    /// <summary>Null for a processor.</summary>
    public required InvoicePolicy? Invoice { get; init; }
    /// <summary>What a request may cost.</summary>
    public required FeePolicy Fees { get; init; }
    /// <summary>Security measures.</summary>
    public required SecurityPolicy Security { get; init; }
    /// <summary>Paper files.</summary>
    public required PaperPolicy Paper { get; init; }
    /// <summary>Check before sending.</summary>
    public required PreSendPolicy PreSend { get; init; }
    /// <summary>Incidents and data breaches.</summary>
    public required IncidentPolicy Incident { get; init; }
    /// <summary>Complaints.</summary>
    public required ComplaintPolicy Complaints { get; init; }
    /// <summary>What a client signs at the start.</summary>
    public required IntakePolicy Intake { get; init; }
    /// <summary>GDPR art. 13 and 14.</summary>
    public required NoticePolicy Notices { get; init; }
    /// <summary>GDPR art. 15(1)(h), 22.</summary>
    public required ProfilingPolicy Profiling { get; init; }
    /// <summary>GDPR art. 35.</summary>
    public required DpiaPolicy DpiaScreening { get; init; }
    /// <summary>New versions and new purposes.</summary>
    public required ChangePolicy Changes { get; init; }
    /// <summary>What is said of the practice's own site.</summary>
    public required WebsitePolicy Website { get; init; }
    /// <summary>What the linter says of the source.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
    /// <summary>Every difference between the layers.</summary>
    public required IReadOnlyList<Mend> Mends { get; init; }
    /// <summary>One for each finding with status acceptancePending.</summary>
    public required IReadOnlyList<LintAcceptance> LintAccepted { get; init; }
}
