using Portal.Web.Looks;

namespace Portal.Web.People;

/// <summary>The sentences of the screens on which a case changes hands.</summary>
static class HandsWords
{
    internal static readonly Speech T = new("Portal.Web.People.HandsTexts");
}
