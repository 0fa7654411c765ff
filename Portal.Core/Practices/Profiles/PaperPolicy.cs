namespace Portal.Core.Practices;

/// <summary>Paper files.</summary>
public sealed record PaperPolicy
{
    /// <summary>There are paper files.</summary>
    public required bool Used { get; init; }

    /// <summary>They are kept under lock.</summary>
    public required bool Locked { get; init; }

    /// <summary>They are never left alone.</summary>
    public required bool NeverUnattended { get; init; }

    /// <summary>The portal knows where each one is.</summary>
    public required bool LocationRegister { get; init; }

    /// <summary>Taking one out is written down.</summary>
    public required bool CheckOutLog { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>The check before sending.</summary>
public sealed record PreSendPolicy
{
    /// <summary>The check cannot be skipped.</summary>
    public required bool Required { get; init; }

    /// <summary>A tick for each attachment and recipient.</summary>
    public required bool PerAttachment { get; init; }

    /// <summary>The content is compared with the consent.</summary>
    public required bool CompareWithConsent { get; init; }

    /// <summary>Signs that stop a sending.</summary>
    public required IReadOnlyList<BlockingSign> BlockOn { get; init; }

    /// <summary>Signs that ask a second look.</summary>
    public required IReadOnlyList<WarningSign> WarnOn { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
