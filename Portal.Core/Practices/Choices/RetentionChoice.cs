namespace Portal.Core.Practices;

/// <summary>Which retention rule an item follows.</summary>
public static class RetentionChoice
{
    /// <summary>
    /// A category with one rule follows it. With several: an invoice item follows the rule with a statutory basis; any other item follows the one for
    /// its medium, then one for any medium. The first that the category names is the last resort, so that nothing is kept without end (GDPR art. 5(1)(e)).
    /// </summary>
    /// <param name="profile">The profile.</param>
    /// <param name="category">The item's category.</param>
    /// <param name="medium">Paper or electronic.</param>
    /// <param name="isInvoice">The item is part of an invoice.</param>
    public static RetentionRule For(PrivacyProfile profile, DataCategory category, RetentionMedium medium, bool isInvoice = false)
    {
        var rules = category.RetentionRuleIds.Select(profile.Retention).OfType<RetentionRule>().ToList();
        return (isInvoice ? rules.Find(rule => rule.StatutoryBasis is not null) : null)
            ?? rules.Where(rule => rule.Medium == medium).OrderBy(IsStatutory).FirstOrDefault()
            ?? rules.Where(rule => rule.Medium is RetentionMedium.Any).OrderBy(IsStatutory).FirstOrDefault()
            ?? rules[0];
    }

    static bool IsStatutory(RetentionRule rule) => rule.StatutoryBasis is not null;
}
