namespace Portal.Core.Practices;

/// <summary>What a controller must have and a processor may not (GDPR art. 28).</summary>
static class RoleChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile) =>
        ProfileRules.Whole(profile, ProcessorDisclosesNothing, ProcessorForwards, ControllerObeysStatuteAndCourt);

    static Breach? ProcessorDisclosesNothing(PrivacyProfile profile) =>
        profile.IsProcessor() && (profile.Recipients.Count > 0 || profile.Consent.Enabled || profile.Disclosure.Enabled || profile.Disclosure.Exceptions.Count > 0)
            ? new("role", "Een verwerker heeft geen ontvangers, toestemmingen en verstrekkingen.",
                "Maak recipients en disclosure.exceptions leeg en zet consent.enabled en disclosure.enabled op false.")
            : null;

    static Breach? ProcessorForwards(PrivacyProfile profile) =>
        profile.IsProcessor() && (profile.Rights.ForwardTo is not Decider.Controller || profile.Controllers is not { Required: true, AgreementRequired: true })
            ? new("role", "Een verwerker heeft een verantwoordelijke met een overeenkomst en stuurt verzoeken door.",
                "Zet rights.forwardTo op controller, en controllers.required en controllers.agreementRequired op true.")
            : null;

    static Breach? ControllerObeysStatuteAndCourt(PrivacyProfile profile)
    {
        var grounds = profile.Disclosure.Exceptions.Select(exception => exception.Id).ToList();
        return profile.IsProcessor() || (grounds.Contains(DisclosureExceptionId.Statute) && grounds.Contains(DisclosureExceptionId.CourtOrder))
            ? null
            : new("disclosure.exceptions", "Een profiel kan een wet of een bevel van de rechter niet uitsluiten.", "Zet statute en courtOrder in de lijst.");
    }
}
