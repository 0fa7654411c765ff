using Portal.Web.Looks;

namespace Portal.Web.Documents;

/// <summary>The sentences of this room's screens for clients.</summary>
static class MyWords
{
    internal static readonly Speech T = new("Portal.Web.Documents.MyTexts");
}
