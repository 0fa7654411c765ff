using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Web.Accounts;
using Portal.Web.Documents;
using Portal.Web.Mail;

namespace Portal.Web.Hosting;

/// <summary>What Core's rooms can do, for pages to inject.</summary>
static class Rooms
{
    internal static IServiceCollection AddRooms(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(settings).AddSingleton(TimeProvider.System).AddSingleton(HolidayCalendar.Netherlands);
        services.AddSingleton(DatabaseSetup.File(settings.Database)).AddSingleton<WriteLock>().AddSingleton<Store>().AddSingleton<Drafts>();
        // Reading the profiles takes as long as making the models of the databases: it goes on beside it.
        var profiles = Task.Run(() => ProfileLibrary.Load(Path.Combine(AppContext.BaseDirectory, "profiles")));
        services.AddSingleton(_ => profiles.GetAwaiter().GetResult()).AddSingleton<Regulations>().AddHostedService<ProfileProblems>();
        services.AddSingleton(s => new SealSettings(settings.Seals, settings.SealPassword, MakeMissing: settings.IsDemo)
        {
            Stamps = s.GetService<StampSettings>()?.Server is not null,
            Address = s.GetService<MailSettings>() is { } mail && (mail.IsAddressSet || settings.IsDemo) ? mail.Address : null,
        });
        services.AddSingleton<Seals>().AddSingleton<DocumentShelf>().AddSingleton<IAccountAddresses, AccountAddresses>().AddSingleton<DocumentPress>().AddSingleton<VerifyEvidence>();
        foreach (var operation in Operations()) services.AddSingleton(operation);
        return services;
    }

    /// <summary>An operation is a class of Core that is made with the store: a new one is found by itself.</summary>
    internal static IEnumerable<Type> Operations() => typeof(Refusal).Assembly.GetExportedTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.GetConstructors() is [var only] && only.GetParameters().Any(p => p.ParameterType == typeof(Store)));
}
