using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Evidence;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Signing;

/// <summary>What an adviser puts on her desk for a client to sign.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="How">How she knows who sits there.</param>
/// <param name="Sitting">The session of her browser, which is locked.</param>
/// <param name="Signer">Who signs for the client; null when she does.</param>
public sealed record DeskToOpen(DeskSubject Subject, Guid SubjectId, HowKnown How, Guid Sitting, RepresentativeId? Signer = null);

/// <summary>Locks the adviser's browser to one text of one client, who reads and signs it there, with an account or without.</summary>
public sealed class OpenDesk(Store store, Regulations regulations)
{
    /// <summary>Opens it.</summary>
    public Task<Outcome<DeskSessionId>> Run(Actor actor, ClientId client, DeskToOpen wish, CommandKey key, CancellationToken stop = default) =>
        store.Write<DeskSessionId>(actor, key.For(nameof(OpenDesk), wish.SubjectId), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, client, work.Now, stop);
            if (access.IsRefused) return access.Refusal!;
            if (!Enum.IsDefined(wish.How)) return new NotFound();
            if (!access.Value.IsHers) return new OnlyHerAdviser();
            if (access.Value.Client.DiedOn is { } died) return new ClientHasDied(died);
            if (await IsOpen(work, actor, client, wish, stop) is { } closed) return closed;
            var today = LegalDay.Of(work.Now);
            if (wish.Signer is null && !access.Value.Client.SignsHerself(today)) return new RepresentativeMustSign(Client.OwnAge);
            if (wish.Signer is { } signer && !await work.Db.Representatives.AnyAsync(
                r => r.Id == signer && r.Practice == actor.Practice && r.Client == client && (r.Until == null || r.Until >= today), stop)) return new NotFound();
            if (wish.Sitting == Guid.Empty) return new DeskNeedsNewSignIn();
            if (await DeskLock.Holds(work.Db, wish.Sitting, stop)) return new DeskIsOpenAlready();

            var desk = DeskSession.At(access.Value, actor, wish, work.Now);
            work.Db.DeskSessions.Add(desk);
            work.Record(Act.DeskOpened, client, desk.Id.Value, $"subject={wish.Subject};id={wish.SubjectId};known={wish.How}");
            return desk.Id;
        }, stop);

    /// <summary>Why this cannot be signed; null when it waits for this client behind these walls.</summary>
    static async Task<Refusal?> IsOpen(Work work, Actor actor, ClientId client, DeskToOpen wish, CancellationToken stop)
    {
        if (wish.Subject is DeskSubject.Consent)
        {
            var id = new ConsentId(wish.SubjectId);
            var consent = await work.Db.Consents.SingleOrDefaultAsync(c => c.Id == id && c.Practice == actor.Practice && c.Controller == actor.Controller && c.Client == client, stop);
            if (consent is null) return new NotFound();
            return consent.StateAt(work.Now) is ConsentState.Requested ? null : new ConsentIsNotOpen(consent.StateAt(work.Now));
        }
        var declared = new DeclarationId(wish.SubjectId);
        var declaration = await work.Db.Declarations.SingleOrDefaultAsync(d => d.Id == declared && d.Practice == actor.Practice && d.Controller == actor.Controller && d.Client == client, stop);
        if (declaration is null) return new NotFound();
        return declaration.State is DeclarationState.Asked ? null : new DeclarationIsNotOpen(declaration.State);
    }
}

/// <summary>Whether a browser is locked to a signing session. Asked before anything else is done in it.</summary>
public static class DeskLock
{
    /// <summary>True until the adviser takes her browser back, also when the time to sign is over.</summary>
    public static Task<bool> Holds(PortalDb db, Guid sitting, CancellationToken stop = default) => db.DeskSessions.AnyAsync(d => d.Sitting == sitting && d.LeftAt == null, stop);
}
