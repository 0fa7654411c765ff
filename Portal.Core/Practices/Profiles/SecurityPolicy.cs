namespace Portal.Core.Practices;

/// <summary>Security measures (GDPR art. 32).</summary>
public sealed record SecurityPolicy
{
    /// <summary>Listed to the client.</summary>
    public required IReadOnlyList<SecurityMeasure> Measures { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }

    /// <summary>The idle lock.</summary>
    public required SessionLockPolicy SessionLock { get; init; }

    /// <summary>Who signs in, and how.</summary>
    public required AccountPolicy Accounts { get; init; }

    /// <summary>How data travel.</summary>
    public required TransportPolicy Transport { get; init; }
}

/// <summary>The idle lock of the screen.</summary>
public sealed record SessionLockPolicy
{
    /// <summary>Idle time of staff.</summary>
    public required int StaffIdleSeconds { get; init; }

    /// <summary>Idle time of clients.</summary>
    public required int ClientIdleSeconds { get; init; }

    /// <summary>Warning before the lock.</summary>
    public required int WarningSeconds { get; init; }

    /// <summary>The person can stay (WCAG 2.2.1).</summary>
    public required bool CanExtend { get; init; }

    /// <summary>Key or button.</summary>
    public required bool ManualLock { get; init; }

    /// <summary>The screen hides its content.</summary>
    public required bool HideContent { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>Who signs in, and how.</summary>
public sealed record AccountPolicy
{
    /// <summary>One account for each person.</summary>
    public required bool PersonalOnly { get; init; }

    /// <summary>A second factor at sign-in.</summary>
    public required bool Mfa { get; init; }

    /// <summary>More = warning and audit.</summary>
    public required int MaxParallel { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}

/// <summary>How data travel.</summary>
public sealed record TransportPolicy
{
    /// <summary>Nothing goes unencrypted.</summary>
    public required bool TlsOnly { get; init; }

    /// <summary>Sending = link to an authenticated download.</summary>
    public required bool LinkInsteadOfAttachment { get; init; }

    /// <summary>Where the text or the law says so.</summary>
    [Shape(TextShape.Source)]
    public required string SourceRef { get; init; }
}
