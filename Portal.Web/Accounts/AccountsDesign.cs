using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Portal.Web.Accounts;

/// <summary>For <c>scripts/add-migration</c> only; nothing is opened.</summary>
sealed class SqliteAccountsDesign : IDesignTimeDbContextFactory<SqliteAccountsDb>
{
    public SqliteAccountsDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteAccountsDb>()
        .UseApplicationServiceProvider(Services()).UseSqlite("Data Source=design.db", o => o.MigrationsHistoryTable(AccountsDb.History)).Options);

    internal static ServiceProvider Services() => new ServiceCollection().Configure<IdentityOptions>(AccountsDb.Schema).BuildServiceProvider();
}

/// <summary>For <c>scripts/add-migration</c> only; nothing is opened.</summary>
sealed class PostgresAccountsDesign : IDesignTimeDbContextFactory<PostgresAccountsDb>
{
    public PostgresAccountsDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresAccountsDb>()
        .UseApplicationServiceProvider(SqliteAccountsDesign.Services()).UseNpgsql("Host=design", o => o.MigrationsHistoryTable(AccountsDb.History)).Options);
}
