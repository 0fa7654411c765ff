namespace Portal.Core.Practices;

/// <summary>Values that the law leaves no choice in.</summary>
static class FixedChecks
{
    static readonly (string Path, Func<PrivacyProfile, bool> Value, bool Always)[] Fixed =
    [
        ("intake.receiptCountsAsConsent", profile => profile.Intake.ReceiptCountsAsConsent, false),
        ("changes.consentCarryOver", profile => profile.Changes.ConsentCarryOver, false),
        ("website.portalTracking", profile => profile.Website.PortalTracking, false),
        ("profiling.solelyAutomated", profile => profile.Profiling.SolelyAutomated, false),
        ("complaints.authorityRoute", profile => profile.Complaints.AuthorityRoute, true),
        ("complaints.courtRoute", profile => profile.Complaints.CourtRoute, true),
        ("refusal.written", profile => profile.Refusal.Written, true),
        ("refusal.reasonRequired", profile => profile.Refusal.ReasonRequired, true),
        ("refusal.authorityRoute", profile => profile.Refusal.AuthorityRoute, true),
        ("refusal.courtRoute", profile => profile.Refusal.CourtRoute, true),
    ];

    public static IEnumerable<Breach> Breaches(PrivacyProfile profile)
    {
        foreach (var (path, value, always) in Fixed)
        {
            if (value(profile) != always)
            {
                yield return new(path, $"Dit is altijd {(always ? "true" : "false")}.", $"Zet het op {(always ? "true" : "false")}.");
            }
        }

        if (profile.Security.Measures.Count == 0)
        {
            yield return new("security.measures", "Er staat geen maatregel.", "Noem minstens één maatregel die de praktijk neemt.");
        }
    }
}
