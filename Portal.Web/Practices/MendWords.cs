using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portal.Core;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Web.Looks;
using static Portal.Web.Practices.PracticeWords;

namespace Portal.Web.Practices;

/// <summary>Says what a mend changes, and into what, without a bare path or code word.</summary>
static partial class MendWords
{
    /// <summary>The place of a mend: "Bewaartermijn: elektronisch dossier", "Correctie: termijn".</summary>
    internal static string Where(PrivacyProfile profile, string path)
    {
        var named = Bracketed().Matches(path).Select(m => Name(profile, m.Groups["id"].Value)).OfType<string>().ToList();
        var part = T[$"Where.{path.Split('[', '.')[0]}"];
        var field = $"Field.{path.Split('.')[^1]}";
        return string.Join(": ", new[] { part, string.Join(", ", named), T.Has(field) ? T[field] : "" }.Where(said => said.Length > 0));
    }

    /// <summary>The regulation's own date, as precise as it was given.</summary>
    internal static string Dated(string dated) => dated.Split('-').Length switch
    {
        3 => TextSource.Say(DateOnly.ParseExact(dated, "yyyy-MM-dd", CultureInfo.InvariantCulture), Speech.Language),
        2 => DateOnly.ParseExact(dated, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", TextSource.Culture(Speech.Language)),
        _ => dated,
    };

    /// <summary>A value as words.</summary>
    internal static string Value(PrivacyProfile profile, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => T["Value.true"],
        JsonValueKind.False => T["Value.false"],
        JsonValueKind.Null => T["Value.silent"],
        JsonValueKind.Array when value.GetArrayLength() == 0 => T["Value.nothing"],
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(v => Value(profile, v))),
        JsonValueKind.String => Word(profile, value.GetString()!),
        _ => value.ToString(),
    };

    /// <summary>Articles of law as they are cited.</summary>
    internal static string Law(PrivacyProfile profile, string laws) =>
        string.Join("; ", laws.Split(';', StringSplitOptions.TrimEntries).Select(law => profile.SourceWords($"law:{law}", Speech.Language)));

    static string Word(PrivacyProfile profile, string word)
    {
        if (PeriodText().IsMatch(word)) return Words.Length(Period.Parse(word));
        if (word.StartsWith("AVG ", StringComparison.Ordinal) || word.StartsWith("UAVG ", StringComparison.Ordinal)) return Law(profile, word);
        return Name(profile, word) ?? word;
    }

    static PeriodWords Words => Speech.Language == "en" ? PeriodWords.English : PeriodWords.Dutch;

    /// <summary>What the profile or the portal calls an id; null when it is no id.</summary>
    static string? Name(PrivacyProfile profile, string id)
    {
        var label = profile.Category(id)?.Label ?? profile.Purpose(id)?.Label ?? profile.TrajectoryType(id)?.Label ?? profile.Retention(id)?.Label
            ?? profile.Recipients.FirstOrDefault(r => r.Id == id)?.Label;
        if (label is not null) return label.In(Speech.Language);
        if (profile.Art9Ground(id)?.Law is { } ground) return Law(profile, ground);
        if (profile.Bsn.StatutoryBasis.FirstOrDefault(b => b.Id == id)?.Law is { } basis) return Law(profile, basis);
        return profile.LegalReferences.FirstOrDefault(r => r.Id == id)?.AsWritten ?? (T.Has($"Value.{id}") ? T[$"Value.{id}"] : null);
    }

    [GeneratedRegex(@"\[(?<id>[^\]*]+)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex("^P[0-9]+[DWMY]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PeriodText();
}
