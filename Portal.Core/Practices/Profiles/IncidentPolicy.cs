namespace Portal.Core.Practices;

/// <summary>Incidents and data breaches (GDPR art. 33, 34).</summary>
public sealed record IncidentPolicy
{
    /// <summary>Everybody has a button to report.</summary>
    public required bool ReportButton { get; init; }

    /// <summary>Reporting locks the session.</summary>
    public required bool LocksSession { get; init; }

    /// <summary>Somebody says when it is safe to go on.</summary>
    public required bool AssessSafeToContinue { get; init; }

    /// <summary>GDPR art. 33(1); dated parameter.</summary>
    public required int AuthorityHours { get; init; }

    /// <summary>GDPR art. 34.</summary>
    public required bool NotifyClientsWhenHighRisk { get; init; }

    /// <summary>GDPR art. 33(5).</summary>
    public required bool Register { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>Complaints (GDPR art. 77, 79).</summary>
public sealed record ComplaintPolicy
{
    /// <summary>Where a complaint goes.</summary>
    [RefersTo("contacts")]
    public required ContactId ContactId { get; init; }

    /// <summary>Named procedure.</summary>
    public required Label? Procedure { get; init; }

    /// <summary>The text asks to come to the practice first; never enforced.</summary>
    public required bool PracticeFirst { get; init; }

    /// <summary>Does not stop the court period.</summary>
    public required Mediator? Mediation { get; init; }

    /// <summary>AP.</summary>
    public required bool AuthorityRoute { get; init; }

    /// <summary>The court (GDPR art. 79).</summary>
    public required bool CourtRoute { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
