using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Disclosures;

/// <summary>The screen of what left: to whom, when, what for, on which ground (AVG 15(1)(c)).</summary>
/// <param name="Practice">Name of the practice.</param>
/// <param name="CanHappen">False at a processor, which discloses nothing (AVG 28(3)(a)).</param>
/// <param name="Recipients">Recipients that got something, the latest first.</param>
public sealed record MyDisclosuresScreen(string Practice, bool CanHappen, IReadOnlyList<MyRecipient> Recipients);

/// <summary>What went to one recipient, the newest first.</summary>
public sealed record MyRecipient(PartyId Id, string Name, IReadOnlyList<MyDisclosure> Disclosures);

/// <summary>One time that something left.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When it left.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Categories">What.</param>
/// <param name="Ground">What it stood on.</param>
/// <param name="Citation">Article or decision, where a statute or court demanded it.</param>
/// <param name="Consent">The consent that it left under.</param>
/// <param name="Document">The package as it left.</param>
public sealed record MyDisclosure(
    DisclosureId Id, DateTimeOffset At, Label Purpose, IReadOnlyList<Label> Categories, Ground Ground, string? Citation, ConsentId? Consent, DocumentId? Document);

/// <summary>Reads what left about the acting client. Also what left without her consent: she sees it on its own ground (domain: Consent and disclosure).</summary>
public sealed class MyDisclosures(Store store, Regulations regulations)
{
    /// <summary>The screen; null for who is no client.</summary>
    public async Task<MyDisclosuresScreen?> For(Actor actor, CancellationToken stop = default)
    {
        if (!actor.IsClient) return null;
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var practice = await db.Practices.Where(p => p.Id == actor.Practice).Select(p => p.Name).SingleAsync(stop);
        var rows = await (from disclosure in db.Disclosures.AsNoTracking()
                          join party in db.Parties on disclosure.Recipient equals party.Id
                          where disclosure.Practice == actor.Practice && disclosure.Client == actor.Client && disclosure.State == DisclosureState.Released
                          orderby disclosure.EndedAt descending
                          select new { disclosure, party.Name }).ToListAsync(stop);
        var subjects = rows.Select(r => r.disclosure.Id.Value).ToList();
        var documents = await db.Documents.Where(d => d.Practice == actor.Practice && d.Client == actor.Client && d.Kind == DocumentKind.Disclosure && subjects.Contains(d.Subject))
            .ToDictionaryAsync(d => d.Subject, d => d.Id, stop);
        var recipients = rows.GroupBy(r => r.disclosure.Recipient)
            .Select(of => new MyRecipient(of.Key, of.First().Name, [.. of.Select(r => Show(profile, r.disclosure, documents))]));
        return new(practice, profile.Disclosure.Enabled, [.. recipients]);
    }

    static MyDisclosure Show(PrivacyProfile profile, Disclosure disclosure, Dictionary<Guid, DocumentId> documents) => new(
        disclosure.Id,
        disclosure.EndedAt!.Value,
        profile.PurposeLabel(disclosure.Purpose),
        MyConsents.Labels(profile, disclosure.Categories),
        disclosure.Ground!.Value,
        disclosure.Claimed?.Citation,
        disclosure.Consent,
        documents.TryGetValue(disclosure.Id.Value, out var document) ? document : null);
}
