using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Dossiers;

/// <summary>Reads a client's dossier for staff: only behind the walls, only categories that the reader's capacity sees.</summary>
public sealed class ReadDossier(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>The dossier. That it was opened is noted by <see cref="OpenDossier"/>, once for each visit.</summary>
    public async Task<Outcome<DossierView>> Of(Actor actor, ClientId client, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var now = clock.GetUtcNow();
        var found = await CaseAccess.Of(db, profile, actor, client, now, stop);
        if (found.IsRefused) return found.Refusal!;
        var access = found.Value;

        var items = await db.Items.AsNoTracking()
            .Where(i => i.Practice == actor.Practice && i.Controller == actor.Controller && i.Client == client && i.ErasedAt == null)
            .OrderByDescending(i => i.ObtainedOn).ToListAsync(stop);
        var lines = await ItemLines.Of(db, profile, access, [.. items.Where(i => access.Sees(profile, i.Category))], stop);
        var disclosures = db.Disclosures.Where(d => d.Practice == actor.Practice && d.Controller == actor.Controller && d.Client == client);
        var declarations = await DeclarationLines.Of(db, actor, client, stop);
        return new DossierView(
            client, access.Client.Name, access.Client.Town, access.Client.DiedOn, profile.AccessOf(access.Capacity)?.Label,
            await TrajectoryLines.Of(db, profile, access.Trajectories, stop),
            [.. profile.Categories.Select(c => new CategoryGroup(c, [.. lines.Where(i => i.Category.Id == c.Id)])).Where(g => g.Items.Count > 0)],
            await RequestLines.Of(db, actor, client, stop),
            await ConsentLines.Of(db, profile, actor, client, now, stop),
            await DisclosureLines.Of(db, profile, actor, disclosures, stop),
            declarations, access.IsHers ? IntakeRules.StillToAsk(profile.Intake, declarations) : [],
            profile.Consent.Enabled && profile.Disclosure.Enabled, profile.Disclosure.Enabled, access.IsHers, profile.Paper.Used);
    }
}
