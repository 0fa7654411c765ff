using Portal.Core.Signing;

namespace Portal.Web.Signing;

/// <summary>What was filled in at the signing moment, for the operation that judges it.</summary>
/// <param name="Ticked">The box, ticked by the one who signs.</param>
/// <param name="Name">The name as typed.</param>
/// <param name="Proof">Fresh proof of self; null when there is none.</param>
public sealed record SignedOnScreen(bool Ticked, string Name, ProofOfSelf? Proof);
