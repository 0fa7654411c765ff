namespace Portal.Pdf;

/// <summary>What a seal says of itself.</summary>
/// <param name="Name">Who seals: the practice.</param>
/// <param name="Reason">Why, in the language of the document.</param>
/// <param name="Time">The time by the sealing machine's own clock; nobody else vouches for it.</param>
/// <param name="Location">Where, if that says anything.</param>
public sealed record SealInfo(string Name, string Reason, DateTimeOffset Time, string? Location = null);
