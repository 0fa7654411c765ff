using System.Globalization;

namespace Portal.Core.Practices;

/// <summary>Rules about the time for a request (GDPR art. 12(3)).</summary>
static class DeadlineChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile) =>
        profile.Rights.Items.Where(right => right.Id is not RightId.Withdrawal && right.Deadlines.All(step => step.Id is not DeadlineStep.Decide)).Select(NoTime)
            .Concat(ProfileRules.Each(profile, Steps(profile), DecisionComesWithinAMonth, ExtensionIsNoDecision, ExtensionIsAReaction));

    static Breach NoTime(RightRule right) =>
        new($"rights.items[{Word(right)}].deadlines", "Er staat geen tijd voor de beslissing.", "Voeg een stap decide toe, van hoogstens een maand.");

    static Breach? DecisionComesWithinAMonth(PrivacyProfile profile, (RightRule Right, DeadlineRule Step) one) =>
        one.Step.Id is DeadlineStep.Decide && !IsAtMostAMonth(one.Step.Period)
            ? new(At(one) + ".period", "De wet geeft hoogstens één maand voor een beslissing.", "Schrijf P1M, of korter zoals P4W.")
            : null;

    static Breach? ExtensionIsNoDecision(PrivacyProfile profile, (RightRule Right, DeadlineRule Step) one) =>
        one.Step is { Id: DeadlineStep.Decide, ExtensionSatisfies: true }
            ? new(At(one) + ".extensionSatisfies", "Een bericht van verlenging is geen beslissing.", "Zet extensionSatisfies op false.")
            : null;

    static Breach? ExtensionIsAReaction(PrivacyProfile profile, (RightRule Right, DeadlineRule Step) one) =>
        one.Step is { Id: DeadlineStep.React, ExtensionSatisfies: false }
            ? new(At(one) + ".extensionSatisfies", "Een bericht van verlenging is een reactie.", "Zet extensionSatisfies op true.")
            : null;

    static bool IsAtMostAMonth(string period) => int.TryParse(period[1..^1], CultureInfo.InvariantCulture, out var count) && period[^1] switch
    {
        'D' => count <= 28,
        'W' => count <= 4,
        'M' => count == 1,
        _ => false,
    };

    static IEnumerable<(RightRule Right, DeadlineRule Step)> Steps(PrivacyProfile profile) =>
        profile.Rights.Items.SelectMany(right => right.Deadlines.Select(step => (right, step)));

    static string At((RightRule Right, DeadlineRule Step) one) =>
        $"rights.items[{Word(one.Right)}].deadlines[{FieldShape.WordFor(typeof(DeadlineStep), one.Step.Id.ToString())}]";

    static string Word(RightRule right) => FieldShape.WordFor(typeof(RightId), right.Id.ToString());
}
