namespace Portal.Core.Practices;

/// <summary>Rules about the grounds for health data (GDPR art. 9(2); UAVG art. 22, 30).</summary>
static class Art9Checks
{
    static readonly PrincipalKind[] Reintegration = [PrincipalKind.Uwv, PrincipalKind.Municipality, PrincipalKind.Employer];

    public static IEnumerable<Breach> Breaches(PrivacyProfile profile) =>
        ProfileRules.Each(profile, profile.Art9Grounds, ReintegrationIsNarrow, AnyOtherIsConsent);

    /// <summary>UAVG art. 30(1)(b) and (4): for re-integration, by those who are bound to secrecy.</summary>
    static Breach? ReintegrationIsNarrow(PrivacyProfile profile, Art9Ground one) =>
        !IsReintegration(one) || (one.PrincipalKinds.Count > 0 && !one.PrincipalKinds.Except(Reintegration).Any() && one.TrajectoryTypeIds.Count > 0 && one.SecrecyRequired)
            ? null
            : new($"art9Grounds[{one.Id}]", "UAVG 30(1)(b) geldt alleen voor UWV, gemeente en werkgever, in genoemde trajecten en met geheimhouding.",
                "Noem die opdrachtgevers en de trajecten, en zet secrecyRequired op true.");

    /// <summary>UAVG art. 22(2)(a).</summary>
    static Breach? AnyOtherIsConsent(PrivacyProfile profile, Art9Ground one) => IsReintegration(one) || one.Consent is ConsentForm.Explicit
        ? null
        : new($"art9Grounds[{one.Id}].consent", "Elke andere grond is uitdrukkelijke toestemming.", "Zet consent op explicit.");

    static bool IsReintegration(Art9Ground one) => one.Law.Contains("30(1)(b)", StringComparison.Ordinal);
}
