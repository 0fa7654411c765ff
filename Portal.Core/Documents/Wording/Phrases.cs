using System.Globalization;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>The sentences of a document in the language of its reader, and the small forms that all documents share.</summary>
sealed class Phrases(string language)
{
    static readonly TextSource Texts = new("Portal.Core.Documents.DocumentTexts", typeof(Phrases).Assembly);

    /// <summary>The language.</summary>
    internal string Language => language;

    /// <summary>True when there is such a sentence.</summary>
    internal static bool Knows(string key) => Texts.Has(key);

    internal string Say(string key, params object?[] blanks) => Texts.In(language, key, blanks);

    /// <summary>A value of an enum in words; a bare name never reaches paper.</summary>
    internal string Word<T>(T value) where T : struct, Enum => Say($"{typeof(T).Name}.{value}");

    internal string Of(Label? label) => label?.In(language) ?? Say("Unknown");

    internal string Day(DateOnly day) => TextSource.Say(day, language);

    internal string Day(DateTimeOffset at) => Day(LegalDay.Of(at));

    /// <summary>Short, for a table: 7 apr. 2026.</summary>
    internal string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", TextSource.Culture(language));

    internal string ShortDay(DateTimeOffset at) => ShortDay(LegalDay.Of(at));

    /// <summary>Short with the time in Amsterdam, for a table.</summary>
    internal string ShortMoment(DateTimeOffset at) => $"{ShortDay(at)}, {LegalDay.LocalTime(at).ToString("HH:mm", CultureInfo.InvariantCulture)}";

    /// <summary>Day and time in Amsterdam to the second, for a signature.</summary>
    internal string Moment(DateTimeOffset at) => Say("Moment", Day(at), LegalDay.LocalTime(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    /// <summary>The same instant for a machine or a judge abroad.</summary>
    internal static string Utc(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>Articles of law, parted by a semicolon in a profile: "artikel 9(2)(a) AVG, artikel 22(2)(a) UAVG".</summary>
    internal string Law(string law) => string.Join(", ", law.Split(';', StringSplitOptions.TrimEntries).Select(one => LawWords.In(one, language)));

    /// <summary>"zeven jaar".</summary>
    internal string Length(string period) => Words.Length(Period.Parse(period));

    /// <summary>Why a date is that date.</summary>
    internal PeriodWords Words => TextSource.Culture(language).TwoLetterISOLanguageName == "en" ? PeriodWords.English : PeriodWords.Dutch;

    internal Paragraph Tell(string key, params object?[] blanks) => Paragraph.Of(Say(key, blanks));

    /// <summary>Somebody's own words, told apart from the letter's.</summary>
    internal static Paragraph Quote(PersonalText words) => new([new Run($"“{words.Words}”", RunStyle.Italic)]);

    internal Heading Title(string key, params object?[] blanks) => new(1, Say(key, blanks));

    internal Heading Part(string key) => new(2, Say(key));

    internal Heading Point(string key) => new(3, Say(key));

    internal KeyValue Fact(string key, string value) => new(Say($"Fact.{key}"), value);

    internal Table Table(IReadOnlyList<(string Key, double Width)> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        new([.. columns.Select(c => new Column(Say($"Column.{c.Key}"), c.Width))], [.. rows]);

    /// <summary>The foot of every page: what it is and its short id; never personal data.</summary>
    internal string Footer(string kind, Guid id) => Say("Footer", Say($"{kind}.Title"), ShortId.Of(id));
}
