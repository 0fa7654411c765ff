using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Core.Dossiers;

/// <summary>Until when an item is kept (AVG 5(1)(e), 13(2)(a)): rule, trigger and, once the trigger has happened, the day.</summary>
/// <param name="Rule">The profile's rule.</param>
/// <param name="Until">The day; null while the trigger has not happened.</param>
public sealed record ItemRetention(RetentionRule Rule, DateOnly? Until)
{
    /// <summary>The rule that fits an item.</summary>
    public static RetentionRule RuleOf(PrivacyProfile profile, DossierItem item) => RuleOf(profile, item.Category, item.Medium);

    /// <summary>The rule that fits a category on a medium.</summary>
    public static RetentionRule RuleOf(PrivacyProfile profile, string category, Medium medium) =>
        RetentionChoice.For(profile, profile.Category(category)!, medium is Medium.Paper ? RetentionMedium.Paper : RetentionMedium.Electronic);

    /// <summary>Rule and day for an item of one of the client's trajectories.</summary>
    public static ItemRetention Of(PrivacyProfile profile, DossierItem item, IReadOnlyList<Trajectory> trajectories)
    {
        var rule = RuleOf(profile, item);
        var own = trajectories.Single(t => t.Id == item.Trajectory);
        DateOnly? trigger = rule.Trigger switch
        {
            RetentionTrigger.TrajectoryEnd => own.EndedOn,
            RetentionTrigger.RelationEnd => trajectories.All(t => t.EndedOn is not null) ? trajectories.Max(t => t.EndedOn) : null,
            RetentionTrigger.ReportDelivered => own.ReportDeliveredOn,
            RetentionTrigger.FinancialYearEnd => new DateOnly(item.ObtainedOn.Year, 12, 31),
            _ => LegalDay.Of(item.ChangedAt),
        };
        return new(rule, trigger is { } day ? After(rule, day) : null);
    }

    /// <summary>The day until which a rule keeps what it is about, once its trigger has happened.</summary>
    public static DateOnly After(RetentionRule rule, DateOnly trigger) =>
        PeriodEngine.Due(PeriodMode.Policy, Period.Parse(rule.Period), trigger, HolidayCalendar.Netherlands).Due;
}
