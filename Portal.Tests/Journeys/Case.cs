using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Accounts;

namespace Portal.Tests.Journeys;

/// <summary>Whose journey it is: a client of the demo, who guides her, who decides, and what her practice's profile lets happen.</summary>
sealed class Case(PortalHost portal, PrivacyProfile profile, Client client, Adviser adviser, string decider)
{
    public PrivacyProfile Profile => profile;

    public Client Client => client;

    public string Name => client.Name;

    public string FirstName => client.Name.Split(' ')[0];

    public Adviser Adviser => adviser;

    /// <summary>The practice, or at a processor the controller.</summary>
    public string Decider => decider;

    public DateOnly Today => Core.Rights.LegalDay.Of(portal.Now);

    /// <summary>The item of which a correction is refused.</summary>
    public required DossierItem Kept { get; init; }

    /// <summary>The item that is corrected, and then given to the recipient.</summary>
    public required DossierItem Changed { get; init; }

    /// <summary>Who may get it under consent; null where consents do not exist.</summary>
    public Party? Recipient { get; private init; }

    /// <summary>What for.</summary>
    public Purpose? Purpose { get; private init; }

    public string LabelOf(DossierItem item, string language) => profile.Category(item.Category)!.Label.In(language);

    /// <summary>A client of the demo, with two items that she can say are wrong and, where that exists, somebody who may be given one.</summary>
    public static async Task<Case> Of(PortalHost portal, string firstName)
    {
        await using var db = await Database(portal);
        var client = (await db.Clients.ToListAsync()).Single(c => c.Name.StartsWith(firstName + " ", StringComparison.Ordinal));
        var practice = await db.Practices.SingleAsync(p => p.Id == client.Practice);
        var profile = portal.Services.GetRequiredService<ProfileLibrary>().Find(practice.ProfileId)!;
        var trajectory = await db.Trajectories.SingleAsync(t => t.Client == client.Id);
        var adviser = await db.Advisers.SingleAsync(a => a.Id == trajectory.AssignedAdviser);
        var decider = trajectory.Controller is { } controller ? (await db.Parties.SingleAsync(p => p.Id == controller)).Name : practice.Name;
        var held = await db.Items.Where(i => i.Client == client.Id && i.Medium == Medium.Electronic).ToListAsync();
        // What her adviser sees unmasked and what does not hold her name comes first.
        var plain = profile.Categories.Where(c => c is { Bsn: false, Special: SpecialKind.None } && c.VisibleTo.Contains(AccessRole.Client)).OrderBy(c => c.RestrictedView)
            .SelectMany(c => held.Where(i => i.Category == c.Id)).OrderBy(i => i.Value.Words.Contains(client.Name, StringComparison.Ordinal)).ToList();
        var (recipient, purpose, changed) = profile.Consent.Enabled ? await Recipients(portal, db, profile, client, trajectory, adviser, plain) : (null, null, plain[0]);
        return new(portal, profile, client, adviser, decider)
        {
            Recipient = recipient,
            Purpose = purpose,
            Changed = changed!,
            Kept = plain.First(i => i.Id != changed!.Id && i.Value.Words != changed.Value.Words),
        };
    }

    /// <summary>Everybody else who works at the practice, with whether the profile lets her ask leave to look with a reason.</summary>
    public async Task<IReadOnlyList<(string Name, bool MayAsk)>> Others()
    {
        await using var db = await Database(portal);
        var roles = await db.Memberships.Where(m => m.Practice == client.Practice && m.Adviser != null).ToDictionaryAsync(m => m.Adviser!.Value, m => m.Role);
        var others = (await db.Advisers.Where(a => a.Practice == client.Practice).ToListAsync()).Where(a => a.Id != adviser.Id);
        return [.. others.Select(a => (a.Name, profile.Access.Colleague.Mode is ColleagueMode.Reason && roles[a.Id] is Role.Adviser && a.Controller == adviser.Controller))];
    }

    /// <summary>The consent that was asked last.</summary>
    public async Task<Consent> Asked()
    {
        await using var db = await Database(portal);
        return (await db.Consents.Where(c => c.Client == client.Id).ToListAsync()).MaxBy(c => c.AskedAt)!;
    }

    /// <summary>The request that was received last.</summary>
    public async Task<Core.Rights.Request> Filed()
    {
        await using var db = await Database(portal);
        return (await db.Requests.Where(r => r.Client == client.Id).ToListAsync()).MaxBy(r => r.ReceivedAt)!;
    }

    /// <summary>Her documents.</summary>
    public async Task<IReadOnlyList<Core.Documents.DocumentId>> Documents()
    {
        await using var db = await Database(portal);
        return await db.Documents.Where(d => d.Client == client.Id).Select(d => d.Id).ToListAsync();
    }

    /// <summary>How often something left about her.</summary>
    public async Task<int> Released()
    {
        await using var db = await Database(portal);
        return await db.Disclosures.CountAsync(d => d.Client == client.Id && d.State == DisclosureState.Released);
    }

    /// <summary>Somebody whom only consent lets have something, first whom the profile names; and what for, and what.</summary>
    static async Task<(Party, Purpose, DossierItem)> Recipients(
        PortalHost portal, PortalDb db, PrivacyProfile profile, Client client, Trajectory trajectory, Adviser adviser, List<DossierItem> plain)
    {
        var actor = (await portal.Services.GetRequiredService<Seats>().Find(portal.Person(adviser.Name).Account))[0].Actor;
        var named = from party in await db.Parties.Where(p => p.Practice == client.Practice && p.Kind != "colleague").OrderBy(p => p.Name).ToListAsync()
                    let rule = RecipientChoice.For(profile, trajectory, party)
                    where rule is null or { Capacity: RecipientCapacity.AsOther, AnonymisedOnly: false, Consent: not ConsentForm.NotRequired }
                    orderby rule is null, party.Kind != "otherProfessional" && rule is null
                    select (Party: party, Rule: rule);
        var (recipient, allowed) = named.First();
        var choices = (await portal.Services.GetRequiredService<ReadConsentToAsk>().Choices(actor, client.Id, trajectory.Id, recipient.Id)).Done();
        var items = plain.Where(i => choices.Categories.Any(c => c.Id == i.Category && c.Never is null));
        return (recipient, choices.Purposes.FirstOrDefault(p => p.Consent is not ConsentForm.NotRequired) ?? choices.Purposes[0],
            items.OrderByDescending(i => allowed?.AllowedCategoryIds.Contains(i.Category)).First());
    }

    static Task<PortalDb> Database(PortalHost portal) => portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
}
