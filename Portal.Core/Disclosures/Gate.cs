using Portal.Core.Consents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Core.Disclosures;

/// <summary>What the gate looks at. All of it is read inside the release's own transaction.</summary>
/// <param name="Profile">The regulation as data.</param>
/// <param name="Trajectory">The trajectory.</param>
/// <param name="Recipient">The recipient.</param>
/// <param name="Purpose">Purpose, an id of the profile.</param>
/// <param name="Items">The items, as found behind the walls; fewer than wanted when some are not there.</param>
/// <param name="Wanted">How many were wanted.</param>
/// <param name="Consents">All consents of this client for this recipient.</param>
/// <param name="Claimed">Statute, court order or vital interest, where that is claimed.</param>
/// <param name="PreparedBy">Who made it ready.</param>
/// <param name="ReleasedBy">Who lets it out; null while it is only being made ready.</param>
/// <param name="Now">The moment.</param>
public sealed record GateQuestion(
    PrivacyProfile Profile,
    Trajectory Trajectory,
    Party Recipient,
    string Purpose,
    IReadOnlyList<DossierItem> Items,
    int Wanted,
    IReadOnlyList<Consent> Consents,
    LegalGround? Claimed,
    AdviserId PreparedBy,
    AdviserId? ReleasedBy,
    DateTimeOffset Now);

/// <summary>Yes, with what it stands on.</summary>
public sealed record GateYes(Ground Ground, ConsentId? Consent);

/// <summary>
/// Nothing leaves without a valid consent or a named legal ground (AVG 6, 9; the practices' own regulations). Unknown means no.
/// The answer is yes with the consent or ground it stands on, or no with every reason.
/// </summary>
public static class Gate
{
    /// <summary>Asks the gate.</summary>
    public static (GateYes? Yes, IReadOnlyList<Refusal> No) Ask(GateQuestion question)
    {
        List<Refusal> no = [.. Always(question)];
        if (no.Count > 0) return (null, no);
        return question.Claimed is null ? ByConsentOrPrincipal(question) : ByException(question, question.Claimed);
    }

    static IEnumerable<Refusal> Always(GateQuestion q)
    {
        if (!q.Profile.Disclosure.Enabled) yield return new DisclosuresDoNotExistHere();
        var purpose = q.Profile.Purpose(q.Purpose);
        if (purpose is not { Selectable: true }) yield return new PurposeIsNotForThisRecipient(q.Purpose);
        else if (PurposeIsForbidden(q.Profile, purpose)) yield return new PurposeIsForbidden(q.Purpose);
        else if (purpose.AnonymisedOnly) yield return new OnlyAnonymised();
        if (q.Items.Count == 0) yield return new NoItemChosen();
        if (q.Items.Count < q.Wanted || q.Items.Any(i => !i.IsHeld)) yield return new ItemIsGone();
    }

    /// <summary>True for a purpose that is refused even with consent (profile: disclosure.forbiddenPurposes).</summary>
    internal static bool PurposeIsForbidden(PrivacyProfile profile, Purpose purpose) =>
        profile.Disclosure.ForbiddenPurposes.Contains(ForbiddenPurpose.Any)
        || (purpose.CommercialOrCharity && profile.Disclosure.ForbiddenPurposes.Any(f => f is ForbiddenPurpose.Commercial or ForbiddenPurpose.Charity));

    /// <summary>Statute, court, vital interest: with citation, document and a second person where the profile asks them.</summary>
    static (GateYes?, IReadOnlyList<Refusal>) ByException(GateQuestion q, LegalGround claimed)
    {
        var id = claimed.Ground switch
        {
            Ground.Statute => DisclosureExceptionId.Statute,
            Ground.CourtOrder => DisclosureExceptionId.CourtOrder,
            _ => DisclosureExceptionId.VitalInterest,
        };
        var rule = claimed.Ground is Ground.Statute or Ground.CourtOrder or Ground.VitalInterest ? q.Profile.Disclosure.Exceptions.SingleOrDefault(e => e.Id == id) : null;
        if (rule is null) return (null, [new GroundIsUnknownHere(claimed.Ground)]);
        List<Refusal> no = [];
        if (rule.Requires.Contains(ExceptionRequirement.Citation) && PersonalText.IsBlank(claimed.Citation)) no.Add(new CitationIsMissing());
        if (rule.Requires.Contains(ExceptionRequirement.Document) && PersonalText.IsBlank(claimed.DocumentReference)) no.Add(new DocumentIsMissing());
        if (rule.Requires.Contains(ExceptionRequirement.SecondApprover) && q.ReleasedBy == q.PreparedBy) no.Add(new SecondPersonIsNeeded());
        return no.Count > 0 ? (null, no) : (new(claimed.Ground, null), []);
    }

    static (GateYes?, IReadOnlyList<Refusal>) ByConsentOrPrincipal(GateQuestion q)
    {
        var rule = RecipientChoice.For(q.Profile, q.Trajectory, q.Recipient);
        if (rule is null && q.Profile.Disclosure.OtherThirdParties is ThirdPartyConsent.Forbidden) return (null, [new RecipientIsForbidden()]);
        List<Refusal> no = [.. Recipient(q, rule)];
        var categories = q.Items.Select(i => i.Category).Distinct().ToList();
        foreach (var refused in categories.Where(c => RecipientChoice.NeverGets(q.Profile, rule, q.Recipient, c)))
            no.Add(new CategoryIsNotForThisRecipient(refused));
        var underConsent = categories.Where(c => NeedsConsent(q, rule, c)).ToList();
        if (underConsent.Count == 0) return no.Count > 0 ? (null, no) : (new(rule!.Capacity is RecipientCapacity.AsProcessor ? Ground.Processor : Ground.Principal, null), []);

        var consent = q.Consents.FirstOrDefault(c => ConsentCover.Lacking(c, q, underConsent).Count == 0);
        if (consent is null) no.AddRange(ConsentCover.WhyNone(q, underConsent));
        return no.Count > 0 ? (null, no) : (new(Ground.Consent, consent!.Id), []);
    }

    static IEnumerable<Refusal> Recipient(GateQuestion q, RecipientRule? rule)
    {
        if (rule is null) yield break;
        if (!rule.PurposeIds.Contains(q.Purpose)) yield return new PurposeIsNotForThisRecipient(q.Purpose);
        if (rule.AnonymisedOnly) yield return new OnlyAnonymised();
        if (rule.AgreementRequired && q.Recipient.Agreement?.HoldsOn(LegalDay.Of(q.Now)) != true) yield return new AgreementIsMissing();
    }

    static bool NeedsConsent(GateQuestion q, RecipientRule? rule, string category) =>
        rule is null
        || rule.Consent is not ConsentForm.NotRequired
        || !rule.AllowedCategoryIds.Contains(category)
        || q.Profile.Purpose(q.Purpose)!.Consent is not ConsentForm.NotRequired;
}
