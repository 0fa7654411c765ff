using Portal.Core.Practices;

namespace Portal.Core.Rights;

/// <summary>
/// Conditions not met: findings of fact on which a request may be refused. They are law, always available, and no field of a
/// profile (domain: Rights). Exceptions are another list: <see cref="RightRule.AllowedGrounds"/>.
/// </summary>
public static class Findings
{
    /// <summary>All findings.</summary>
    public static IReadOnlyList<RefusalFinding> All { get; } =
    [
        new("notInaccurate", RightId.Rectification, "AVG 16"),
        new("notIncomplete", RightId.Rectification, "AVG 16"),
        new("professionalOpinion", RightId.Rectification, "AVG 16", AttachesStatement: true),
        new("stillNeeded", RightId.Erasure, "AVG 17(1)(a)"),
        new("otherBasis", RightId.Erasure, "AVG 17(1)(b)"),
        new("lawfullyProcessed", RightId.Erasure, "AVG 17(1)(d)"),
        new("nothingHeld", RightId.Access, "AVG 15(1)"),
        new("noRestrictionCase", RightId.Restriction, "AVG 18(1)"),
        new("compellingGrounds", RightId.Objection, "AVG 21(1)"),
        new("notProvidedByClient", RightId.Portability, "AVG 20(1)"),
        new("noAutomatedDecision", RightId.AutomatedDecision, "AVG 22(1)"),
    ];

    /// <summary>The findings that fit a right.</summary>
    public static IReadOnlyList<RefusalFinding> For(RightId right) => [.. All.Where(f => f.Right == right)];

    /// <summary>A finding by its id, when it fits the right.</summary>
    public static RefusalFinding? Find(RightId right, string id) => All.SingleOrDefault(f => f.Right == right && f.Id == id);

    /// <summary>The exceptions that both the law and the profile allow for a right.</summary>
    public static IReadOnlyList<string> ExceptionsFor(PrivacyProfile profile, RightId right) =>
        [.. profile.Right(right).AllowedGrounds.Where(ground => RefusalGrounds.Reaches(ground, right))];

    /// <summary>The steps of a right, as the period engine counts them.</summary>
    public static IEnumerable<RightStep> Steps(this RightRule rule) => rule.Deadlines.Select(d => new RightStep(
        d.Id is DeadlineStep.React ? RightStepKind.React : RightStepKind.Decide,
        Period.Parse(d.Period),
        d.Calendar is DeadlineCalendar.Eu ? PeriodMode.Eu : PeriodMode.Policy,
        d.SourceRef)
    { ExtensionSatisfies = d.ExtensionSatisfies });
}

/// <summary>A finding of fact.</summary>
/// <param name="Id">Its id; words for it stand in the resource files.</param>
/// <param name="Right">The right that it is an answer to.</param>
/// <param name="Article">Where the condition stands.</param>
/// <param name="AttachesStatement">True when the client's own statement is put beside the item instead.</param>
public sealed record RefusalFinding(string Id, RightId Right, string Article, bool AttachesStatement = false);
