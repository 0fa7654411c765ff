namespace Portal.Core.Practices;

/// <summary>Rules about categories that the law treats apart: health data, numbers of the state.</summary>
static class SpecialDataChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile) => ProfileRules.Each(
        profile, profile.Categories, HealthHasGround, SpecialIsRestricted, BsnIsAllowed, BsnOpensWithBasis, IdDocumentIsOff);

    /// <summary>GDPR art. 9(1)-(2).</summary>
    static Breach? HealthHasGround(PrivacyProfile profile, DataCategory one) =>
        (one.Special is SpecialKind.Health) == one.Art9GroundIds.Count > 0
            ? null
            : new($"categories[{one.Id}].art9GroundIds", "Gegevens over gezondheid hebben een grond van AVG 9 nodig; andere gegevens niet.",
                one.Special is SpecialKind.Health ? "Noem een id dat in art9Grounds staat." : "Maak de lijst leeg, of zet special op health.");

    /// <summary>GDPR art. 9, 10, 32: every look at special data has a reason.</summary>
    static Breach? SpecialIsRestricted(PrivacyProfile profile, DataCategory one) =>
        one.Special is not SpecialKind.None && !one.RestrictedView
            ? new($"categories[{one.Id}].restrictedView", "Bijzondere gegevens zijn niet afgeschermd.", "Zet restrictedView op true.")
            : null;

    /// <summary>UAVG art. 46(1).</summary>
    static Breach? BsnIsAllowed(PrivacyProfile profile, DataCategory one) =>
        one is { Bsn: true, Enabled: true } && !profile.Bsn.Allowed
            ? new($"categories[{one.Id}].enabled", "Het BSN staat aan en mag niet.", "Zet enabled op false, of noem in bsn een wet die het toestaat.")
            : null;

    /// <summary>UAVG art. 46(1): the number opens exactly where an act allows it.</summary>
    static Breach? BsnOpensWithBasis(PrivacyProfile profile, DataCategory one)
    {
        var opened = profile.TrajectoryTypes.Where(type => type.ConditionalCategoryIds.Contains(one.Id)).Select(type => type.Id);
        var covered = profile.Bsn.StatutoryBasis.Select(basis => basis.TrajectoryTypeId).ToHashSet();
        return one is not { Bsn: true, Enabled: true } || covered.SetEquals(opened)
            ? null
            : new($"categories[{one.Id}]", "Het BSN gaat open in andere trajecten dan die met een wettelijke grondslag.",
                "Maak trajectoryTypes[].conditionalCategoryIds gelijk aan de trajecten in bsn.statutoryBasis.");
    }

    /// <summary>GDPR art. 5(1)(c): the number of an identity document is not needed.</summary>
    static Breach? IdDocumentIsOff(PrivacyProfile profile, DataCategory one) => one is { IdDocument: true, Enabled: true }
        ? new($"categories[{one.Id}].enabled", "Het nummer van een identiteitsbewijs staat aan.", "Zet enabled op false.")
        : null;
}
