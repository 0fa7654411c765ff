using Portal.Core.Practices;

namespace Portal.Core.Import;

/// <summary>What a column of the file is for.</summary>
public enum ImportColumn
{
    /// <summary>The client's name.</summary>
    Name,

    /// <summary>The client's town.</summary>
    Town,

    /// <summary>Date of birth.</summary>
    BornOn,

    /// <summary>Language of letters.</summary>
    Language,

    /// <summary>Kind of trajectory.</summary>
    Type,

    /// <summary>Kind of principal.</summary>
    PrincipalKind,

    /// <summary>Name of the principal in the register.</summary>
    Principal,

    /// <summary>Name of the adviser.</summary>
    Adviser,

    /// <summary>First day of the trajectory.</summary>
    StartedOn,

    /// <summary>Last day of the trajectory.</summary>
    EndedOn,

    /// <summary>Where the items of the row come from.</summary>
    Source,

    /// <summary>From whom, where the source records it.</summary>
    SourceParty,

    /// <summary>The day the items were obtained.</summary>
    ObtainedOn,

    /// <summary>Why, for categories that ask a reason.</summary>
    Reason,

    /// <summary>What a BSN was verified against.</summary>
    VerifiedAgainst,
}

/// <summary>The columns of a practice's file: those of everybody, and one for each category that the profile knows.</summary>
public sealed class ImportColumns(PrivacyProfile profile)
{
    static readonly TextSource Texts = new("Portal.Core.Import.ImportTexts", typeof(ImportColumns).Assembly);
    static readonly ImportColumn[] Needed = [ImportColumn.Name, ImportColumn.Town, ImportColumn.Type, ImportColumn.PrincipalKind, ImportColumn.StartedOn];

    readonly Dictionary<int, ImportColumn> fixedPlaces = [];
    readonly Dictionary<int, DataCategory> categories = [];

    /// <summary>Columns that hold an item's value, by place.</summary>
    internal IReadOnlyDictionary<int, DataCategory> Categories => categories;

    /// <summary>True for a column that every row fills.</summary>
    public static bool IsNeeded(ImportColumn column) => Needed.Contains(column);

    /// <summary>The name of a column.</summary>
    public static string NameOf(ImportColumn column, string language) => Texts.In(language, $"Column.{column}");

    /// <summary>Words that a cell may hold for a value of the code.</summary>
    internal static bool Means(Enum value, string word) =>
        word.Equals(Texts.In("nl", $"{value.GetType().Name}.{value}"), StringComparison.OrdinalIgnoreCase)
        || word.Equals(Texts.In("en", $"{value.GetType().Name}.{value}"), StringComparison.OrdinalIgnoreCase)
        || word.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a value of the code, as a cell holds it.</summary>
    public static string WordOf(Enum value, string language) => Texts.In(language, $"{value.GetType().Name}.{value}");

    /// <summary>The heading of an empty file, in a language.</summary>
    public string Template(string language) => string.Join(';', Enum.GetValues<ImportColumn>().Select(c => NameOf(c, language)).Concat(Offered.Select(c => Cell(c.Label.In(language))))) + "\r\n";

    /// <summary>Categories that can be imported: about the client, switched on, and no name that is a column already.</summary>
    IEnumerable<DataCategory> Offered => profile.Categories.Where(c => c.Enabled);

    internal IEnumerable<ImportProblem> Take(string[] heading)
    {
        for (var place = 0; place < heading.Length; place++)
        {
            var name = heading[place];
            if (name.Length == 0) continue;
            if (Find(name) is { } column)
            {
                if (fixedPlaces.ContainsValue(column)) yield return new(1, name, new ColumnIsThereTwice());
                else fixedPlaces[place] = column;
            }
            else if (Offered.FirstOrDefault(c => Same(c.Label.Nl, name) || Same(c.Label.En, name) || Same(c.Id, name)) is { } category)
            {
                if (categories.ContainsValue(category)) yield return new(1, name, new ColumnIsThereTwice());
                else categories[place] = category;
            }
            else yield return new(1, name, new ColumnIsUnknown());
        }
        foreach (var needed in Needed.Where(n => !fixedPlaces.ContainsValue(n))) yield return new(1, NameOf(needed, "nl"), new ColumnIsMissing());
    }

    /// <summary>What a row holds in a column; empty when it has none.</summary>
    internal string Read(CsvRow row, ImportColumn column)
    {
        foreach (var (place, known) in fixedPlaces) if (known == column) return place < row.Cells.Length ? row.Cells[place] : "";
        return "";
    }

    static ImportColumn? Find(string name)
    {
        foreach (var column in Enum.GetValues<ImportColumn>()) if (Same(NameOf(column, "nl"), name) || Same(NameOf(column, "en"), name)) return column;
        return null;
    }

    static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    static string Cell(string text) => text.Contains(';', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
