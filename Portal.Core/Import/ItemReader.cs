using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Import;

/// <summary>Reads the items of a row: every rule that holds for an item on the screen holds here too.</summary>
sealed class ItemReader(ImportFacts facts, ImportColumns columns, CsvRow row, Trajectory trajectory, RowReader of)
{
    const int LongestValue = 8000;

    public List<DossierItem> Read()
    {
        List<DossierItem> items = [];
        var (source, party) = (SourceOf(), of.Text(ImportColumn.SourceParty));
        var obtained = of.Date(ImportColumn.ObtainedOn) ?? trajectory.StartedOn;
        var (reason, verified) = (of.Text(ImportColumn.Reason), of.Text(ImportColumn.VerifiedAgainst));
        foreach (var (place, category) in columns.Categories)
        {
            if (place >= row.Cells.Length || row.Cells[place].Length == 0) continue;
            if (PurposeOf(facts.Profile, category) is not { } purpose) of.Wrong(category, new PurposeDoesNotFit(""));
            else if ((source ?? (category.Sources is [var only] ? only : null)) is not { } from) of.Wrong(ImportColumn.Source, new SourceIsMissing());
            else Add(items, category, new(trajectory.Id, category.Id, purpose, from, obtained, row.Cells[place], Of(party), Reason: Of(reason), VerifiedAgainst: Of(verified)));
        }
        return items;
    }

    /// <summary>The purpose under which a column comes in: the first of the category that can be chosen.</summary>
    internal static string? PurposeOf(PrivacyProfile profile, DataCategory category) => category.PurposeIds.FirstOrDefault(p => profile.Purpose(p) is { Selectable: true });

    void Add(List<DossierItem> items, DataCategory category, NewItem wish)
    {
        var refusal = wish.Value.Length > LongestValue ? new CellIsTooLong(LongestValue) : ItemRules.Check(facts.Profile, trajectory, wish, first: true, facts.Today);
        if (refusal is not null) of.Wrong(category, refusal);
        else items.Add(DossierItem.Record(trajectory, wish, ItemRules.GroundOf(facts.Profile, trajectory, category.Id), facts.Actor.Adviser, facts.Now));
    }

    SourceId? SourceOf()
    {
        var word = of.Text(ImportColumn.Source);
        if (word.Length == 0) return null;
        foreach (var source in facts.Profile.Sources)
        {
            if (word.Equals(source.Label.Nl, StringComparison.OrdinalIgnoreCase) || word.Equals(source.Label.En, StringComparison.OrdinalIgnoreCase)) return source.Id;
        }
        of.Wrong(ImportColumn.Source, new WordIsUnknown());
        return null;
    }

    static string? Of(string text) => text.Length == 0 ? null : text;
}
