using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Signing;
using Portal.Core.Storage;

namespace Portal.Core.Consents;

/// <summary>How a client says yes.</summary>
/// <param name="Consent">The consent.</param>
/// <param name="TextHash">Hash of the text that the screen showed.</param>
/// <param name="Ticked">The box was ticked by the client; it starts empty.</param>
/// <param name="TypedName">Her name, as she typed it.</param>
/// <param name="Proof">Fresh proof of self, made by the door she came through.</param>
public sealed record GivenConsent(ConsentId Consent, string TextHash, bool Ticked, string TypedName, ProofOfSelf? Proof)
    : GivenSignature(TextHash, Ticked, TypedName, Proof);

/// <summary>The client gives a consent: exact text, ticked box, typed name, proof of self. The document is sealed at once.</summary>
public sealed class GiveConsent(Store store, Regulations regulations, DocumentPress press)
{
    /// <summary>Gives it.</summary>
    public Task<Outcome> Run(Actor actor, GivenConsent given, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(GiveConsent), given.Consent.Value), async work =>
        {
            if (!actor.IsClient) return new NotFound();
            var consent = await work.Db.Consents.SingleOrDefaultAsync(c => c.Id == given.Consent && c.Practice == actor.Practice && c.Client == actor.Client, stop);
            if (consent is null) return new NotFound();
            var client = await work.Db.Clients.SingleAsync(c => c.Id == consent.Client, stop);
            return await new Giving(work, await regulations.Of(work.Db, actor.Practice, stop), press).Give(consent, client, Signer.Of(actor, client), given, null, stop);
        }, stop);
}

/// <summary>The client declines. Needs no reason and has no consequences.</summary>
public sealed class DeclineConsent(Store store, Regulations regulations, DocumentPress press)
{
    /// <summary>Declines it.</summary>
    public Task<Outcome> Run(Actor actor, ConsentId id, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(DeclineConsent), id.Value), async work =>
        {
            if (!actor.IsClient) return new NotFound();
            var consent = await work.Db.Consents.SingleOrDefaultAsync(c => c.Id == id && c.Practice == actor.Practice && c.Client == actor.Client, stop);
            if (consent is null) return new NotFound();
            var client = await work.Db.Clients.SingleAsync(c => c.Id == consent.Client, stop);
            return await new Giving(work, await regulations.Of(work.Db, actor.Practice, stop), press).Decline(consent, client, null, stop);
        }, stop);
}
