namespace Portal.Core.Practices;

/// <summary>Rules about colleagues and second persons.</summary>
static class PeopleChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile) => ProfileRules.Whole(profile, ColleaguesHaveTheirScope)
        .Concat(ProfileRules.Each(
            profile, [("approver", profile.SecondPerson.Approver.FallbackWhenAlone), ("reader", profile.SecondPerson.Reader.FallbackWhenAlone)], WhoIsAloneWaits));

    static Breach? ColleaguesHaveTheirScope(PrivacyProfile profile) =>
        profile.Access.Colleague.Mode is ColleagueMode.Consent
            && (profile.Access.Colleague.ConsentScope is not ConsentScope.Colleagues || !profile.Consent.Scopes.Contains(ConsentScope.Colleagues))
            ? new("access.colleague", "Een collega kijkt met toestemming, en die toestemming bestaat niet.",
                "Zet consentScope op colleagues en zet colleagues in consent.scopes.")
            : null;

    /// <summary>A practice of one person: a day's wait, a written reason, and the client is told.</summary>
    static Breach? WhoIsAloneWaits(PrivacyProfile profile, (string Who, AloneFallback Fallback) one) =>
        one.Fallback is { WaitHours: 24, ReasonRequired: true, InformClient: true }
            ? null
            : new($"secondPerson.{one.Who}.fallbackWhenAlone", "Wie alleen werkt, wacht 24 uur, schrijft een reden op en vertelt het de cliënt.",
                "Zet waitHours op 24, en reasonRequired en informClient op true.");
}
