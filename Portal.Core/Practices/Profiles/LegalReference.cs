namespace Portal.Core.Practices;

/// <summary>A code of conduct the practice follows (GDPR art. 40).</summary>
public sealed record CodeOfConduct
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Who keeps it.</summary>
    public required string Body { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>An act, authority or legal word that the text uses, and how it is to be read today.</summary>
public sealed record LegalReference
{
    /// <summary>Its id.</summary>
    [Shape(TextShape.Id)]
    public required string Id { get; init; }

    /// <summary>Act, authority or term.</summary>
    public required ReferenceKind Kind { get; init; }

    /// <summary>As in the text.</summary>
    public required string AsWritten { get; init; }

    /// <summary>Whether it still holds.</summary>
    public required ReferenceStatus Status { get; init; }

    /// <summary>What the client sees now.</summary>
    public required string ReadAs { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
