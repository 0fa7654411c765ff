using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>What an adviser asks a client to sign.</summary>
/// <param name="Trajectory">The trajectory that it is about.</param>
/// <param name="Kind">What is declared.</param>
public sealed record DeclarationToAsk(TrajectoryId Trajectory, DeclarationKind Kind);

/// <summary>Asks a client for a declaration. The text is written out now, so that what is signed is what was asked.</summary>
public sealed class AskDeclaration(Store store, Regulations regulations)
{
    /// <summary>Asks it.</summary>
    public Task<Outcome<DeclarationId>> Run(Actor actor, ClientId client, DeclarationToAsk wish, CommandKey key, CancellationToken stop = default) =>
        store.Write<DeclarationId>(actor, key.For(nameof(AskDeclaration), wish.Trajectory.Value), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, client, work.Now, stop);
            if (access.IsRefused) return access.Refusal!;
            if (access.Value.Trajectories.SingleOrDefault(t => t.Id == wish.Trajectory) is not { } trajectory || !Enum.IsDefined(wish.Kind)) return new NotFound();
            if (!access.Value.IsHers) return new OnlyHerAdviser();
            if (access.Value.Client.DiedOn is { } died) return new ClientHasDied(died);
            if (AskConsent.HasEnded(trajectory, LegalDay.Of(work.Now))) return new TrajectoryHasEnded();
            var twin = await work.Db.Declarations.FirstOrDefaultAsync(d => d.Practice == actor.Practice && d.Client == client && d.Trajectory == trajectory.Id
                && d.Kind == wish.Kind && d.State == DeclarationState.Asked, stop);
            var regulation = RegulationFile.Of(profile);
            if (twin is not null && twin.RegulationHash == regulation.Sha256) return new DeclarationIsAskedAlready(twin.EnteredAt);
            // Under a newer regulation the old question cannot be signed any more: it makes room.
            twin?.Lapse();
            var writer = await DeclarationWriter.Of(work.Db, profile, access.Value.Client, trajectory, work.Now, stop);
            var declaration = Declaration.Ask(trajectory, new(wish.Kind, writer.Write(wish.Kind, regulation), regulation), actor.Adviser!.Value, work.Now);
            work.Db.Declarations.Add(declaration);
            work.Record(Act.DeclarationAsked, client, declaration.Id.Value, $"kind={wish.Kind};text={declaration.TextHash};regulation={declaration.RegulationHash};instead={twin?.Id.Value}");
            await Post.ToClient(work, actor.Practice, client, MailKind.DeclarationAsked, declaration.Id.Value, stop);
            return declaration.Id;
        }, stop);
}
