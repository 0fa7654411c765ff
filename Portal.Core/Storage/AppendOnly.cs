namespace Portal.Core.Storage;

/// <summary>
/// Makes the chains append-only in the database itself, for migrations. On SQLite a rebuild of the table drops its triggers:
/// a migration that rebuilds it must call this again; a test looks for them.
/// </summary>
static class AppendOnly
{
    const string Says = "Evidence is append-only.";

    /// <summary>Triggers on SQLite.</summary>
    internal static string[] Sqlite { get; } =
    [
        $"""CREATE TRIGGER "EvidenceIsNotChanged" BEFORE UPDATE ON "Evidence" BEGIN SELECT RAISE(ABORT, '{Says}'); END""",
        $"""CREATE TRIGGER "EvidenceIsNotDeleted" BEFORE DELETE ON "Evidence" BEGIN SELECT RAISE(ABORT, '{Says}'); END""",
    ];

    /// <summary>Trigger on PostgreSQL.</summary>
    internal static string[] Postgres { get; } =
    [
        $"""CREATE FUNCTION evidence_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Says}'; END $$""",
        """CREATE TRIGGER evidence_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Evidence" FOR EACH STATEMENT EXECUTE FUNCTION evidence_is_append_only()""",
    ];
}
