namespace Portal.Core.Practices;

/// <summary>Rules about the eight kinds of request (GDPR art. 7(3), 12, 15-22).</summary>
static class RightChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile) => ProfileRules.Whole(profile, AllEight)
        .Concat(ProfileRules.Each(profile, profile.Rights.Items, IsOfferedFreely, GroundsReachIt, WithdrawalIsNeverRefused, ProcessorDecidesNothing));

    static Breach? AllEight(PrivacyProfile profile) => profile.Rights.Items.Select(item => item.Id).SequenceEqual(Enum.GetValues<RightId>())
        ? null
        : new("rights.items", "Dit zijn niet de acht soorten verzoeken, in hun volgorde.",
            $"Zet ze zo: {string.Join(", ", Enum.GetNames<RightId>().Select(name => FieldShape.WordFor(typeof(RightId), name)))}.");

    /// <summary>GDPR art. 12(2): no hurdles.</summary>
    static Breach? IsOfferedFreely(PrivacyProfile profile, RightRule one) => one is { Offered: true, Preconditions.Count: 0 }
        ? null
        : new(At(one), "Dit recht is niet vrij te gebruiken.", "Zet offered op true en maak preconditions leeg.");

    static Breach? GroundsReachIt(PrivacyProfile profile, RightRule one) =>
        one.AllowedGrounds.FirstOrDefault(ground => one.Id is not RightId.Withdrawal && !RefusalGrounds.Reaches(ground, one.Id)) is { } ground
            ? new(At(one) + ".allowedGrounds", $"{ground} is geen uitzondering op dit recht.", "Haal deze grond weg.")
            : null;

    /// <summary>GDPR art. 7(3).</summary>
    static Breach? WithdrawalIsNeverRefused(PrivacyProfile profile, RightRule one) =>
        one.Id is RightId.Withdrawal && (one.AllowedGrounds.Count > 0 || one.Deadlines.Count > 0)
            ? new(At(one), "Intrekken werkt meteen en wordt nooit geweigerd.", "Maak allowedGrounds en deadlines leeg.")
            : null;

    /// <summary>GDPR art. 28(3)(e).</summary>
    static Breach? ProcessorDecidesNothing(PrivacyProfile profile, RightRule one) =>
        profile.IsProcessor() && (one.DecidedBy is not Decider.Controller || (one.AllowedGrounds.Count > 0 && one.Id is not RightId.Withdrawal))
            ? new(At(one), "Een verwerker beslist niets.", "Zet decidedBy op controller en maak allowedGrounds leeg.")
            : null;

    static string At(RightRule one) => $"rights.items[{FieldShape.WordFor(typeof(RightId), one.Id.ToString())}]";
}
