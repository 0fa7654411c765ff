using Microsoft.EntityFrameworkCore;
using Portal.Core.Disclosures;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Consents;

/// <summary>Reads what a consent can be asked for, and shows the exact text before it is asked.</summary>
public sealed class ReadConsentToAsk(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>The form.</summary>
    public async Task<Outcome<ConsentToAsk>> Of(Actor actor, ClientId client, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var access = await CaseAccess.Of(db, profile, actor, client, clock.GetUtcNow(), stop);
        if (access.IsRefused) return access.Refusal!;
        if (!profile.Consent.Enabled || !profile.Disclosure.Enabled) return new ConsentToAsk(access.Value.Client.Name, false, [], [], profile);
        var recipients = await db.Parties.AsNoTracking().Where(p => p.Practice == actor.Practice).OrderBy(p => p.Name)
            .Select(p => new RecipientName(p.Id, p.Name)).ToListAsync(stop);
        return new ConsentToAsk(access.Value.Client.Name, true, await TrajectoryLines.Of(db, profile, access.Value.Trajectories, stop), recipients, profile);
    }

    /// <summary>What fits a recipient in a trajectory; for a paper, how long it can hold from the day that it was signed.</summary>
    public async Task<Outcome<ConsentChoices>> Choices(
        Actor actor, ClientId client, TrajectoryId trajectory, PartyId recipient, DateOnly? signedOn = null, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var found = await Found(db, profile, actor, client, trajectory, recipient, stop);
        if (found.IsRefused) return found.Refusal!;
        var (_, own, party) = found.Value;
        var today = LegalDay.Of(clock.GetUtcNow());
        var rule = RecipientChoice.For(profile, own, party);
        Refusal? never = rule is null && profile.Disclosure.OtherThirdParties is ThirdPartyConsent.Forbidden ? new RecipientIsForbidden() : null;
        var purposes = never is null ? profile.Purposes.Where(p => Fits(profile, own, party, p.Id, today)).ToList() : [];
        var categories = profile.Categories.Where(c => c.Enabled && found.Value.Access.Sees(profile, c.Id))
            .Select(c => new CategoryOffer(c.Id, c.Label, c.Special, Never(profile, own, party, rule, c)));
        return new ConsentChoices(purposes, [.. categories], AskConsent.LatestDay(profile, own, signedOn ?? today), today, never);
    }

    /// <summary>The exact text that the client would see, or the rule that says no.</summary>
    public async Task<Outcome<ConsentPreview>> Preview(Actor actor, ClientId client, NewConsent wish, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var found = await Found(db, profile, actor, client, wish.Trajectory, wish.Recipient, stop);
        if (found.IsRefused) return found.Refusal!;
        var (access, own, party) = found.Value;
        if (AskConsent.Check(profile, own, party, wish, LegalDay.Of(clock.GetUtcNow())) is { } refusal) return refusal;
        var sender = await db.Practices.Where(p => p.Id == actor.Practice).Select(p => p.Name).SingleAsync(stop);
        return new ConsentPreview(ConsentText.Write(profile, sender, party, wish, access.Client.Language));
    }

    async Task<Outcome<Facts>> Found(PortalDb db, PrivacyProfile profile, Actor actor, ClientId client, TrajectoryId trajectory, PartyId recipient, CancellationToken stop)
    {
        var access = await CaseAccess.Of(db, profile, actor, client, clock.GetUtcNow(), stop);
        if (access.IsRefused) return access.Refusal!;
        var party = await db.Parties.AsNoTracking().SingleOrDefaultAsync(p => p.Id == recipient && p.Practice == actor.Practice, stop);
        if (party is null || access.Value.Trajectories.SingleOrDefault(t => t.Id == trajectory) is not { } own) return new NotFound();
        return new Facts(access.Value, own, party);
    }

    static bool Fits(PrivacyProfile profile, Trajectory own, Party party, string purpose, DateOnly today)
    {
        if (profile.Purpose(purpose) is { CommercialOrCharity: true } && profile.Disclosure.ForbiddenPurposes.Count > 0) return false;
        var refusal = AskConsent.Check(profile, own, party, new(own.Id, party.Id, purpose, [profile.Categories[0].Id], today), today);
        return refusal is not (PurposeIsNotForThisRecipient or PurposeIsNotOfThisTrajectory or ConsentsDoNotExistHere);
    }

    static Refusal? Never(PrivacyProfile profile, Trajectory own, Party party, RecipientRule? rule, DataCategory category)
    {
        if (RecipientChoice.NeverGets(profile, rule, party, category.Id)) return new CategoryIsNotForThisRecipient(category.Id);
        var use = CategoryUse.Usable(profile, category.Id, own.Type, own.PrincipalKind);
        return use.IsAllowed ? null : new Dossiers.CategoryIsNotForThisTrajectory(category.Id, use.Reasons);
    }

    sealed record Facts(CaseAccess Access, Trajectory Own, Party Party);
}

/// <summary>The text of a consent before it is asked.</summary>
public sealed record ConsentPreview(ConsentText Text);
