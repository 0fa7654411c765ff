using System.Globalization;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Import;

/// <summary>Reads one row into a client with her trajectory and items, and notes every problem on the way.</summary>
sealed class RowReader(ImportFacts facts, ImportColumns columns, CsvRow row, List<ImportProblem> problems)
{
    const int LongestName = 200, LongestValue = 8000;
    static readonly string[] Dates = ["d-M-yyyy", "d/M/yyyy", "yyyy-MM-dd"];

    readonly int before = problems.Count;

    /// <summary>Null when something is wrong with the row.</summary>
    public ImportedClient? Read()
    {
        var client = Client();
        if (Trajectory(client) is not { } trajectory) return null;
        var items = new ItemReader(facts, columns, row, trajectory, this).Read();
        return problems.Count > before ? null : new(row.Number, client, trajectory, items);
    }

    internal string Text(ImportColumn column)
    {
        var text = columns.Read(row, column);
        if (text.Length == 0 && ImportColumns.IsNeeded(column)) Wrong(column, new CellIsEmpty());
        if (text.Length > (column is ImportColumn.Reason ? LongestValue : LongestName)) Wrong(column, new CellIsTooLong(column is ImportColumn.Reason ? LongestValue : LongestName));
        return text;
    }

    internal DateOnly? Date(ImportColumn column)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Wrong(column, new DateIsWrong());
        return null;
    }

    internal void Wrong(ImportColumn column, Refusal reason) => problems.Add(new(row.Number, ImportColumns.NameOf(column, "nl"), reason));

    internal void Wrong(DataCategory category, Refusal reason) => problems.Add(new(row.Number, category.Label.Nl, reason));

    /// <summary>Also one with problems: the rest of the row is looked at as well, so that all is told at once.</summary>
    Client Client()
    {
        var (name, town, born, language) = (Text(ImportColumn.Name), Text(ImportColumn.Town), Date(ImportColumn.BornOn), Language());
        foreach (var refusal in new NewClient(name, town, born, language).Problems(facts.Today))
        {
            var column = refusal switch { TownIsMissing => ImportColumn.Town, BirthDayIsWrong => ImportColumn.BornOn, LanguageIsUnknown => ImportColumn.Language, _ => ImportColumn.Name };
            // A cell with nothing at all in it was named already.
            if (columns.Read(row, column).Length > 0) Wrong(column, refusal);
        }
        if (facts.Known.Contains(ImportFacts.Same(name, town, born))) Wrong(ImportColumn.Name, new ClientIsRegisteredAlready());
        return People.Client.Register(facts.Actor.Practice, name, town, born, language);
    }

    string Language()
    {
        var word = Text(ImportColumn.Language).ToLowerInvariant();
        return word switch { "" or "nl" or "nederlands" or "dutch" => "nl", "en" or "engels" or "english" => "en", _ => word };
    }

    Trajectory? Trajectory(Client client)
    {
        var type = Type(Text(ImportColumn.Type));
        var kind = Kind(Text(ImportColumn.PrincipalKind), type);
        var (start, end) = (Date(ImportColumn.StartedOn), Date(ImportColumn.EndedOn));
        if (end > facts.Today) Wrong(ImportColumn.EndedOn, new DayIsInTheFuture());
        else if (end < start) Wrong(ImportColumn.EndedOn, new EndIsBeforeStart());
        if (start > facts.Today) Wrong(ImportColumn.StartedOn, new DayIsInTheFuture());
        var principal = Principal(kind);
        var controller = facts.Profile.Controllers.Required ? principal : null;
        if (facts.Profile.Controllers.Required && columns.Read(row, ImportColumn.Principal).Length == 0) Wrong(ImportColumn.Principal, new ControllerIsMissing());
        if (controller is not null && facts.Profile.Controllers.AgreementRequired && controller.Agreement?.HoldsOn(facts.Today) != true) Wrong(ImportColumn.Principal, new AgreementIsMissing());
        var adviser = facts.Profile.Controllers.Required && controller is null ? Somebody() : Adviser(a => a.Controller == controller?.Id);
        if (problems.Count > before) return null;
        var trajectory = People.Trajectory.Start(client, type!.Id, kind!.Value, principal?.Id, controller?.Id, adviser, start!.Value);
        if (end is { } last) trajectory.End(last);
        return trajectory;
    }

    TrajectoryType? Type(string word)
    {
        if (word.Length == 0) return null;
        var type = facts.Profile.TrajectoryTypes.FirstOrDefault(t => Same(t.Label.Nl, word) || Same(t.Label.En, word) || Same(t.Id, word));
        if (type is null) Wrong(ImportColumn.Type, new WordIsUnknown());
        return type;
    }

    PrincipalKind? Kind(string word, TrajectoryType? type)
    {
        if (word.Length == 0) return null;
        foreach (var kind in Enum.GetValues<PrincipalKind>())
        {
            if (!ImportColumns.Means(kind, word)) continue;
            if (type is null || type.PrincipalKinds.Contains(kind)) return kind;
            Wrong(ImportColumn.PrincipalKind, new PrincipalDoesNotFit(type.Id));
            return null;
        }
        Wrong(ImportColumn.PrincipalKind, new WordIsUnknown());
        return null;
    }

    /// <summary>Of a kind that is not known, at least the name is looked up.</summary>
    Party? Principal(PrincipalKind? kind)
    {
        var name = Text(ImportColumn.Principal);
        if (name.Length == 0) return null;
        if (kind is not PrincipalKind.Client && facts.Parties.FirstOrDefault(p => Same(p.Name, name) && (kind is null || Same(p.Kind, kind.Value.ToString()))) is { } party) return party;
        Wrong(ImportColumn.Principal, new PartyIsNotInTheRegister());
        return null;
    }

    /// <summary>While the controller is not known only a name that nobody has is wrong.</summary>
    AdviserId? Somebody()
    {
        if (Text(ImportColumn.Adviser) is { Length: > 0 } name && !facts.Advisers.Any(a => Same(a.Name, name))) Wrong(ImportColumn.Adviser, new AdviserIsUnknown());
        return null;
    }

    AdviserId? Adviser(Func<AdviserChoice, bool> fits)
    {
        var name = Text(ImportColumn.Adviser);
        if (name.Length == 0) return null;
        var found = facts.Advisers.Where(a => fits(a) && Same(a.Name, name)).ToList();
        if (found is [var only]) return only.Adviser;
        Wrong(ImportColumn.Adviser, found.Count == 0 ? new AdviserIsUnknown() : new AdviserIsNotOne());
        return null;
    }

    static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
