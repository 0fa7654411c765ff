using Portal.Web.Looks;

namespace Portal.Web.Practices;

/// <summary>The sentences of the page with the regulation.</summary>
static class RegulationWords
{
    internal static readonly Speech T = new("Portal.Web.Practices.RegulationTexts");
}
