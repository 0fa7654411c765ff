using Portal.Core.Dossiers;
using Portal.Core.Practices;

namespace Portal.Web.Dossiers;

/// <summary>What is filled in so far about a new item.</summary>
public sealed class ItemEntry
{
    public TrajectoryChoice? Trajectory { get; set; }

    public CategoryChoice? Category { get; set; }

    public string Purpose { get; set; } = "";

    public string Source { get; set; } = "";

    public string Party { get; set; } = "";

    public DateOnly ObtainedOn { get; set; }

    public Medium Medium { get; set; }

    public string Location { get; set; } = "";

    public string Value { get; set; } = "";

    public string Reason { get; set; } = "";

    public string Verified { get; set; } = "";

    /// <summary>The source that is chosen; null while none is.</summary>
    public DataSource? ChosenSource => Category?.Sources.FirstOrDefault(s => s.Id.ToString() == Source);

    /// <summary>True when the source asks from whom it came.</summary>
    public bool AsksParty => ChosenSource is { } source && ItemRules.AsksParty(source);

    /// <summary>Takes a category, and what is the only choice in it.</summary>
    public void Choose(CategoryChoice? category)
    {
        (Category, Reason, Verified) = (category, "", "");
        Purpose = category?.Purposes is [var only] ? only.Id : "";
        Source = category?.Sources is [var one] ? one.Id.ToString() : "";
    }

    /// <summary>What is asked of the operation, which checks all of it again; null while something that is always asked is missing.</summary>
    public NewItem? Wish() => Trajectory is { } trajectory && Category is { } category && ChosenSource is { } source && Purpose.Length > 0 && !string.IsNullOrWhiteSpace(Value)
        ? new(trajectory.Trajectory.Trajectory, category.Category.Id, Purpose, source.Id, ObtainedOn, Value,
            AsksParty ? Blank(Party) : null, Medium, Medium is Medium.Paper ? Blank(Location) : null, category.AsksReason ? Blank(Reason) : null, category.Category.Bsn ? Blank(Verified) : null)
        : null;

    static string? Blank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
