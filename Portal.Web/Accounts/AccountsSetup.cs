using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Storage;
using Portal.Web.People;
using Portal.Web.Signing;

namespace Portal.Web.Accounts;

/// <summary>Sign-in, the cookie, and who may open what.</summary>
static class AccountsSetup
{
    internal static IServiceCollection AddAccounts(this IServiceCollection services, string databaseFile, bool production)
    {
        services.AddDbContextFactory<SqliteAccountsDb>((_, options) => File(options, databaseFile));
        services.AddSingleton<IDbContextFactory<AccountsDb>, SqliteAccountsFiles>();
        services.AddScoped<AccountsDb>(s => s.GetRequiredService<SqliteAccountsDb>());
        services.AddIdentityCore<Account>(Rules).AddEntityFrameworkStores<AccountsDb>().AddSignInManager()
            .AddTokenProvider<InvitationTokens>(PasswordLink.Invitations).AddTokenProvider<ResetTokens>(PasswordLink.Resets);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie => Cookie(cookie, production));
        services.Configure<SecurityStampValidatorOptions>(Stamp);
        services.AddAuthorization(Policies.Add).AddCascadingAuthenticationState();
        services.AddSingleton<IAuthorizationHandler, HasRoleHandler>().AddSingleton<IAuthorizationHandler, KnownCaseHandler>().AddSingleton<IAuthorizationHandler, AtDeskHandler>().AddSingleton<Seats>().AddSingleton<PasswordCheck>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>().AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddScoped<Session>().AddScoped<SignIn>().AddSingleton<Invite>().AddScoped<ForgottenPassword>();
        services.AddScoped<AuthenticationStateProvider, SessionRevalidation>().AddScoped<CircuitHandler, CircuitGuard>();
        return services;
    }

    /// <summary>The accounts in another file than the one that Portal runs on.</summary>
    internal static AccountsDb Open(IServiceProvider services, string databaseFile)
    {
        DbContextOptionsBuilder<SqliteAccountsDb> options = new();
        File(options.UseApplicationServiceProvider(services), databaseFile);
        return new SqliteAccountsDb(options.Options);
    }

    static void File(DbContextOptionsBuilder options, string path)
    {
        DatabaseSetup.UseFile(options, path);
        options.UseSqlite(sqlite => sqlite.MigrationsHistoryTable(AccountsDb.History));
    }

    /// <summary>A password is long; what it is made of is its owner's business.</summary>
    static void Rules(IdentityOptions options)
    {
        AccountsDb.Schema(options);
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Password = new() { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false };
    }

    static void Cookie(CookieAuthenticationOptions options, bool production)
    {
        options.Cookie.Name = production ? "__Host-portal" : "portal";
        options.Cookie.SecurePolicy = production ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = "/aanmelden";
        options.ReturnUrlParameter = "terug";
        options.Events.OnRedirectToAccessDenied = context =>
        {
            // Somebody else's page does not exist: the same answer as for an address that never was.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    /// <summary>The cookie is checked against the account every minute; the chosen membership and the language stay with it.</summary>
    static void Stamp(SecurityStampValidatorOptions options)
    {
        options.ValidationInterval = TimeSpan.FromMinutes(1);
        options.OnRefreshingPrincipal = context =>
        {
            foreach (var kept in new[] { SessionClaims.MembershipClaim, SessionClaims.LanguageClaim, SessionClaims.SittingClaim })
            {
                if (context.CurrentPrincipal?.FindFirst(kept) is { } claim) context.NewPrincipal?.Identities.First().AddClaim(claim.Clone());
            }
            return Task.CompletedTask;
        };
    }
}
