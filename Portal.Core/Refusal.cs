namespace Portal.Core;

/// <summary>
/// A rule that said no. The name of the record is the rule; its fields are the facts. It carries no sentence for a person:
/// the screen and the letter find the words in the reader's language by the name of the record.
/// </summary>
public abstract record Refusal;

/// <summary>There is no such thing, or it is somebody else's: a stranger may not learn which (practice wall, controller wall).</summary>
public sealed record NotFound : Refusal;

/// <summary>Somebody else changed the same thing meanwhile. Nothing was written.</summary>
public sealed record ChangedMeanwhile : Refusal;
