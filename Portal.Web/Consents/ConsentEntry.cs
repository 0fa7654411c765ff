using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Web.Consents;

/// <summary>What is filled in so far of a consent to ask.</summary>
public sealed class ConsentEntry
{
    /// <summary>The trajectory, as the form gives it.</summary>
    public string Trajectory { get; set; } = "";

    /// <summary>The recipient, as the form gives it.</summary>
    public string Recipient { get; set; } = "";

    /// <summary>The purpose.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>The categories that are ticked.</summary>
    public HashSet<string> Categories { get; } = [];

    /// <summary>The last day.</summary>
    public DateOnly LastDay { get; set; }

    /// <summary>Trajectory and recipient, once both are chosen.</summary>
    public (TrajectoryId Trajectory, PartyId Recipient)? Between =>
        Id.Read<TrajectoryId>(Trajectory) is { } trajectory && Id.Read<PartyId>(Recipient) is { } recipient ? (trajectory, recipient) : null;

    /// <summary>What is asked; null while no recipient is chosen.</summary>
    public NewConsent? Wish() => Between is { } between ? new(between.Trajectory, between.Recipient, Purpose, [.. Categories.Order(StringComparer.Ordinal)], LastDay) : null;
}
