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

    /// <summary>What it is for within that purpose, in own words.</summary>
    public string Words { get; set; } = "";

    /// <summary>The categories that are ticked.</summary>
    public HashSet<string> Categories { get; } = [];

    /// <summary>The last day; empty until the adviser says how long is needed.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Trajectory and recipient, once both are chosen.</summary>
    public (TrajectoryId Trajectory, PartyId Recipient)? Between =>
        Id.Read<TrajectoryId>(Trajectory) is { } trajectory && Id.Read<PartyId>(Recipient) is { } recipient ? (trajectory, recipient) : null;

    /// <summary>What is not filled in yet, by the keys of its sentences, in the order of the fields.</summary>
    internal IEnumerable<string> Missing()
    {
        if (Purpose.Length == 0) yield return "Missing.Purpose";
        if (Categories.Count == 0) yield return "Missing.Categories";
        if (LastDay is null) yield return "Missing.LastDay";
    }

    /// <summary>Keeps of what was filled in what can be chosen for another recipient or another day, and takes what is the only choice.</summary>
    public void Fit(ConsentChoices choices)
    {
        if (choices.Purposes.All(p => p.Id != Purpose)) Purpose = choices.Purposes is [var only] ? only.Id : "";
        Categories.IntersectWith(choices.Categories.Where(c => c.Never is null).Select(c => c.Id));
        if (LastDay > choices.Latest) LastDay = null;
    }

    /// <summary>What is asked; null while something is not filled in.</summary>
    public NewConsent? Wish() => Between is { } between && Purpose.Length > 0 && Categories.Count > 0 && LastDay is { } lastDay
        ? new(between.Trajectory, between.Recipient, Purpose, [.. Categories.Order(StringComparer.Ordinal)], lastDay) { Words = Words }
        : null;
}
