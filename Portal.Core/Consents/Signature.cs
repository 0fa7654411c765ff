namespace Portal.Core.Consents;

/// <summary>How the client signed: a simple electronic signature (eIDAS 3(10), 25(1)); the practice seals.</summary>
/// <param name="TypedName">The name as the client typed it.</param>
/// <param name="ProvenBy">Proof of self at the moment of signing: password…</param>
/// <param name="OnBehalf">Name of the representative who signed; null when the client did.</param>
/// <param name="Drawn">The signature as it was drawn too; null when it was only typed.</param>
/// <param name="SeenBy">Name and function of the adviser at whose desk it was signed; null when the client signed on her own.</param>
public sealed record Signature(PersonalText TypedName, string ProvenBy, string? OnBehalf, PersonalText? Drawn = null, PersonalText? SeenBy = null);

/// <summary>A consent that was signed on paper. Portal does not hold the paper: it says where it lies.</summary>
/// <param name="SignedOn">The day that stands on it.</param>
/// <param name="KeptAt">Where the paper is.</param>
/// <param name="OnBehalf">Name of the representative who signed; null when the client did.</param>
public sealed record PaperSignature(DateOnly SignedOn, PersonalText KeptAt, PersonalText? OnBehalf);
