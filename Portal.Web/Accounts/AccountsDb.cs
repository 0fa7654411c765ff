using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Web.Accounts;

/// <summary>Identity's tables, apart from the domain's, in the same database.</summary>
public abstract class AccountsDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Where the context keeps which migrations it had; the domain has its own.</summary>
    internal const string History = "__AccountsMigrations";

    /// <summary>Version 3 has room for passkeys. The base class reads it from the options of Identity.</summary>
    internal static void Schema(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.Property(a => a.Id).ValueGeneratedNever();
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("AccountPasskeys");
    }

    /// <summary>SQLite cannot compare a DateTimeOffset; ticks compare alike everywhere.</summary>
    sealed class MomentConverter() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>On SQLite.</summary>
public sealed class SqliteAccountsDb(DbContextOptions<SqliteAccountsDb> options) : AccountsDb(options);

/// <summary>Makes the SQLite one for who asks for accounts.</summary>
sealed class SqliteAccountsFiles(IDbContextFactory<SqliteAccountsDb> files) : IDbContextFactory<AccountsDb>
{
    public AccountsDb CreateDbContext() => files.CreateDbContext();
}

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresAccountsDb(DbContextOptions<PostgresAccountsDb> options) : AccountsDb(options);
