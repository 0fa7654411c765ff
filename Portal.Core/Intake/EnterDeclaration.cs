using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Signing;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>A declaration that lies on paper.</summary>
/// <param name="Trajectory">The trajectory it was signed for.</param>
/// <param name="Kind">What was declared.</param>
/// <param name="SignedOn">The day that stands on the paper.</param>
/// <param name="KeptAt">Where the paper is.</param>
/// <param name="Edition">Which edition of the text, as the paper says.</param>
/// <param name="OnBehalf">Who signed for the client, of the register of representatives; null when she did.</param>
public sealed record NewDeclaration(TrajectoryId Trajectory, DeclarationKind Kind, DateOnly SignedOn, string KeptAt, string? Edition = null, string? OnBehalf = null);

/// <summary>Enters a declaration that the client signed on paper; the client is told and finds it among her documents.</summary>
public sealed class EnterDeclaration(Store store, Regulations regulations)
{
    /// <summary>Enters it.</summary>
    public Task<Outcome<DeclarationId>> Run(Actor actor, ClientId client, NewDeclaration wish, CommandKey key, CancellationToken stop = default) =>
        store.Write<DeclarationId>(actor, key.For(nameof(EnterDeclaration), wish.Trajectory.Value), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, client, work.Now, stop);
            if (access.IsRefused) return access.Refusal!;
            if (access.Value.Trajectories.SingleOrDefault(t => t.Id == wish.Trajectory) is not { } trajectory) return new NotFound();
            if (!profile.Paper.Used) return new PaperIsNotUsedHere();
            if (!access.Value.IsHers) return new OnlyHerAdviser();
            if (Check(access.Value.Client, wish, LegalDay.Of(work.Now)) is { } refusal) return refusal;
            if (await OnBehalf.Check(work.Db, access.Value.Client, wish.OnBehalf, wish.SignedOn, stop) is { } notHers) return notHers;
            var twins = await work.Db.Declarations.Where(d => d.Practice == actor.Practice && d.Client == client && d.Trajectory == trajectory.Id
                && d.Kind == wish.Kind && d.SignedOn == wish.SignedOn).AnyAsync(stop);
            if (twins) return new DeclarationIsThereAlready(wish.SignedOn);

            var asked = await work.Db.Declarations.Where(d => d.Practice == actor.Practice && d.Client == client && d.Trajectory == trajectory.Id
                && d.Kind == wish.Kind && d.State == DeclarationState.Asked).ToListAsync(stop);
            // An old paper does not answer what was asked after it.
            asked.RemoveAll(d => LegalDay.Of(d.EnteredAt) > wish.SignedOn);
            foreach (var one in asked) one.Lapse();
            var declaration = Declaration.Enter(trajectory, wish, actor.Adviser!.Value, work.Now);
            work.Db.Declarations.Add(declaration);
            work.Record(Act.DeclarationEntered, client, declaration.Id.Value, $"kind={wish.Kind};signed={wish.SignedOn:yyyy-MM-dd};instead={string.Join(',', asked.Select(d => d.Id.Value))}");
            await Post.ToClient(work, actor.Practice, client, MailKind.PaperEntered, declaration.Id.Value, stop);
            return declaration.Id;
        }, stop);

    static Refusal? Check(Client client, NewDeclaration wish, DateOnly today)
    {
        if (!Enum.IsDefined(wish.Kind)) return new NotFound();
        if (wish.SignedOn == default) return new PaperDayIsMissing();
        if (wish.SignedOn > today) return new PaperIsOfTomorrow();
        if (client.DiedOn < wish.SignedOn) return new ClientHasDied(client.DiedOn.Value);
        return PersonalText.IsBlank(wish.KeptAt) ? new PaperLocationIsMissing() : null;
    }
}
