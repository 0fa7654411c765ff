namespace Portal.Core.Signing;

/// <summary>The box was not ticked: silence is no consent (AVG 4(11)).</summary>
public sealed record BoxIsNotTicked : Refusal;

/// <summary>The client must type her name.</summary>
public sealed record NameIsMissing : Refusal;

/// <summary>The typed name is not that of the one who signs (<see cref="SignersName"/>).</summary>
public sealed record NameIsNotTheSigners : Refusal;

/// <summary>The proof of self failed or is missing.</summary>
public sealed record ProofOfSelfFailed : Refusal;

/// <summary>Nothing was filled in to prove it with.</summary>
public sealed record ProofOfSelfIsMissing : Refusal;

/// <summary>What the client saw is not what would be signed.</summary>
public sealed record TextIsNotWhatWasShown : Refusal;

/// <summary>Under this age a representative signs (UAVG 5(1)).</summary>
public sealed record RepresentativeMustSign(int Age) : Refusal;

/// <summary>The one who is said to have signed for the client is not registered as her representative on that day.</summary>
public sealed record RepresentativeIsNotRegistered : Refusal;

/// <summary>What came as a drawn signature is none, or holds more points than are kept. The typed name is enough.</summary>
public sealed record DrawingIsNotRight : Refusal;

/// <summary>The signing session has ended: its time is up, or it was answered or left.</summary>
public sealed record DeskIsOver : Refusal;

/// <summary>In this browser a signing session is open already.</summary>
public sealed record DeskIsOpenAlready : Refusal;

/// <summary>This browser signed in before Portal could tell one session from another: sign in again.</summary>
public sealed record DeskNeedsNewSignIn : Refusal;
