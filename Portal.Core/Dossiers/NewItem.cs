using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Dossiers;

/// <summary>What is asked to record an item.</summary>
/// <param name="Trajectory">The trajectory that it belongs to.</param>
/// <param name="Category">Category, an id of the profile.</param>
/// <param name="Purpose">Purpose, an id of the profile.</param>
/// <param name="Source">Source, an id of the profile.</param>
/// <param name="ObtainedOn">The day it was obtained.</param>
/// <param name="Value">The value; for paper a description of the paper.</param>
/// <param name="SourceParty">The party it came from.</param>
/// <param name="Medium">Paper or electronic.</param>
/// <param name="PaperLocation">Where the paper lies.</param>
/// <param name="Reason">Why it is held, where the profile asks it.</param>
/// <param name="VerifiedAgainst">What a BSN was verified against.</param>
public sealed record NewItem(
    TrajectoryId Trajectory,
    string Category,
    string Purpose,
    SourceId Source,
    DateOnly ObtainedOn,
    string Value,
    string? SourceParty = null,
    Medium Medium = Medium.Electronic,
    string? PaperLocation = null,
    string? Reason = null,
    string? VerifiedAgainst = null);
