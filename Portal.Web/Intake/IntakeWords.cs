using Portal.Web.Looks;

namespace Portal.Web.Intake;

/// <summary>The sentences of what was signed on paper.</summary>
static class IntakeWords
{
    internal static readonly Speech T = new("Portal.Web.Intake.Texts");
}
