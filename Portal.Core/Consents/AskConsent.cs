using Microsoft.EntityFrameworkCore;
using Portal.Core.Disclosures;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Consents;

/// <summary>What an adviser asks consent for: one recipient, one purpose, categories, a period.</summary>
public sealed record NewConsent(TrajectoryId Trajectory, PartyId Recipient, string Purpose, IReadOnlyList<string> Categories, DateOnly LastDay)
{
    /// <summary>What it is for within that purpose, in the adviser's own words; null when the purpose says it all.</summary>
    public string? Words { get; init; }
}

/// <summary>Asks a client for a consent. Never bundled, never pre-ticked; at most as long as the profile says.</summary>
public sealed class AskConsent(Store store, Regulations regulations)
{
    /// <summary>How long a question stays open.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromDays(30);

    /// <summary>Asks it.</summary>
    public Task<Outcome<ConsentId>> Run(Actor actor, ClientId client, NewConsent wish, CommandKey key, CancellationToken stop = default) =>
        store.Write<ConsentId>(actor, key.For(nameof(AskConsent), wish.Trajectory.Value), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, client, work.Now, stop);
            if (access.IsRefused) return access.Refusal!;
            if (access.Value.Client.DiedOn is { } died) return new ClientHasDied(died);
            if (access.Value.Trajectories.SingleOrDefault(t => t.Id == wish.Trajectory) is not { } trajectory) return new NotFound();
            var recipient = await work.Db.Parties.SingleOrDefaultAsync(p => p.Id == wish.Recipient && p.Practice == actor.Practice, stop);
            if (recipient is null) return new NotFound();
            if (wish.Categories.FirstOrDefault(c => profile.Category(c) is not null && !access.Value.Sees(profile, c)) is { } unseen) return new CategoryIsNotSeen(unseen);
            if (Check(profile, trajectory, recipient, wish, LegalDay.Of(work.Now)) is { } refusal) return refusal;
            wish = wish with { Categories = [.. wish.Categories.Distinct()] };
            if (await Twin(work, trajectory, wish, stop) is { } twin) return new ConsentIsThereAlready(twin);

            var text = await Text(work.Db, profile, access.Value.Client, recipient, wish, stop);
            var asked = new AskedConsent(Id.New<ConsentId>(), recipient.Id, wish.Purpose, wish.Categories, LegalDay.EndOf(wish.LastDay),
                work.Now + Open, text, $"{profile.ProfileId}/{profile.Version}");
            var consent = Consent.Ask(trajectory, asked, actor.Adviser!.Value, work.Now);
            work.Db.Consents.Add(consent);
            work.Record(Act.ConsentAsked, client, consent.Id.Value, $"recipient={recipient.Id.Value};purpose={wish.Purpose};text={text.Hash}");
            await Post.ToClient(work, actor.Practice, client, MailKind.ConsentAsked, consent.Id.Value, stop);
            return consent.Id;
        }, stop);

    /// <summary>The rule that says no; null when it may be asked.</summary>
    public static Refusal? Check(PrivacyProfile profile, Trajectory trajectory, Party recipient, NewConsent wish, DateOnly today)
    {
        if (!profile.Consent.Enabled || !profile.Disclosure.Enabled) return new ConsentsDoNotExistHere();
        if (profile.Consent.Validity.EndsAt is ValidityEnd.TrajectoryEnd && HasEnded(trajectory, today)) return new TrajectoryHasEnded();
        var rule = RecipientChoice.For(profile, trajectory, recipient);
        if (rule is null && profile.Disclosure.OtherThirdParties is ThirdPartyConsent.Forbidden) return new RecipientIsForbidden();
        if (rule is { AnonymisedOnly: true }) return new OnlyAnonymised();
        if (profile.Purpose(wish.Purpose) is not { Selectable: true, AnonymisedOnly: false } purpose || rule?.PurposeIds.Contains(wish.Purpose) == false)
            return new PurposeIsNotForThisRecipient(wish.Purpose);
        if (Gate.PurposeIsForbidden(profile, purpose)) return new PurposeIsForbidden(wish.Purpose);
        if (!CategoryUse.All(profile, trajectory.Type, trajectory.PrincipalKind).Any(use => use.Category!.PurposeIds.Contains(wish.Purpose))) return new PurposeIsNotOfThisTrajectory(wish.Purpose);
        if (new PersonalText(wish.Words ?? "").Length > ConsentText.MostWords) return new PurposeWordsAreTooMany(ConsentText.MostWords);
        if (wish.Categories.Count == 0) return new NoCategoryChosen();
        foreach (var id in wish.Categories)
        {
            if (!CategoryUse.Usable(profile, id, trajectory.Type, trajectory.PrincipalKind).IsAllowed || RecipientChoice.NeverGets(profile, rule, recipient, id)) return new CategoryIsNotForThisRecipient(id);
        }
        if (wish.LastDay < today) return new PeriodHasPassed();
        return wish.LastDay > LatestDay(profile, trajectory, today) ? new PeriodIsTooLong(LatestDay(profile, trajectory, today)) : null;
    }

    /// <summary>Closed, also where its last day is today, or past its last day.</summary>
    internal static bool HasEnded(Trajectory trajectory, DateOnly today) => trajectory.ClosedAt is not null || trajectory.EndedOn < today;

    /// <summary>The last day that may be chosen (profile: consent.validity).</summary>
    public static DateOnly LatestDay(PrivacyProfile profile, Trajectory trajectory, DateOnly today)
    {
        var latest = profile.Consent.Validity.AtMost is { } most ? PeriodEngine.Due(PeriodMode.Policy, Period.Parse(most), today, HolidayCalendar.Netherlands).Due : today.AddYears(1);
        return profile.Consent.Validity.EndsAt is ValidityEnd.TrajectoryEnd && trajectory.EndedOn is { } end && end < latest ? end : latest;
    }

    internal static async Task<ConsentId?> Twin(Work work, Trajectory trajectory, NewConsent wish, CancellationToken stop)
    {
        var others = await work.Db.Consents.Where(c => c.Practice == trajectory.Practice && c.Client == trajectory.Client && c.Trajectory == trajectory.Id && c.Recipient == wish.Recipient
            && c.Purpose == wish.Purpose && (c.State == ConsentState.Requested || c.State == ConsentState.Given)).ToListAsync(stop);
        return others.FirstOrDefault(c => c.StateAt(work.Now) is ConsentState.Requested or ConsentState.Given && c.Categories.Order().SequenceEqual(wish.Categories.Order()))?.Id;
    }

    internal static async Task<ConsentText> Text(PortalDb db, PrivacyProfile profile, Client client, Party recipient, NewConsent wish, CancellationToken stop)
    {
        var sender = await db.Practices.Where(p => p.Id == client.Practice).Select(p => p.Name).SingleAsync(stop);
        return ConsentText.Write(profile, sender, recipient, wish, client.Language);
    }
}
