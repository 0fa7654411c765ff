using Portal.Core.Consents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Signing;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>The screen on which a signed form is taken in.</summary>
/// <param name="ClientName">The client.</param>
/// <param name="Today">Today in the Netherlands: a paper is of no later day.</param>
/// <param name="SignsHerself">False for who is too young on this day: then a representative signs.</param>
/// <param name="Representatives">Who is registered as one who signs for the client.</param>
/// <param name="HasAccount">The client signs in here; who does not gets no message and no download.</param>
/// <param name="Consents">Consents that are asked and not answered, last first.</param>
/// <param name="Declarations">Declarations that are asked and not answered, last first.</param>
public sealed record PaperToTakeIn(string ClientName, DateOnly Today, bool SignsHerself, IReadOnlyList<string> Representatives, bool HasAccount, IReadOnlyList<ConsentLine> Consents, IReadOnlyList<DeclarationLine> Declarations)
{
    /// <summary>What a paper can answer.</summary>
    public IReadOnlyList<Guid> Subjects => [.. Consents.Select(c => c.Consent.Value), .. Declarations.Select(d => d.Id.Value)];
}

/// <summary>Reads that screen.</summary>
public sealed class ReadPaperToTakeIn(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>The screen; refused to who only looks. A form may come back also where files are not kept on paper: its scan is kept.</summary>
    public async Task<Outcome<PaperToTakeIn>> Of(Actor actor, ClientId client, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var now = clock.GetUtcNow();
        var access = await CaseAccess.Of(db, profile, actor, client, now, stop);
        if (access.IsRefused) return access.Refusal!;
        if (!access.Value.IsHers) return new OnlyHerAdviser();
        var lines = await ConsentLines.Of(db, profile, actor, client, now, stop);
        var today = LegalDay.Of(now);
        var declarations = await DeclarationLines.Of(db, actor, client, stop);
        return new PaperToTakeIn(
            access.Value.Client.Name, today, access.Value.Client.SignsHerself(today),
            await OnBehalf.Names(db, access.Value.Client, DateOnly.MinValue, stop), await JoinClients.HasAccount(db, client, stop), [.. lines.Where(l => l.State is ConsentState.Requested)], [.. declarations.Where(d => d.IsAsked)]);
    }
}
