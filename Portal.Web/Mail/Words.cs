using Portal.Web.Looks;

namespace Portal.Web.Mail;

static class Words
{
    internal static readonly Speech T = new("Portal.Web.Mail.PageTexts");
}
