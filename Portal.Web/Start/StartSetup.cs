using Portal.Web.Demo;

namespace Portal.Web.Start;

static class StartSetup
{
    internal static IServiceCollection AddStart(this IServiceCollection services) =>
        services.AddSingleton<DemoPeople>().AddSingleton<FirstStart>().AddScoped<OpenPractice>();
}
