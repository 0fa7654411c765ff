using Portal.Web.Looks;

namespace Portal.Web.Rights;

/// <summary>The sentences of this room's screens for clients.</summary>
static class MyWords
{
    internal static readonly Speech T = new("Portal.Web.Rights.MyTexts");
}
