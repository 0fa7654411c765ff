namespace Portal.Core.Signing;

/// <summary>The box was not ticked: silence is no consent (AVG 4(11)).</summary>
public sealed record BoxIsNotTicked : Refusal;

/// <summary>The client must type her name.</summary>
public sealed record NameIsMissing : Refusal;

/// <summary>The typed name has no word in common with the name of the one who signs.</summary>
public sealed record NameIsNotTheSigners : Refusal;

/// <summary>The proof of self failed or is missing.</summary>
public sealed record ProofOfSelfFailed : Refusal;

/// <summary>What the client saw is not what would be signed.</summary>
public sealed record TextIsNotWhatWasShown : Refusal;

/// <summary>Under this age a representative signs (UAVG 5(1)).</summary>
public sealed record RepresentativeMustSign(int Age) : Refusal;
