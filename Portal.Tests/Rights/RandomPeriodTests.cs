using FsCheck;
using FsCheck.Fluent;
using Portal.Core.Rights;

namespace Portal.Tests.Rights;

/// <summary>The same properties for periods nobody thought of, on days far away.</summary>
public class RandomPeriodTests
{
    static readonly Arbitrary<(PeriodMode Mode, Period Period, DateOnly Start, int Later)> Any = (
        from mode in Gen.Elements(Enum.GetValues<PeriodMode>())
        from unit in Gen.Elements(Enum.GetValues<PeriodUnit>())
        from count in Gen.Choose(1, 120)
        from day in Gen.Choose(0, 80_000)
        from later in Gen.Choose(1, 400)
        select (mode, new Period(count, unit), new DateOnly(1990, 1, 1).AddDays(day), later)).ToArbitrary();

    [Fact]
    public void A_period_ends_on_or_after_its_nominal_day() => Check((_, due, _) => due.Due >= due.Nominal && due.Nominal > due.Start);

    [Fact]
    public void Later_receipt_never_ends_earlier() => Check((_, due, later) => later.Due >= due.Due);

    [Fact]
    public void A_roll_ends_within_a_week_and_on_a_working_day() => Check((mode, due, _) =>
        due.Due == due.Nominal || (due.Due.DayNumber - due.Nominal.DayNumber <= 7 && EveryDay.Netherlands.IsWorkingDay(due.Due, mode)));

    [Fact]
    public void The_steps_lead_from_the_start_to_the_last_day() => Check((_, due, _) => due.Due == due.Steps.Aggregate(due.Start, (day, step) => step switch
    {
        Counted counted when counted.Start == day => counted.Nominal,
        ContinuedTo continued => continued.WorkingDay,
        TwoWorkingDaysNeeded needed => needed.Until,
        _ => day,
    }));

    [Fact]
    public void Every_day_that_was_passed_over_has_its_reason() => Check((mode, due, _) => due.Steps.OfType<RolledOver>()
        .All(step => !EveryDay.Netherlands.IsWorkingDay(step.Date, mode) && (step.IsWeekend || step.Holiday is not null)));

    [Fact]
    public void A_period_is_the_same_after_writing_and_reading() => Check((_, due, _) => Period.Parse(due.Period.ToString()) == due.Period);

    static void Check(Func<PeriodMode, DueDate, DueDate, bool> holds) => Prop.ForAll(Any, any =>
    {
        var due = PeriodEngine.Due(any.Mode, any.Period, any.Start, EveryDay.Netherlands);
        return holds(any.Mode, due, PeriodEngine.Due(any.Mode, any.Period, any.Start.AddDays(any.Later), EveryDay.Netherlands));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
