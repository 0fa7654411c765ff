using Portal.Web.Looks;

namespace Portal.Web.Layout;

static class Words
{
    internal static readonly Speech T = new("Portal.Web.Layout.Texts");
}
