using System.Globalization;
using System.Resources;

namespace Portal.Core.Rights;

/// <summary>How the sentence begins that names the first day.</summary>
public enum PeriodOpening
{
    /// <summary>Something was received on that day: a request, a letter.</summary>
    Received,

    /// <summary>Counted from that day: the end of a trajectory, the delivery of a report.</summary>
    Counted,
}

/// <summary>Says in plain sentences why a period ends on the day it ends, in the reader's language.</summary>
public sealed class PeriodWords(CultureInfo language)
{
    static readonly ResourceManager Texts = new("Portal.Core.Rights.PeriodTexts", typeof(PeriodWords).Assembly);

    /// <summary>In Dutch.</summary>
    public static PeriodWords Dutch { get; } = new(CultureInfo.GetCultureInfo("nl-NL"));

    /// <summary>In English.</summary>
    public static PeriodWords English { get; } = new(CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>The whole explanation as one paragraph, for screen and letter.</summary>
    public string Explain(DueDate due, PeriodOpening opening = PeriodOpening.Received) => string.Join(' ', Sentences(due, opening));

    /// <summary>The explanation step by step, with a remark when the date rests on an assumption.</summary>
    public IReadOnlyList<string> Sentences(DueDate due, PeriodOpening opening = PeriodOpening.Received)
    {
        List<string> said = [Text($"Opening.{opening}", Day(due.Start))];
        foreach (var step in due.Steps.Where(step => step is not RestsOnHolidayList)) said.AddRange(Say(step, due));
        if (due.Steps.All(step => step is Counted or ClampedToMonthEnd or RestsOnHolidayList)) said.Add(Text("EndsThatDay"));
        if (HolidayRemark(due) is { } remark) said.Add(remark);
        return said;
    }

    /// <summary>The day the practice steers by.</summary>
    public string InternalTarget(DueDate due) => Text("InternalTarget", Day(due.InternalTarget));

    /// <summary>An honest word when the date rests on a holiday of which we assume that it counts; null when it does not.</summary>
    public string? HolidayRemark(DueDate due) => due.Steps.OfType<RestsOnHolidayList>().FirstOrDefault() is { } rests
        ? Text("HolidayList", rests.Assumed.Name.In(language), Day(due.InternalTarget))
        : null;

    /// <summary>Why a reminder comes on the day it comes.</summary>
    public string Explain(CountedBack back) => Text("CountedBack", Sentence(Length(back.Period)), Day(back.From), Day(back.On));

    /// <summary>When a period in hours ends, on the clock in the Netherlands; the safe end.</summary>
    public string Explain(HoursDue due)
    {
        var (from, end) = (LegalDay.LocalTime(due.From), LegalDay.LocalTime(due.SafeEnd));
        return Text("Hours", Day(LegalDay.Of(from)), Time(from), due.Hours, Day(LegalDay.Of(end)), Time(end));
    }

    /// <summary>A date as people say it: dinsdag 7 april 2026.</summary>
    public string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", language);

    /// <summary>A period as people say it: zes weken.</summary>
    public string Length(Period period)
    {
        var names = Text("Numbers").Split(' ');
        var number = period.Count <= names.Length ? names[period.Count - 1] : period.Count.ToString(language);
        return $"{number} {Text($"Unit.{period.Unit}").Split(' ')[period.Count == 1 ? 0 : 1]}";
    }

    IEnumerable<string> Say(PeriodStep step, DueDate due) => step switch
    {
        Counted counted => [Text("Counted", Sentence(Length(counted.Period)), Day(counted.Nominal))],
        ClampedToMonthEnd clamped => [Text("Clamped", clamped.MissingDay)],
        RolledOver rolled when rolled.Date == due.Nominal => [WhatDay(rolled.Date, rolled.Holiday)],
        ContinuedTo continued => [Text("Continued", Day(continued.WorkingDay))],
        TwoWorkingDaysNeeded needed => [Text("TwoWorkingDays", Day(needed.Until))],
        NoRoll stays => [WhatDay(stays.Date, stays.Holiday), Text($"NoRoll.{stays.Reason}")],
        _ => [],
    };

    string WhatDay(DateOnly day, Holiday? holiday)
    {
        var weekday = language.DateTimeFormat.GetDayName(day.DayOfWeek);
        return (holiday, HolidayCalendar.IsWeekend(day)) switch
        {
            (null, _) => Text("Day.Weekend", weekday),
            ({ EquatedByDecree: true }, _) => Text("Day.Equated"),
            (_, true) => Text("Day.WeekendAndHoliday", weekday, holiday.Name.In(language)),
            _ => Text("Day.Holiday", holiday.Name.In(language)),
        };
    }

    string Time(DateTimeOffset local) => local.ToString(Text("Time"), language);

    string Text(string key, params object[] facts) => string.Format(language, Texts.GetString(key, language)!, facts);

    string Sentence(string text) => char.ToUpper(text[0], language) + text[1..];
}
