using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Evidence;

/// <summary>A chain of evidence, and ways to change it behind Portal's back.</summary>
static class TamperedChain
{
    public const long Length = 6;

    public static async Task<APortal> WithChain()
    {
        var portal = await APortal.Of();
        var trajectory = portal.Client("Noor").Trajectory();
        for (var i = 0; i < Length; i++)
        {
            (await portal.OpenDossier.Run(trajectory.Adviser, trajectory.Client.Id, CommandKey.New())).Done();
            portal.Clock.Pass(TimeSpan.FromMinutes(1));
        }
        return portal;
    }

    public static async Task<(long? FirstBad, long Good)> Found(APortal portal)
    {
        var verdict = await portal.VerifyEvidence.Run(portal.Own.Id);
        return (verdict.FirstBad, verdict.Good);
    }

    /// <summary>Past every rule, triggers too.</summary>
    public static int Tamper(APortal portal, string sql) => portal.Look(db =>
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        db.Database.OpenConnection();
        List<string> triggers = [];
        using (var find = connection.CreateCommand())
        {
            find.CommandText = "SELECT name FROM sqlite_master WHERE type = 'trigger'";
            using var reader = find.ExecuteReader();
            while (reader.Read()) triggers.Add($"DROP TRIGGER \"{reader.GetString(0)}\";");
        }
        Execute(connection, string.Concat(triggers));
        return Execute(connection, sql);
    });

    public static int Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }
}
