namespace Portal.Core.Practices;

/// <summary>The regulation knows no such category, so nothing can be stored under it.</summary>
public sealed record CategoryUnknown(string CategoryId) : Refusal;

/// <summary>The regulation knows no such type of trajectory.</summary>
public sealed record TrajectoryTypeUnknown(string TrajectoryTypeId) : Refusal;

/// <summary>The text names this category; a mend switched it off.</summary>
public sealed record CategoryNotEnabled(string CategoryId) : Refusal;

/// <summary>This type of trajectory does not open the category (GDPR art. 5(1)(c): no more than is needed).</summary>
public sealed record CategoryConditionNotMet(string CategoryId, string TrajectoryTypeId) : Refusal;

/// <summary>None of its purposes can be chosen (GDPR art. 5(1)(b)).</summary>
public sealed record CategoryWithoutSelectablePurpose(string CategoryId) : Refusal;

/// <summary>No act allows the citizen service number for this type and principal (UAVG art. 46(1)).</summary>
public sealed record BsnWithoutBasis(string CategoryId, string TrajectoryTypeId, PrincipalKind Principal) : Refusal;

/// <summary>No ground of GDPR art. 9(2) fits this type and principal.</summary>
public sealed record HealthDataWithoutGround(string CategoryId, string TrajectoryTypeId, PrincipalKind Principal) : Refusal;
