using System.Globalization;
using Portal.Core.Rights;

namespace Portal.Tests.Rights;

public class PeriodWordsTests
{
    [Theory]
    [InlineData(PeriodMode.Eu, "P1M", "2026-03-05", // Easter Sunday
        "Ontvangen op donderdag 5 maart 2026. Een maand later is zondag 5 april 2026. Dat is een zondag en Eerste Paasdag. " +
        "De termijn loopt daarom door tot en met de eerstvolgende werkdag: dinsdag 7 april 2026.",
        "Received on Thursday 5 March 2026. One month later is Sunday 5 April 2026. That is a Sunday and Easter Sunday. " +
        "The period therefore runs to the end of the next working day: Tuesday 7 April 2026.")]
    [InlineData(PeriodMode.Eu, "P1M", "2026-08-31", // no 31 September
        "Ontvangen op maandag 31 augustus 2026. Een maand later is woensdag 30 september 2026. Die maand heeft geen dag 31. " +
        "Daarom telt de laatste dag van de maand. De termijn loopt tot en met die dag.",
        "Received on Monday 31 August 2026. One month later is Wednesday 30 September 2026. That month has no day 31. " +
        "So the last day of the month counts. The period runs to the end of that day.")]
    [InlineData(PeriodMode.Eu, "P1M", "2026-03-03", // Good Friday
        "Ontvangen op dinsdag 3 maart 2026. Een maand later is vrijdag 3 april 2026. Dat is Goede Vrijdag. " +
        "De termijn loopt daarom door tot en met de eerstvolgende werkdag: dinsdag 7 april 2026. " +
        "Let op: we tellen Goede Vrijdag mee als feestdag. Voor deze termijn is dat niet helemaal zeker. " +
        "Zeker op tijd is: uiterlijk donderdag 2 april 2026.",
        "Received on Tuesday 3 March 2026. One month later is Friday 3 April 2026. That is Good Friday. " +
        "The period therefore runs to the end of the next working day: Tuesday 7 April 2026. " +
        "Please note: we count Good Friday as a public holiday. For this period that is not quite certain. " +
        "Certain to be in time is: no later than Thursday 2 April 2026.")]
    [InlineData(PeriodMode.Eu, "P2D", "2026-11-20", // two working days
        "Ontvangen op vrijdag 20 november 2026. Twee dagen later is zondag 22 november 2026. Dat is een zondag. " +
        "De termijn loopt daarom door tot en met de eerstvolgende werkdag: maandag 23 november 2026. " +
        "In deze termijn moeten minstens twee werkdagen zitten. De termijn loopt daarom door tot en met dinsdag 24 november 2026.",
        "Received on Friday 20 November 2026. Two days later is Sunday 22 November 2026. That is a Sunday. " +
        "The period therefore runs to the end of the next working day: Monday 23 November 2026. " +
        "This period must hold at least two working days. The period therefore runs to the end of Tuesday 24 November 2026.")]
    [InlineData(PeriodMode.Atw, "P1M", "2027-04-07", // equated by decree
        "Ontvangen op woensdag 7 april 2027. Een maand later is vrijdag 7 mei 2027. Dat is een dag die door een besluit als feestdag telt. " +
        "De termijn loopt daarom door tot en met de eerstvolgende werkdag: maandag 10 mei 2027.",
        "Received on Wednesday 7 April 2027. One month later is Friday 7 May 2027. That is a day that counts as a public holiday by royal decree. " +
        "The period therefore runs to the end of the next working day: Monday 10 May 2027.")]
    [InlineData(PeriodMode.Atw, "P13W", "2026-09-25", // too long for the act
        "Ontvangen op vrijdag 25 september 2026. 13 weken later is vrijdag 25 december 2026. Dat is Eerste Kerstdag. " +
        "Bij zo'n lange termijn schuift de laatste dag niet op naar een werkdag.",
        "Received on Friday 25 September 2026. 13 weeks later is Friday 25 December 2026. That is Christmas Day. " +
        "In a period as long as this, the last day does not move to a working day.")]
    [InlineData(PeriodMode.Policy, "P4W", "2026-11-27", // the practice's own
        "Ontvangen op vrijdag 27 november 2026. Vier weken later is vrijdag 25 december 2026. Dat is Eerste Kerstdag. " +
        "Dit is een termijn van de praktijk zelf. Die schuift niet op naar een werkdag.",
        "Received on Friday 27 November 2026. Four weeks later is Friday 25 December 2026. That is Christmas Day. " +
        "This is a period of the practice itself. It does not move to a working day.")]
    public void A_date_says_why_it_is_that_day(PeriodMode mode, string period, string received, string dutch, string english)
    {
        var due = EveryDay.Due(mode, period, DateOnly.Parse(received, CultureInfo.InvariantCulture));
        Assert.Equal(dutch, PeriodWords.Dutch.Explain(due));
        Assert.Equal(english, PeriodWords.English.Explain(due));
    }

    [Fact]
    public void What_was_not_received_is_counted_from_its_day() => Assert.Equal(
        "We rekenen vanaf zaterdag 28 februari 2026. Twee jaar later is maandag 28 februari 2028. De termijn loopt tot en met die dag.",
        PeriodWords.Dutch.Explain(EveryDay.Due(PeriodMode.Policy, "P2Y", new(2026, 2, 28)), PeriodOpening.Counted));

    [Fact]
    public void The_practice_reads_the_day_it_steers_by()
    {
        var due = EveryDay.Due(PeriodMode.Eu, "P1M", new(2026, 3, 5));
        Assert.Equal("De praktijk wil uiterlijk donderdag 2 april 2026 klaar zijn.", PeriodWords.Dutch.InternalTarget(due));
        Assert.Equal("The practice aims to finish no later than Thursday 2 April 2026.", PeriodWords.English.InternalTarget(due));
        Assert.Null(PeriodWords.Dutch.HolidayRemark(due));
    }

    [Fact]
    public void A_reminder_says_that_counting_back_moves_nothing()
    {
        var back = PeriodEngine.Backwards(PeriodMode.Eu, Period.Parse("P30D"), new(2026, 12, 21));
        Assert.Equal("30 dagen vóór maandag 21 december 2026 is zaterdag 21 november 2026. Bij terugtellen schuift een datum niet op naar een werkdag.",
            PeriodWords.Dutch.Explain(back));
    }

    [Fact]
    public void Hours_are_said_by_the_clock_in_the_Netherlands()
    {
        var due = PeriodEngine.Hours(new(2026, 3, 27, 8, 0, 0, TimeSpan.Zero), 72);
        Assert.Equal("De tijd loopt vanaf vrijdag 27 maart 2026 om 09.00 uur. 72 uur later is maandag 30 maart 2026 om 10.00 uur. " +
            "Uren tellen door in het weekend en op feestdagen.", PeriodWords.Dutch.Explain(due));
        Assert.Contains("Monday 30 March 2026 at 10:00", PeriodWords.English.Explain(due), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(EveryDay.ModesAndPeriods), MemberType = typeof(EveryDay))]
    public void No_sentence_is_longer_than_twenty_words_and_every_text_is_there(PeriodMode mode, string period) =>
        Assert.DoesNotContain(EveryDay.Days.Where(day => day.Year is 2026 or 2028), day =>
            new[] { PeriodWords.Dutch, PeriodWords.English }.Any(words => words.Sentences(EveryDay.Due(mode, period, day))
                .Any(text => text.Split(". ").Any(sentence => sentence.Split(' ').Length is > 20 or < 3))));
}
