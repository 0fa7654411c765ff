using Portal.Web.Looks;

namespace Portal.Web.Practices;

/// <summary>The sentences of this room's screens for the practice.</summary>
static class PracticeWords
{
    internal static readonly Speech T = new("Portal.Web.Practices.PracticeTexts");
}
