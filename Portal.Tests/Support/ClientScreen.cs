using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core;
using Portal.Core.People;
using Portal.Core.Storage;
using Portal.Web.Accounts;

namespace Portal.Tests.Support;

/// <summary>A page of the portal as one of the demo's people sees it: real session, real operations, real database.</summary>
sealed class ClientScreen : IAsyncDisposable
{
    public const string Password = "een lang wachtwoord";

    readonly BunitContext browser = new();

    ClientScreen(PlayedDemo demo, Actor actor) => (Demo, Actor) = (demo, actor);

    public PlayedDemo Demo { get; }

    public Actor Actor { get; }

    public static async Task<ClientScreen> Of(string name)
    {
        var demo = await PlayedDemo.Open();
        var screen = new ClientScreen(demo, await demo.As(name));
        await screen.SignIn();
        return screen;
    }

    public IRenderedComponent<T> See<T>(Action<ComponentParameterCollectionBuilder<T>>? parameters = null) where T : IComponent
    {
        var page = browser.Render(parameters ?? (_ => { }));
        page.WaitForState(() => page.FindAll(".loading").Count == 0, TimeSpan.FromSeconds(20));
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        await Demo.DisposeAsync();
    }

    async Task SignIn()
    {
        var services = browser.Services;
        services.AddAccounts(Path.Combine(Demo.Folder, "accounts.db"), production: false);
        services.AddSingleton<TimeProvider>(Demo.Clock).AddSingleton(Demo.Databases).AddSingleton(Demo.Turn).AddSingleton(Demo.Store).AddSingleton<Drafts>().AddSingleton(APortal.OtherKeys());
        services.AddSingleton(PlayedDemo.Profiles).AddSingleton(Demo.Regulations).AddSingleton(Demo.Press).AddSingleton(Demo.Calendar);
        foreach (var operation in typeof(Refusal).Assembly.GetExportedTypes().Where(TakesTheStore)) services.AddSingleton(operation);
        var signedIn = browser.AddAuthorization();
        browser.JSInterop.Mode = JSRuntimeMode.Loose;

        var account = Portal.Web.Accounts.Account.For("iemand@client.example");
        account.Id = Actor.Account.Value;
        account.NormalizedEmail = account.Email!.ToUpperInvariant();
        account.PasswordHash = browser.Services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
        await using var db = await browser.Services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
        db.Users.Add(account);
        await db.SaveChangesAsync();
        signedIn.SetAuthorized(Actor.Name);
        signedIn.SetClaims(
            new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new Claim("AspNet.Identity.SecurityStamp", account.SecurityStamp!),
            new Claim(SessionClaims.MembershipClaim, Actor.Membership.Value.ToString()));
    }

    static bool TakesTheStore(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.GetConstructors() is [var only] && only.GetParameters().Any(p => p.ParameterType == typeof(Store));
}

/// <summary>Finds what a person sees.</summary>
static class Seen
{
    public static IElement Button<T>(this IRenderedComponent<T> page, string text) where T : IComponent =>
        page.FindAll("button").First(b => b.TextContent.Trim().StartsWith(text, StringComparison.Ordinal));

    public static bool Says<T>(this IRenderedComponent<T> page, string text) where T : IComponent => page.Nodes.Any(n => n.TextContent.Contains(text, StringComparison.Ordinal));

    public static void WaitToSay<T>(this IRenderedComponent<T> page, string text) where T : IComponent =>
        page.WaitForState(() => page.Says(text), TimeSpan.FromSeconds(20));
}
