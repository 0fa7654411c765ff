namespace Portal.Core.Practices;

/// <summary>Rules about the citizen service number (UAVG art. 46).</summary>
static class BsnChecks
{
    static readonly PrincipalKind[] Public = [PrincipalKind.Uwv, PrincipalKind.Municipality, PrincipalKind.Employer];

    public static IEnumerable<Breach> Breaches(PrivacyProfile profile) =>
        ProfileRules.Whole(profile, AllowedWithBasis, NeverForPrivateClients)
            .Concat(ProfileRules.Each(profile, profile.Bsn.StatutoryBasis, PrincipalsAreOfTheType, PrincipalsAreNotBlocked, PrincipalsHaveATask));

    static Breach? AllowedWithBasis(PrivacyProfile profile) => profile.Bsn.Allowed == profile.Bsn.StatutoryBasis.Count > 0
        ? null
        : new("bsn.allowed", "Het BSN mag alleen met een wettelijke grondslag.", "Noem de wet in bsn.statutoryBasis, of zet allowed op false en maak die lijst leeg.");

    static Breach? NeverForPrivateClients(PrivacyProfile profile) => profile.Bsn.NeverForPrincipalKinds.Contains(PrincipalKind.Client)
        ? null
        : new("bsn.neverForPrincipalKinds", "Trajecten die de cliënt zelf betaalt zijn niet uitgesloten.", "Zet client in de lijst.");

    static Breach? PrincipalsAreOfTheType(PrivacyProfile profile, BsnBasis one) =>
        profile.TrajectoryType(one.TrajectoryTypeId) is { } type && one.PrincipalKinds.Except(type.PrincipalKinds).Any()
            ? new(At(one), "Een opdrachtgever past niet bij dit soort traject.", $"Kies alleen opdrachtgevers van trajectoryTypes[{type.Id}].")
            : null;

    static Breach? PrincipalsAreNotBlocked(PrivacyProfile profile, BsnBasis one) =>
        one.PrincipalKinds.Intersect(profile.Bsn.NeverForPrincipalKinds).Any()
            ? new(At(one), "Een opdrachtgever staat ook in bsn.neverForPrincipalKinds.", "Haal de opdrachtgever uit een van beide lijsten.")
            : null;

    static Breach? PrincipalsHaveATask(PrivacyProfile profile, BsnBasis one) => one.PrincipalKinds.Except(Public).Any()
        ? new(At(one), "Alleen UWV, gemeente en werkgever kunnen een grondslag voor het BSN geven.", "Haal de andere opdrachtgevers weg.")
        : null;

    static string At(BsnBasis one) => $"bsn.statutoryBasis[{one.Id}].principalKinds";
}
