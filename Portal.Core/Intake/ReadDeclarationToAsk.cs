using Portal.Core.Consents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>The form with which a declaration is asked.</summary>
/// <param name="ClientName">The client.</param>
/// <param name="Trajectories">Trajectories to choose from: those that run.</param>
/// <param name="AtIntake">What this practice asks of every client.</param>
/// <param name="Known">What was asked, signed or entered before.</param>
public sealed record DeclarationForm(
    string ClientName, IReadOnlyList<TrajectoryLine> Trajectories, IReadOnlyList<DeclarationKind> AtIntake, IReadOnlyList<DeclarationLine> Known);

/// <summary>Reads that form, and shows the exact text before it is asked.</summary>
public sealed class ReadDeclarationToAsk(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>The form.</summary>
    public async Task<Outcome<DeclarationForm>> Of(Actor actor, ClientId client, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var now = clock.GetUtcNow();
        var access = await CaseAccess.Of(db, profile, actor, client, now, stop);
        if (access.IsRefused) return access.Refusal!;
        if (!access.Value.IsHers) return new OnlyHerAdviser();
        var running = access.Value.Trajectories.Where(t => !AskConsent.HasEnded(t, LegalDay.Of(now))).ToList();
        return new DeclarationForm(
            access.Value.Client.Name, await TrajectoryLines.Of(db, profile, running, stop), IntakeRules.Asked(profile.Intake), await DeclarationLines.Of(db, actor, client, stop));
    }

    /// <summary>The exact text that the client would see.</summary>
    public async Task<Outcome<DeclarationPreview>> Preview(Actor actor, ClientId client, DeclarationToAsk wish, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var now = clock.GetUtcNow();
        var access = await CaseAccess.Of(db, profile, actor, client, now, stop);
        if (access.IsRefused) return access.Refusal!;
        if (access.Value.Trajectories.SingleOrDefault(t => t.Id == wish.Trajectory) is not { } trajectory) return new NotFound();
        if (!access.Value.IsHers) return new OnlyHerAdviser();
        var writer = await DeclarationWriter.Of(db, profile, access.Value.Client, trajectory, now, stop);
        return new DeclarationPreview(writer.Write(wish.Kind, RegulationFile.Of(profile)));
    }
}

/// <summary>The text of a declaration before it is asked.</summary>
public sealed record DeclarationPreview(DeclarationText Text);
