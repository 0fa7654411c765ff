using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Disclosures;

/// <summary>A disclosure as one line of a dossier or of the worklist.</summary>
/// <param name="Disclosure">The disclosure.</param>
/// <param name="Client">The client.</param>
/// <param name="ClientName">The client's name.</param>
/// <param name="Recipient">Name of the recipient.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="Categories">What leaves.</param>
/// <param name="State">State.</param>
/// <param name="Ground">What it rests on.</param>
/// <param name="PreparedAt">When it was made ready.</param>
/// <param name="PreparedByMe">True when the one who looks made it ready.</param>
/// <param name="NeedsSecondPerson">True when somebody else than the one who made it ready lets it out.</param>
/// <param name="EndedAt">When it left or was cancelled.</param>
/// <param name="Package">The package; null before it left.</param>
public sealed record DisclosureLine(
    DisclosureId Disclosure,
    ClientId Client,
    string ClientName,
    string Recipient,
    Label Purpose,
    IReadOnlyList<Label> Categories,
    DisclosureState State,
    Ground? Ground,
    DateTimeOffset PreparedAt,
    bool PreparedByMe,
    bool NeedsSecondPerson,
    DateTimeOffset? EndedAt,
    DocumentId? Package);

static class DisclosureLines
{
    internal static async Task<IReadOnlyList<DisclosureLine>> Of(PortalDb db, PrivacyProfile profile, Actor actor, IQueryable<Disclosure> wanted, CancellationToken stop)
    {
        var rows = await (from d in wanted.AsNoTracking()
                          join c in db.Clients on d.Client equals c.Id
                          join p in db.Parties on d.Recipient equals p.Id
                          orderby d.PreparedAt descending
                          select new { Disclosure = d, Client = c.Name, Recipient = p.Name }).ToListAsync(stop);
        var ids = rows.Select(r => r.Disclosure.Id.Value).ToList();
        var packages = await db.Documents.AsNoTracking().Where(d => d.Practice == actor.Practice && d.Kind == DocumentKind.Disclosure && ids.Contains(d.Subject))
            .ToDictionaryAsync(d => d.Subject, d => d.Id, stop);
        return [.. rows.Select(r => Line(profile, actor, r.Disclosure, r.Client, r.Recipient, packages.TryGetValue(r.Disclosure.Id.Value, out var id) ? id : null))];
    }

    static DisclosureLine Line(PrivacyProfile profile, Actor actor, Disclosure d, string client, string recipient, DocumentId? package) => new(
        d.Id, d.Client, client, recipient, profile.PurposeLabel(d.Purpose), [.. d.Categories.Select(id => profile.CategoryLabel(id))],
        d.State, d.Ground, d.PreparedAt, d.PreparedBy == actor.Adviser, NeedsSecond(profile, d.Claimed?.Ground), d.EndedAt, package);

    /// <summary>Whether the profile asks a second person for this ground (profile: disclosure.exceptions).</summary>
    internal static bool NeedsSecond(PrivacyProfile profile, Ground? claimed) => claimed is { } ground && profile.Disclosure.Exceptions
        .Any(e => e.Id.ToString() == ground.ToString() && e.Requires.Contains(ExceptionRequirement.SecondApprover));
}
