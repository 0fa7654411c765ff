namespace Portal.Core.Practices;

/// <summary>
/// Whether a category may be stored in a trajectory. It may when it is switched on, its condition is met, one of its purposes can be chosen and,
/// for the citizen service number and health data, a basis fits the trajectory's type and principal.
/// </summary>
/// <param name="Category">The category; null when the profile has none of that id.</param>
/// <param name="Reasons">Every rule that says no; empty when it may.</param>
/// <param name="BsnBasis">The act that allows the citizen service number; null when that is not asked.</param>
/// <param name="HealthGrounds">The grounds for health data that fit, in the profile's order of preference; empty when that is not asked.</param>
public sealed record CategoryUse(
    DataCategory? Category, IReadOnlyList<Refusal> Reasons, BsnBasis? BsnBasis, IReadOnlyList<Art9Ground> HealthGrounds)
{
    /// <summary>Whether it may be stored.</summary>
    public bool IsAllowed => Reasons.Count == 0;

    /// <summary>The first value needs a written reason.</summary>
    public bool NeedsReason => Category is { ReasonRequired: true };

    /// <summary>The ground to use unless there is cause for another; null when that is not asked.</summary>
    public Art9Ground? PreferredHealthGround => HealthGrounds.Count > 0 ? HealthGrounds[0] : null;

    /// <summary>Decides for one category in one trajectory.</summary>
    public static CategoryUse Usable(PrivacyProfile profile, string categoryId, string trajectoryTypeId, PrincipalKind principal)
    {
        if (profile.Category(categoryId) is not { } category)
        {
            return new(null, [new CategoryUnknown(categoryId)], null, []);
        }

        if (profile.TrajectoryType(trajectoryTypeId) is not { } type)
        {
            return new(category, [new TrajectoryTypeUnknown(trajectoryTypeId)], null, []);
        }

        var bsn = category.Bsn ? BsnBasisFor(profile, type, principal) : null;
        var grounds = category.Special is SpecialKind.Health ? GroundsFor(profile, category, type, principal) : [];
        return new(category, [.. ReasonsOf(profile, category, type), .. BasisReasons(category, type, principal, bsn, grounds)], bsn, grounds);
    }

    /// <summary>The categories that a trajectory can hold, in the order of the data map.</summary>
    public static IReadOnlyList<CategoryUse> All(PrivacyProfile profile, string trajectoryTypeId, PrincipalKind principal) =>
        [.. profile.Categories.Select(category => Usable(profile, category.Id, trajectoryTypeId, principal)).Where(use => use.IsAllowed)];

    static IEnumerable<Refusal> ReasonsOf(PrivacyProfile profile, DataCategory category, TrajectoryType type)
    {
        if (!category.Enabled)
        {
            yield return new CategoryNotEnabled(category.Id);
        }

        if (category.Condition is CategoryCondition.TrajectoryType && !type.ConditionalCategoryIds.Contains(category.Id))
        {
            yield return new CategoryConditionNotMet(category.Id, type.Id);
        }

        if (!category.PurposeIds.Any(id => profile.Purpose(id) is { Selectable: true }))
        {
            yield return new CategoryWithoutSelectablePurpose(category.Id);
        }
    }

    static IEnumerable<Refusal> BasisReasons(
        DataCategory category, TrajectoryType type, PrincipalKind principal, BsnBasis? bsn, IReadOnlyList<Art9Ground> grounds)
    {
        if (category.Bsn && bsn is null)
        {
            yield return new BsnWithoutBasis(category.Id, type.Id, principal);
        }

        if (category.Special is SpecialKind.Health && grounds.Count == 0)
        {
            yield return new HealthDataWithoutGround(category.Id, type.Id, principal);
        }
    }

    /// <summary>UAVG art. 46(1): only where an act allows it, and never when the client pays.</summary>
    static BsnBasis? BsnBasisFor(PrivacyProfile profile, TrajectoryType type, PrincipalKind principal) =>
        !profile.Bsn.Allowed || profile.Bsn.NeverForPrincipalKinds.Contains(principal)
            ? null
            : profile.Bsn.StatutoryBasis.FirstOrDefault(basis => basis.TrajectoryTypeId == type.Id && basis.PrincipalKinds.Contains(principal));

    /// <summary>GDPR art. 9(2); an empty list of types or principals stands for any.</summary>
    static IReadOnlyList<Art9Ground> GroundsFor(PrivacyProfile profile, DataCategory category, TrajectoryType type, PrincipalKind principal) =>
    [
        .. category.Art9GroundIds.Select(profile.Art9Ground).OfType<Art9Ground>()
            .Where(ground => ground.TrajectoryTypeIds.Count == 0 || ground.TrajectoryTypeIds.Contains(type.Id))
            .Where(ground => ground.PrincipalKinds.Count == 0 || ground.PrincipalKinds.Contains(principal)),
    ];
}
