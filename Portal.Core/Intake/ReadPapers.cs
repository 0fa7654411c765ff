using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Signing;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>The form with which staff enter what a client signed on paper.</summary>
/// <param name="ClientName">The client.</param>
/// <param name="Today">Today in the Netherlands: a paper is of no later day.</param>
/// <param name="Trajectories">Trajectories to choose from.</param>
/// <param name="Declarations">What was entered before.</param>
/// <param name="ConsentsExist">False at a practice that knows no consents.</param>
/// <param name="SignsHerself">False for who is too young on this day: then a representative signs.</param>
/// <param name="Representatives">Who is or was registered as one.</param>
public sealed record PapersToEnter(
    string ClientName, DateOnly Today, IReadOnlyList<TrajectoryLine> Trajectories, IReadOnlyList<DeclarationLine> Declarations, bool ConsentsExist,
    bool SignsHerself, IReadOnlyList<string> Representatives);

/// <summary>Reads that form.</summary>
public sealed class ReadPapers(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>The form; refused where the practice keeps no paper (profile: paper.used).</summary>
    public async Task<Outcome<PapersToEnter>> Of(Actor actor, ClientId client, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var now = clock.GetUtcNow();
        var access = await CaseAccess.Of(db, profile, actor, client, now, stop);
        if (access.IsRefused) return access.Refusal!;
        if (!profile.Paper.Used) return new PaperIsNotUsedHere();
        return new PapersToEnter(
            access.Value.Client.Name, LegalDay.Of(now), await TrajectoryLines.Of(db, profile, access.Value.Trajectories, stop),
            await DeclarationLines.Of(db, actor, client, stop), profile.Consent.Enabled && profile.Disclosure.Enabled,
            access.Value.Client.SignsHerself(LegalDay.Of(now)), await OnBehalf.Names(db, access.Value.Client, DateOnly.MinValue, stop));
    }
}
