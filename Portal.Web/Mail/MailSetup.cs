using Portal.Core.Mail;

namespace Portal.Web.Mail;

/// <summary>The post: a mailbox to look into in Development, a server elsewhere, a queue that waits where there is no server yet.</summary>
static class MailSetup
{
    internal static IServiceCollection AddMail(this IServiceCollection services, MailSettings settings, bool isDemo)
    {
        services.AddSingleton(settings).AddSingleton<Outbox>().AddScoped<MailWriter>();
        if (settings.Server is not null) services.AddSingleton<IMailCarrier, SmtpCarrier>();
        else if (isDemo) services.AddSingleton<DemoMailbox>().AddSingleton<IMailCarrier>(s => s.GetRequiredService<DemoMailbox>());
        else return services;
        return services.AddHostedService<Postman>();
    }
}
