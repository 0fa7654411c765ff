using Portal.Core.Practices;

namespace Portal.Core.Intake;

/// <summary>What a practice asks at the start (profile: intake). An adviser may always ask more.</summary>
static class IntakeRules
{
    /// <summary>The declarations that are asked of every client; one text holds both where both are asked.</summary>
    internal static IReadOnlyList<DeclarationKind> Asked(IntakePolicy intake) =>
        intake.SignPrivacyStatement ? [DeclarationKind.Privacy] : intake.SignReceipt ? [DeclarationKind.RegulationReceived] : [];

    /// <summary>Those that were not asked yet and do not lie on paper.</summary>
    internal static IReadOnlyList<DeclarationKind> StillToAsk(IntakePolicy intake, IReadOnlyList<DeclarationLine> known) =>
        [.. Asked(intake).Where(kind => known.All(d => d.Kind != kind))];
}
