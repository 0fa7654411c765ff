using System.Globalization;
using Portal.Core;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Web.Looks;

namespace Portal.Web.People;

/// <summary>How a client's screens say names, dates and periods in the reader's language.</summary>
static class MySay
{
    internal static PeriodWords Periods => Speech.Language == "en" ? PeriodWords.English : PeriodWords.Dutch;

    internal static string In(Label label) => label.In(Speech.Language);

    internal static string List(IEnumerable<Label> labels) => string.Join("; ", labels.Select(In));

    /// <summary>"dinsdag 7 april 2026".</summary>
    internal static string Day(DateOnly day) => TextSource.Say(day, Speech.Language);

    /// <summary>The day in the Netherlands.</summary>
    internal static string Day(DateTimeOffset at) => Day(LegalDay.Of(at));

    /// <summary>"zeven jaar".</summary>
    internal static string Length(string period) => Periods.Length(Period.Parse(period));

    /// <summary>For an id in a page: letters, digits and hyphens.</summary>
    internal static string Key(Guid id) => id.ToString("N", CultureInfo.InvariantCulture);
}
