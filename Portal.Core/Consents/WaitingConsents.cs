using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Consents;

/// <summary>A consent that was asked and waits for the client.</summary>
public sealed record WaitingConsent(ConsentId Consent, ClientId Client, string ClientName, string Recipient, Label Purpose, DateTimeOffset AskedAt, DateTimeOffset AnswerBefore);

/// <summary>Consents that wait for the adviser's own clients.</summary>
public sealed record WaitingForClients(IReadOnlyList<WaitingConsent> Rows);

/// <summary>Consents asked and not answered, of the adviser's own clients; the one whose time is up first stands first.</summary>
public sealed class WaitingConsents(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>Those that wait.</summary>
    public async Task<Outcome<WaitingForClients>> Of(Actor actor, CancellationToken stop = default)
    {
        if (!actor.IsAdviser) return new NotFound();
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        if (!profile.Consent.Enabled) return new ConsentsDoNotExistHere();
        var now = clock.GetUtcNow();
        var rows = await (from c in db.Consents.AsNoTracking()
                          where c.Practice == actor.Practice && c.Controller == actor.Controller
                              && c.State == ConsentState.Requested && c.AnswerBefore > now && c.ValidUntil > now
                              && db.Trajectories.Any(t => t.Id == c.Trajectory && t.AssignedAdviser == actor.Adviser)
                          join client in db.Clients on c.Client equals client.Id
                          join party in db.Parties on c.Recipient equals party.Id
                          orderby c.AnswerBefore
                          select new { c.Id, c.Client, client.Name, Recipient = party.Name, c.Purpose, c.AskedAt, c.AnswerBefore }).ToListAsync(stop);
        return new WaitingForClients([.. rows.Select(r =>
            new WaitingConsent(r.Id, r.Client, r.Name, r.Recipient, profile.PurposeLabel(r.Purpose), r.AskedAt, r.AnswerBefore))]);
    }
}
