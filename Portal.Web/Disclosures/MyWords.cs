using Portal.Web.Looks;

namespace Portal.Web.Disclosures;

/// <summary>The sentences of this room's screens for clients.</summary>
static class MyWords
{
    internal static readonly Speech T = new("Portal.Web.Disclosures.MyTexts");
}
