using Portal.Web.Looks;

namespace Portal.Web.Import;

static class Words
{
    internal static readonly Speech T = new("Portal.Web.Import.Texts");
}
