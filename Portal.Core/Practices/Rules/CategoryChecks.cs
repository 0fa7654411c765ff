namespace Portal.Core.Practices;

/// <summary>Rules about the categories of the data map (GDPR art. 5(1), 30).</summary>
static class CategoryChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile) => ProfileRules.Each(
        profile, profile.Categories, HasPurpose, HasBasis, HasRetention, HasViewer, HasSource, BasisIsOfItsPurposes,
        HasSelectablePurpose, ClientSeesOwnData, JustifiedAsksReason, TypesOpenIt);

    /// <summary>GDPR art. 5(1)(b).</summary>
    static Breach? HasPurpose(PrivacyProfile profile, DataCategory one) =>
        Filled(one.PurposeIds.Count, one, "purposeIds", "Deze soort gegevens heeft geen doel.", "Noem een id dat in purposes staat.");

    /// <summary>GDPR art. 6(1).</summary>
    static Breach? HasBasis(PrivacyProfile profile, DataCategory one) =>
        Filled(one.LegalBasis.Count, one, "legalBasis", "Deze soort gegevens heeft geen grondslag.", "Noem een grondslag van een van haar doelen.");

    /// <summary>GDPR art. 5(1)(e).</summary>
    static Breach? HasRetention(PrivacyProfile profile, DataCategory one) =>
        Filled(one.RetentionRuleIds.Count, one, "retentionRuleIds", "Deze soort gegevens heeft geen bewaartermijn.", "Noem een id dat in retention staat.");

    static Breach? HasViewer(PrivacyProfile profile, DataCategory one) =>
        Filled(one.VisibleTo.Count, one, "visibleTo", "Niemand mag deze gegevens zien.", "Noem een rol die in access.roles staat.");

    /// <summary>GDPR art. 14(2)(f).</summary>
    static Breach? HasSource(PrivacyProfile profile, DataCategory one) =>
        Filled(one.Sources.Count, one, "sources", "Er staat niet waar deze gegevens vandaan komen.", "Noem een id dat in sources staat.");

    static Breach? Filled(int count, DataCategory one, string field, string what, string mend) =>
        count > 0 ? null : new($"categories[{one.Id}].{field}", what, mend);

    static Breach? BasisIsOfItsPurposes(PrivacyProfile profile, DataCategory one)
    {
        var bases = PurposesOf(profile, one).SelectMany(purpose => purpose.LegalBasis).ToHashSet();
        return bases.Count == 0 || one.LegalBasis.All(bases.Contains)
            ? null
            : new($"categories[{one.Id}].legalBasis", "Een grondslag hoort bij geen van haar doelen.", "Kies alleen grondslagen van de doelen in purposeIds.");
    }

    static Breach? HasSelectablePurpose(PrivacyProfile profile, DataCategory one)
    {
        var purposes = PurposesOf(profile, one).ToList();
        return purposes.Count == 0 || purposes.Exists(purpose => purpose.Selectable)
            ? null
            : new($"categories[{one.Id}].purposeIds", "Geen van de doelen kan gekozen worden.", "Voeg een doel toe dat selectable is.");
    }

    /// <summary>GDPR art. 15: nothing about a client is hidden from the client.</summary>
    static Breach? ClientSeesOwnData(PrivacyProfile profile, DataCategory one) =>
        one.About is WhoseData.Client && one.VisibleTo.Count > 0 && !one.VisibleTo.Contains(AccessRole.Client)
            ? new($"categories[{one.Id}].visibleTo", "Dit gaat over de cliënt en de cliënt ziet het niet.", "Zet client in visibleTo.")
            : null;

    static Breach? JustifiedAsksReason(PrivacyProfile profile, DataCategory one) =>
        one is { Condition: CategoryCondition.Justified, ReasonRequired: false }
            ? new($"categories[{one.Id}].reasonRequired", "Dit mag alleen met een reden, en er wordt geen reden gevraagd.", "Zet reasonRequired op true, of kies een andere condition.")
            : null;

    static Breach? TypesOpenIt(PrivacyProfile profile, DataCategory one) =>
        (one.Condition is CategoryCondition.TrajectoryType) == profile.TrajectoryTypes.Any(type => type.ConditionalCategoryIds.Contains(one.Id))
            ? null
            : new($"categories[{one.Id}].condition", "Condition trajectoryType en trajectoryTypes[].conditionalCategoryIds spreken elkaar tegen.",
                "Zet het id bij de trajecten die het openen en kies trajectoryType, of doe geen van beide.");

    static IEnumerable<Purpose> PurposesOf(PrivacyProfile profile, DataCategory one) => one.PurposeIds.Select(profile.Purpose).OfType<Purpose>();
}
