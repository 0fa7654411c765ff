using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Portal.Core.Storage;

namespace Portal.Web.Hosting;

/// <summary>For <c>scripts/add-migration</c> only; nothing is opened.</summary>
sealed class SqlitePortalDesign : IDesignTimeDbContextFactory<SqlitePortalDb>
{
    public SqlitePortalDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>For <c>scripts/add-migration</c> only; nothing is opened.</summary>
sealed class PostgresPortalDesign : IDesignTimeDbContextFactory<PostgresPortalDb>
{
    public PostgresPortalDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresPortalDb>().UseNpgsql("Host=design").Options);
}
