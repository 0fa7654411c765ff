using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Bench;

/// <summary>
/// A practice in a database file of its own, with the real schema: one request made by the domain, copied in SQL as often as asked.
/// One in ten is open; an adviser has a hundred clients with ten requests each, of which ten in all are open at a time in a hundred.
/// </summary>
sealed class SyntheticPractice : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("portal-bench").FullName;

    SyntheticPractice() => Databases = DatabaseSetup.File(File);

    public string File => Path.Combine(folder, "portal.db");

    public IDbContextFactory<PortalDb> Databases { get; }

    public required Actor Officer { get; init; }

    public required Actor Adviser { get; init; }

    public required Actor Client { get; init; }

    public required Trajectory Trajectory { get; init; }

    public static async Task<SyntheticPractice> Of(int requests)
    {
        var practice = Practice.Open("pro6-advies", "Bench", "Straat 1");
        var client = Portal.Core.People.Client.Register(practice.Id, "Iemand", "Dorp", new DateOnly(1990, 1, 1));
        var (anna, officer) = (Portal.Core.People.Adviser.Enter(practice.Id, "Anna", "adviseur", new DateOnly(2020, 1, 1), null, null), Portal.Core.People.Adviser.Enter(practice.Id, "Olga", "functionaris", new DateOnly(2020, 1, 1), null, null));
        Membership[] members = [Membership.Of(Id.New<AccountId>(), client), Membership.Of(Id.New<AccountId>(), anna, Role.Adviser), Membership.Of(Id.New<AccountId>(), officer, Role.PrivacyOfficer)];
        var trajectory = Trajectory.Start(client, "bench", default, null, null, anna.Id, new DateOnly(2026, 1, 1));
        var request = Request.Receive(trajectory, new(RightId.Access), new DateOnly(2026, 4, 1), new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        SyntheticPractice made = new()
        {
            Client = new(members[0].Account, members[0].Id, practice.Id, Role.Client, client.Name, client.Id),
            Adviser = new(members[1].Account, members[1].Id, practice.Id, Role.Adviser, anna.Name, Adviser: anna.Id),
            Officer = new(members[2].Account, members[2].Id, practice.Id, Role.PrivacyOfficer, officer.Name, Adviser: officer.Id),
            Trajectory = trajectory,
        };
        await using var db = await made.Databases.CreateDbContextAsync();
        await db.Database.MigrateAsync();
        db.AddRange(practice, client, anna, officer, members[0], members[1], members[2], trajectory, request);
        await db.SaveChangesAsync();
        await made.Multiply(requests);
        return made;
    }

    async Task Multiply(int requests)
    {
        await using SqliteConnection connection = new($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        var clients = Math.Max(1, requests / 10);
        // Ids that grow with the number, as ids of version 7 grow with time: 1 an adviser, 2 a client, 3 a trajectory, 4 a request.
        static string Of(int kind, string number) => $"printf('0{kind}970000-0000-7000-8000-%012X', {number})";
        await Copy(connection, "Advisers", Math.Max(1, clients / 100), new() { ["Id"] = Of(1, "n") });
        await Copy(connection, "Clients", clients, new() { ["Id"] = Of(2, "n"), ["Name"] = "'Client ' || n" });
        var adviser = $"CASE WHEN n <= 100 THEN AssignedAdviser ELSE {Of(1, "(n - 1) / 100")} END";
        await Copy(connection, "Trajectories", clients, new() { ["Id"] = Of(3, "n"), ["Client"] = Of(2, "n"), ["AssignedAdviser"] = adviser });
        await Copy(connection, "Requests", requests, new()
        {
            ["Id"] = Of(4, "n"),
            ["Client"] = Of(2, $"1 + (n * 7919) % {clients}"),
            ["Trajectory"] = Of(3, $"1 + (n * 7919) % {clients}"),
            ["State"] = "CASE WHEN n % 10 = 0 THEN 'Received' ELSE 'Decided' END",
            ["DueOn"] = "date('2026-03-01', '+' || ((n * 31) % 60) || ' days')",
        });
        await using var analyze = connection.CreateCommand();
        analyze.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await analyze.ExecuteNonQueryAsync();
    }

    static async Task Copy(SqliteConnection connection, string table, int times, Dictionary<string, string> changed)
    {
        List<string> columns = [];
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        await using (var reader = await command.ExecuteReaderAsync()) while (await reader.ReadAsync()) columns.Add(reader.GetString(0));
        var values = columns.Select(c => changed.TryGetValue(c, out var value) ? value : $"\"{c}\"");
#pragma warning disable CA2100 // Names of tables and columns, and our own words.
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE Numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM Numbers WHERE n < {times})
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(c => $"\"{c}\""))})
            SELECT {string.Join(", ", values)} FROM Numbers, (SELECT * FROM "{table}" LIMIT 1)
            """);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
