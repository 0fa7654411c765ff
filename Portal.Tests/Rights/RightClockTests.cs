using Portal.Core.Rights;

namespace Portal.Tests.Rights;

public class RightClockTests
{
    static readonly RightStep ReactInFourWeeks = new(RightStepKind.React, Period.Parse("P4W"), PeriodMode.Policy, "Artikel 11") { ExtensionSatisfies = true };
    static readonly RightStep DecideInAMonth = new(RightStepKind.Decide, Period.Parse("P1M"), PeriodMode.Eu, "Artikel 11");
    static readonly DateTimeOffset Received = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Four_weeks_to_react_govern_before_the_month_of_the_law()
    {
        var clocks = Start([ReactInFourWeeks, DecideInAMonth]);
        Assert.Equal(new DateOnly(2026, 12, 28), clocks.Law.Due.Due);
        Assert.Equal([new DateOnly(2026, 12, 25), new DateOnly(2026, 12, 28)], clocks.Practice.Select(clock => clock.Due.Due));
        Assert.Same(clocks.Practice[0], clocks.Governing);
        Assert.Same(clocks.Practice[0], clocks.Reaction);
        Assert.Same(clocks.Law, clocks.Decision);
    }

    [Fact]
    public void An_extension_notice_is_the_reaction_and_gives_three_months_from_receipt()
    {
        var clocks = Start([ReactInFourWeeks, DecideInAMonth], extended: true);
        Assert.Null(clocks.Reaction);
        Assert.Same(clocks.Law, clocks.Governing);
        Assert.Equal(new DateOnly(2027, 3, 1), clocks.Decision.Due.Due);
        Assert.Equal(new DateOnly(2026, 12, 28), clocks.FirstMonth.Due);
        Assert.Equal("P3M", clocks.Law.Due.Period.ToString());
    }

    [Fact]
    public void A_reaction_that_an_extension_does_not_satisfy_keeps_running()
    {
        var clocks = Start([ReactInFourWeeks with { ExtensionSatisfies = false }], extended: true);
        Assert.Equal(new DateOnly(2026, 12, 25), clocks.Governing.Due.Due);
        Assert.Equal(new DateOnly(2027, 3, 1), clocks.Decision.Due.Due);
    }

    [Fact]
    public void A_practice_that_promises_a_sooner_decision_is_held_to_it_also_when_the_law_gives_more_time()
    {
        var twoWeeks = new RightStep(RightStepKind.Decide, Period.Parse("P2W"), PeriodMode.Policy, "Artikel 9");
        Assert.Equal("Artikel 9", Start([twoWeeks]).Decision.SourceRef);
        Assert.Equal(new DateOnly(2026, 12, 11), Start([twoWeeks], extended: true).Decision.Due.Due);
    }

    [Fact]
    public void Six_weeks_of_a_regulation_give_way_to_the_month_of_the_law()
    {
        var sixWeeks = new RightStep(RightStepKind.Decide, Period.Parse("P6W"), PeriodMode.Policy, "Artikel 11");
        var clocks = Start([sixWeeks]);
        Assert.Equal(new DateOnly(2027, 1, 8), clocks.Practice.Single().Due.Due);
        Assert.Equal(RightClocks.LawSource, clocks.Decision.SourceRef);
    }

    [Fact]
    public void A_regulation_without_steps_has_the_law()
    {
        var clocks = Start([]);
        Assert.Same(clocks.Law, clocks.Governing);
        Assert.Null(clocks.Reaction);
        Assert.Equal(clocks.Law.Due.InternalTarget, clocks.SteerBy);
    }

    [Fact]
    public void After_an_extension_the_practice_steers_by_the_earlier_of_two_readings()
    {
        var received = new DateTimeOffset(2026, 1, 31, 9, 0, 0, TimeSpan.Zero);
        var clocks = RightClocks.Start([], received, extended: true, EveryDay.Netherlands);
        Assert.Equal(new DateOnly(2026, 4, 30), clocks.Law.Due.Due);
        Assert.Equal(new DateOnly(2026, 4, 28), clocks.SteerBy);
    }

    [Fact]
    public void On_no_day_does_a_clock_of_the_practice_give_more_time_than_the_law() =>
        Assert.DoesNotContain(EveryDay.Days, day =>
            RightClocks.Start([ReactInFourWeeks, DecideInAMonth], LegalDay.EndOf(day), extended: false, EveryDay.Netherlands) is var clocks
            && (clocks.Governing.Due.Due > clocks.Law.Due.Due || clocks.SteerBy > clocks.Law.Due.Due));

    static RightClocks Start(RightStep[] steps, bool extended = false) => RightClocks.Start(steps, Received, extended, EveryDay.Netherlands);
}
