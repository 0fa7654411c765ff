namespace Portal.Core.Practices;

/// <summary>Rules about how long data are kept (GDPR art. 5(1)(e), 17(3)(b)).</summary>
static class RetentionChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile) => ProfileRules.Each(profile, profile.RetentionRules, OnlyAnActWithstandsErasure, IsUsed);

    /// <summary>GDPR art. 17(3)(b): only a legal duty to keep withstands a request to erase.</summary>
    static Breach? OnlyAnActWithstandsErasure(PrivacyProfile profile, RetentionRule one) =>
        one.WithstandsErasureRequest == one.StatutoryBasis is not null
            ? null
            : new($"retention[{one.Id}].withstandsErasureRequest", "Alleen een termijn uit een wet gaat voor een verzoek om te wissen.",
                "Noem de wet in statutoryBasis en zet dit op true, of laat de wet weg en zet dit op false.");

    static Breach? IsUsed(PrivacyProfile profile, RetentionRule one) => profile.Categories.Any(category => category.RetentionRuleIds.Contains(one.Id))
        ? null
        : new($"retention[{one.Id}]", "Geen enkele soort gegevens gebruikt deze termijn.", "Zet het id bij retentionRuleIds van een soort gegevens, of haal de termijn weg.");
}
