using Portal.Web.Looks;

namespace Portal.Web.Start;

static class Words
{
    internal static readonly Speech T = new("Portal.Web.Start.Texts");
}
