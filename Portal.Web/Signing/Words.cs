using Portal.Web.Looks;

namespace Portal.Web.Signing;

/// <summary>The sentences of the signing moment.</summary>
static class Words
{
    internal static readonly Speech T = new("Portal.Web.Signing.Texts");
}
