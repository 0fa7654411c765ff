namespace Portal.Core.Signing;

/// <summary>That the person at the keyboard proved herself again, how and when.</summary>
public sealed record ProofOfSelf(string Method, DateTimeOffset At)
{
    /// <summary>How long a proof is fresh.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
}
