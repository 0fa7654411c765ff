using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Dossiers;

/// <summary>The form that adds an item, as the profile shapes it.</summary>
/// <param name="ClientName">The client.</param>
/// <param name="Trajectories">The trajectories to choose from, each with its categories.</param>
/// <param name="PaperIsUsed">False at a practice that keeps no paper.</param>
/// <param name="LocationIsAsked">True when the place of a paper is asked.</param>
/// <param name="BsnIsVerified">True when it is asked what a BSN was verified against.</param>
/// <param name="Today">The last day that an item can have been obtained.</param>
/// <param name="Profile">The profile, for its words.</param>
public sealed record ItemChoices(
    string ClientName, IReadOnlyList<TrajectoryChoice> Trajectories, bool PaperIsUsed, bool LocationIsAsked, bool BsnIsVerified, DateOnly Today, PrivacyProfile Profile);

/// <summary>A trajectory, what can be recorded in it and what cannot.</summary>
public sealed record TrajectoryChoice(TrajectoryLine Trajectory, IReadOnlyList<CategoryChoice> Usable, IReadOnlyList<CategoryClosed> Closed);

/// <summary>A category that can be recorded.</summary>
/// <param name="Category">The category.</param>
/// <param name="Purposes">What it can be held for.</param>
/// <param name="Sources">Where it can come from.</param>
/// <param name="AsksReason">True when its first value in this trajectory needs a written reason.</param>
public sealed record CategoryChoice(DataCategory Category, IReadOnlyList<Purpose> Purposes, IReadOnlyList<DataSource> Sources, bool AsksReason);

/// <summary>A category that cannot be recorded in this trajectory, and why not.</summary>
public sealed record CategoryClosed(Label Category, IReadOnlyList<Refusal> Why);

/// <summary>Reads what may be recorded about a client.</summary>
public sealed class ReadItemChoices(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>The choices, for who may open the dossier.</summary>
    public async Task<Outcome<ItemChoices>> Of(Actor actor, ClientId client, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var now = clock.GetUtcNow();
        var access = await CaseAccess.Of(db, profile, actor, client, now, stop);
        if (access.IsRefused) return access.Refusal!;
        var held = await db.Items.AsNoTracking().Where(i => i.Practice == actor.Practice && i.Controller == actor.Controller && i.Client == client && i.ErasedAt == null)
            .Select(i => new { i.Trajectory, i.Category }).Distinct().ToListAsync(stop);
        var seen = profile.Categories.Where(c => c.Enabled && access.Value.Sees(profile, c.Id)).ToList();
        var lines = await TrajectoryLines.Of(db, profile, access.Value.Trajectories, stop);
        var trajectories = lines.Select(line => Choice(
            profile, line, access.Value.Trajectories.Single(t => t.Id == line.Trajectory), seen, category => !held.Any(h => h.Trajectory == line.Trajectory && h.Category == category.Id)));
        return new ItemChoices(access.Value.Client.Name, [.. trajectories], profile.Paper.Used, profile.Paper.LocationRegister, profile.Bsn.VerifyIdentity, LegalDay.Of(now), profile);
    }

    static TrajectoryChoice Choice(PrivacyProfile profile, TrajectoryLine line, Trajectory trajectory, IReadOnlyList<DataCategory> seen, Func<DataCategory, bool> isFirst)
    {
        List<CategoryChoice> usable = [];
        List<CategoryClosed> closed = [];
        foreach (var category in seen)
        {
            var use = CategoryUse.Usable(profile, category.Id, trajectory.Type, trajectory.PrincipalKind);
            if (!use.IsAllowed) closed.Add(new(category.Label, use.Reasons));
            else if (use.PreferredHealthGround is { Consent: not ConsentForm.NotRequired }) closed.Add(new(category.Label, [new HealthConsentIsMissing()]));
            else usable.Add(new(category, Purposes(profile, category), [.. category.Sources.Select(profile.Source).OfType<DataSource>()], category.ReasonRequired && isFirst(category)));
        }
        return new(line, usable, closed);
    }

    static List<Purpose> Purposes(PrivacyProfile profile, DataCategory category) =>
        [.. category.PurposeIds.Select(profile.Purpose).OfType<Purpose>().Where(p => p.Selectable)];
}
