namespace Portal.Pdf;

/// <summary>Where timestamps come from (RFC 3161).</summary>
/// <param name="Address">Address of the server, http or https.</param>
/// <param name="Policy">The policy that is asked and expected, as an object identifier; null when any will do.</param>
/// <param name="Patience">How long the server may take.</param>
public sealed record TimestampSettings(Uri Address, string? Policy, TimeSpan Patience);

/// <summary>A timestamp, or why there is none.</summary>
/// <param name="Token">The token, checked; null when there is none.</param>
/// <param name="At">The time that it vouches for.</param>
/// <param name="By">Who vouches for it, as its certificate says.</param>
/// <param name="Trouble">Why there is none.</param>
public sealed record TimestampAnswer(byte[]? Token, DateTimeOffset? At, string? By, TimestampTrouble? Trouble)
{
    internal static TimestampAnswer None(TimestampTrouble trouble) => new(Token: null, At: null, By: null, trouble);
}

/// <summary>Why a server's answer is no timestamp of ours. Stored by name.</summary>
public enum TimestampTrouble
{
    /// <summary>The server does not answer, or not as such a server.</summary>
    Unreachable,

    /// <summary>It took longer than we wait.</summary>
    TooSlow,

    /// <summary>The server says no.</summary>
    Refused,

    /// <summary>The answer cannot be read.</summary>
    Unreadable,

    /// <summary>The answer is about something else than was asked.</summary>
    WrongImprint,

    /// <summary>The answer is one to another question, perhaps an old one.</summary>
    WrongNonce,

    /// <summary>The answer is under another policy.</summary>
    WrongPolicy,

    /// <summary>Its signature does not hold, or its certificate is not one for timestamps.</summary>
    WrongSignature,
}
