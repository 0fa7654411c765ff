namespace Portal.Core.Practices;

/// <summary>Rules about what the linter found: a violation is mended, a warning is mended or accepted.</summary>
static class FindingChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile) =>
        ProfileRules.Each(profile, profile.Findings, ViolationIsMended, WarningIsMendedOrAccepted, MendedHasAMend, AcceptanceIsListed);

    static Breach? ViolationIsMended(PrivacyProfile profile, Finding one) =>
        one.Severity is FindingSeverity.Violation && one.Status is not FindingStatus.Mended
            ? new(At(one) + ".status", "Dit is in strijd met de wet en niet hersteld; zo kan het profiel niet gebruikt worden.", "Herstel het, leg dat vast in mends en zet status op mended.")
            : null;

    static Breach? WarningIsMendedOrAccepted(PrivacyProfile profile, Finding one) =>
        one is { Severity: FindingSeverity.Warning, Status: FindingStatus.Information }
            ? new(At(one) + ".status", "Een waarschuwing wordt hersteld of aanvaard.", "Kies mended of acceptancePending.")
            : null;

    static Breach? MendedHasAMend(PrivacyProfile profile, Finding one) =>
        one.Status is FindingStatus.Mended && profile.Mends.All(mend => mend.Finding != one.Id)
            ? new(At(one) + ".status", "Dit heet hersteld, en geen herstel noemt deze code.", "Voeg het herstel toe aan mends.")
            : null;

    static Breach? AcceptanceIsListed(PrivacyProfile profile, Finding one) =>
        (one.Status is FindingStatus.AcceptancePending) == profile.LintAccepted.Any(acceptance => acceptance.Finding == one.Id)
            ? null
            : new(At(one) + ".status", "De status acceptancePending en lintAccepted spreken elkaar tegen.", "Zet de code in lintAccepted als hij aanvaard moet worden, en anders niet.");

    static string At(Finding one) => $"findings[{FieldShape.WordFor(typeof(FindingCode), one.Id.ToString())}]";
}
