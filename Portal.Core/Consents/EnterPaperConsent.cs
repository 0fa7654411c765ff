using Microsoft.EntityFrameworkCore;
using Portal.Core.Disclosures;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Signing;
using Portal.Core.Storage;

namespace Portal.Core.Consents;

/// <summary>A consent that lies on paper.</summary>
/// <param name="What">Recipient, purpose, categories and last day, as they stand on the paper.</param>
/// <param name="SignedOn">The day that stands on the paper.</param>
/// <param name="KeptAt">Where the paper is.</param>
/// <param name="OnBehalf">Who signed for the client, of the register of representatives; null when she did.</param>
public sealed record NewPaperConsent(NewConsent What, DateOnly SignedOn, string KeptAt, string? OnBehalf = null);

/// <summary>
/// Enters a consent that the client gave on paper (AVG 7(1): the practice must be able to show it). It holds no more than one that is
/// asked here, and a paper never undoes what the client refused or withdrew later. The client is told, and can withdraw it here.
/// </summary>
public sealed class EnterPaperConsent(Store store, Regulations regulations)
{
    /// <summary>Enters it.</summary>
    public Task<Outcome<ConsentId>> Run(Actor actor, ClientId client, NewPaperConsent wish, CommandKey key, CancellationToken stop = default) =>
        store.Write<ConsentId>(actor, key.For(nameof(EnterPaperConsent), wish.What.Trajectory.Value), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, client, work.Now, stop);
            if (access.IsRefused) return access.Refusal!;
            if (access.Value.Client.DiedOn is { } died) return new ClientHasDied(died);
            if (access.Value.Trajectories.SingleOrDefault(t => t.Id == wish.What.Trajectory) is not { } trajectory) return new NotFound();
            var recipient = await work.Db.Parties.SingleOrDefaultAsync(p => p.Id == wish.What.Recipient && p.Practice == actor.Practice, stop);
            if (recipient is null) return new NotFound();
            if (!profile.Paper.Used) return new Dossiers.PaperIsNotUsedHere();
            // Nobody answers a paper: a colleague who only looks could make one for herself.
            if (!access.Value.IsHers) return new OnlyHerAdviser();
            if (wish.What.Categories.FirstOrDefault(c => profile.Category(c) is not null && !access.Value.Sees(profile, c)) is { } unseen) return new CategoryIsNotSeen(unseen);
            if (Check(profile, trajectory, recipient, wish, LegalDay.Of(work.Now)) is { } refusal) return refusal;
            if (await OnBehalf.Check(work.Db, access.Value.Client, wish.OnBehalf, wish.SignedOn, stop) is { } notHers) return notHers;
            var what = wish.What with { Categories = [.. wish.What.Categories.Distinct()] };
            if (await AskConsent.Twin(work, trajectory, what, stop) is { } twin) return new ConsentIsThereAlready(twin);
            if (await SaidNoLater(work.Db, trajectory, recipient, LegalDay.EndOf(wish.SignedOn.AddDays(-1)), stop) is { } no) return new ClientSaidNoLater(no);

            var text = (await AskConsent.Text(work.Db, profile, access.Value.Client, recipient, what, stop)).FromPaper(wish.SignedOn);
            var entered = new AskedConsent(Id.New<ConsentId>(), recipient.Id, what.Purpose, what.Categories, LegalDay.EndOf(what.LastDay), work.Now, text, $"{profile.ProfileId}/{profile.Version}");
            var consent = Consent.Enter(trajectory, entered, actor.Adviser!.Value, new(wish.SignedOn, new(wish.KeptAt), PersonalText.Of(wish.OnBehalf)));
            work.Db.Consents.Add(consent);
            work.Record(Act.PaperConsentEntered, client, consent.Id.Value, $"recipient={recipient.Id.Value};purpose={what.Purpose};signed={wish.SignedOn:yyyy-MM-dd};text={text.Hash}");
            await Post.ToClient(work, actor.Practice, client, MailKind.PaperEntered, consent.Id.Value, stop);
            return consent.Id;
        }, stop);

    static Refusal? Check(PrivacyProfile profile, Trajectory trajectory, Party recipient, NewPaperConsent wish, DateOnly today)
    {
        if (wish.SignedOn == default) return new Intake.PaperDayIsMissing();
        if (wish.SignedOn > today) return new PaperIsOfTomorrow();
        if (PersonalText.IsBlank(wish.KeptAt)) return new Dossiers.PaperLocationIsMissing();
        // What may be on paper and for how long is judged by the day of the paper; what is past lets nothing out any more.
        if (AskConsent.Check(profile, trajectory, recipient, wish.What, wish.SignedOn) is { } refusal) return refusal;
        if (wish.What.LastDay < today) return new PeriodHasPassed();
        if (profile.Consent.Validity.EndsAt is ValidityEnd.TrajectoryEnd)
        {
            // What ended with a trajectory does not come back with a paper, and a paper of before it began belongs to another.
            if (AskConsent.HasEnded(trajectory, today)) return new TrajectoryHasEnded();
            if (wish.SignedOn < trajectory.StartedOn) return new PaperIsFromBefore(trajectory.StartedOn);
        }
        return null;
    }

    /// <summary>
    /// The last day on which the client refused or withdrew something for this recipient at or after a moment, whatever the purpose was
    /// called and however the recipient's name was written in the register.
    /// </summary>
    internal static async Task<DateOnly?> SaidNoLater(PortalDb db, Trajectory trajectory, Party recipient, DateTimeOffset since, CancellationToken stop)
    {
        var parties = await db.Parties.AsNoTracking().Where(p => p.Practice == trajectory.Practice).ToListAsync(stop);
        var same = parties.Where(p => SameName.Of(p.Name) == SameName.Of(recipient.Name)).Select(p => p.Id).ToList();
        var others = await db.Consents.AsNoTracking().Where(c => c.Practice == trajectory.Practice && c.Client == trajectory.Client && same.Contains(c.Recipient)
            && (c.State == ConsentState.Refused || c.State == ConsentState.Withdrawn)).ToListAsync(stop);
        var said = others.Select(c => c.WithdrawnAt ?? c.AnsweredAt!.Value).Where(at => at >= since).ToList();
        return said.Count == 0 ? null : LegalDay.Of(said.Max());
    }
}
