using Portal.Web.Looks;

namespace Portal.Web.Accounts;

static class Words
{
    internal static readonly Speech T = new("Portal.Web.Accounts.Texts");
}
