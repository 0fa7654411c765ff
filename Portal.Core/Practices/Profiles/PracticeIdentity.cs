namespace Portal.Core.Practices;

/// <summary>Who the regulation is of.</summary>
public sealed record PracticeIdentity
{
    /// <summary>Trade name.</summary>
    public required string Name { get; init; }

    /// <summary>Town, if the text gives it.</summary>
    public required string? Place { get; init; }

    /// <summary>Colour of its letters and documents, as "#1d4f5c"; null for Portal's own.</summary>
    [Shape(TextShape.Colour)]
    public required string? Colour { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>Who may be the controller of a trajectory (GDPR art. 4(7), 28(3)).</summary>
public sealed record ControllerPolicy
{
    /// <summary>A trajectory cannot be opened without a controller that is a named party of the register.</summary>
    public required bool Required { get; init; }

    /// <summary>That party needs a processing agreement (GDPR art. 28(3)).</summary>
    public required bool AgreementRequired { get; init; }

    /// <summary>What the agreement's entry holds.</summary>
    public required IReadOnlyList<AgreementField> AgreementFields { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>A role mailbox; never a person.</summary>
public sealed record Contact
{
    /// <summary>What for.</summary>
    public required ContactId Id { get; init; }

    /// <summary>Function, never a person.</summary>
    public required Label Label { get; init; }

    /// <summary>The role mailbox.</summary>
    [Shape(TextShape.Mailbox)]
    public required string Mailbox { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
