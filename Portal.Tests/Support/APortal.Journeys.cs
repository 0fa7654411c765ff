using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Tests.Support;

/// <summary>Acts in one word, each with a key of its own.</summary>
sealed partial class APortal
{
    public Task<Outcome<RequestId>> Send(Actor client, NewRequest wish) => FileRequest.Run(client, wish, CommandKey.New());

    public Task<Outcome> Decide(Actor adviser, NewDecision wish) => DecideRequest.Run(adviser, wish, CommandKey.New());

    public Task<Outcome> Withdraw(Actor client, ConsentId id) => WithdrawConsent.Run(client, id, CommandKey.New());

    public Task<Outcome> Give(Actor client, GivenConsent given) => GiveConsent.Run(client, given, CommandKey.New());

    public Task<Outcome> Release(Actor adviser, DisclosureId id) => ReleaseDisclosure.Run(adviser, id, CommandKey.New());

    /// <summary>A request that was received.</summary>
    public async Task<RequestId> Filed(Actor client, RightId right, ItemId? item = null, string? proposed = null, string? text = null) =>
        (await Send(client, new(right, Item: item, Proposed: proposed, Text: text))).Done();

    public Task<Outcome<ConsentId>> Ask(ATrajectory trajectory, Party to, string purpose, DateOnly? lastDay, params string[] categories) =>
        AskConsent.Run(trajectory.Adviser, trajectory.Client.Id, new(trajectory.Id, to.Id, purpose, categories, lastDay ?? Clock.Today.AddMonths(3)), CommandKey.New());

    /// <summary>A consent that was asked.</summary>
    public async Task<ConsentId> Asked(ATrajectory trajectory, Party to, params string[] categories) =>
        (await Ask(trajectory, to, "disclosureOnConsent", null, categories)).Done();

    /// <summary>A consent that was given by the client herself.</summary>
    public async Task<ConsentId> Given(ATrajectory trajectory, Party to, params string[] categories)
    {
        var id = await Asked(trajectory, to, categories);
        (await Give(trajectory.Client, Yes(id))).Done();
        return id;
    }

    /// <summary>How a client says yes to what she was shown, under her own name.</summary>
    public GivenConsent Yes(ConsentId id)
    {
        var consent = Consent(id);
        return new(id, consent.TextHash, Ticked: true, Look(db => db.Clients.Single(c => c.Id == consent.Client).Name), new("password", Clock.Now));
    }

    public Task<Outcome<DisclosureId>> Prepare(ATrajectory trajectory, Party to, string purpose, LegalGround? claimed, params ItemId[] items) =>
        PrepareDisclosure.Run(trajectory.Adviser, trajectory.Client.Id, new(trajectory.Id, to.Id, purpose, items, claimed), CommandKey.New());

    /// <summary>A disclosure that waits.</summary>
    public async Task<DisclosureId> Waiting(ATrajectory trajectory, Party to, params ItemId[] items) =>
        (await Prepare(trajectory, to, "disclosureOnConsent", null, items)).Done();

    public Consent Consent(ConsentId id) => Look(db => db.Consents.AsNoTracking().Single(c => c.Id == id));

    public Disclosure Disclosure(DisclosureId id) => Look(db => db.Disclosures.AsNoTracking().Single(d => d.Id == id));

    public Request Request(RequestId id) => Look(db => db.Requests.AsNoTracking().Single(r => r.Id == id));

    public DossierItem Item(ItemId id) => Look(db => db.Items.AsNoTracking().Single(i => i.Id == id));

    /// <summary>A hash over every row of every table: the same before and after means that nothing was written.</summary>
    public string Fingerprint() => Look(db =>
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        db.Database.OpenConnection();
        foreach (var table in Rows(db, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            foreach (var row in Rows(db, $"SELECT * FROM \"{table}\" ORDER BY rowid")) sum.AppendData(Encoding.UTF8.GetBytes($"{table}|{row}\n"));
        }
        return Convert.ToHexString(sum.GetHashAndReset());
    });

    static List<string> Rows(PortalDb db, string sql)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of tables, read from the database itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] b ? Convert.ToHexString(b) : $"{reader.GetValue(i)}")));
        return rows;
    }
}
