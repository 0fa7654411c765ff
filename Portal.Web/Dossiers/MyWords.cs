using Portal.Web.Looks;

namespace Portal.Web.Dossiers;

/// <summary>The sentences of this room's screens for clients.</summary>
static class MyWords
{
    internal static readonly Speech T = new("Portal.Web.Dossiers.MyTexts");
}
