using Portal.Web.Looks;

namespace Portal.Web.Documents;

/// <summary>The sentences of the page that is for whoever holds a document.</summary>
static class CheckWords
{
    internal static readonly Speech T = new("Portal.Web.Documents.CheckTexts");
}
