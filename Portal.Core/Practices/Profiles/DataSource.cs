namespace Portal.Core.Practices;

/// <summary>Where data come from (GDPR art. 14(2)(f)).</summary>
public sealed record DataSource
{
    /// <summary>Its id.</summary>
    public required SourceId Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public required Label Label { get; init; }

    /// <summary>Before asking this source.</summary>
    public required ConsentForm Consent { get; init; }

    /// <summary>Makes an GDPR art. 14 task.</summary>
    public required bool Art14Notice { get; init; }

    /// <summary>Stored with each item.</summary>
    public required IReadOnlyList<SourceField> RecordFields { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
