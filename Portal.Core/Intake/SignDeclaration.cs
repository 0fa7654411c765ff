using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Signing;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>How a client signs a declaration.</summary>
/// <param name="Declaration">The declaration.</param>
/// <param name="TextHash">Hash of the text that the screen showed.</param>
/// <param name="Ticked">The box was ticked by the client; it starts empty.</param>
/// <param name="TypedName">Her name, as she typed it.</param>
/// <param name="Proof">Fresh proof of self, made by the door she came through.</param>
public sealed record SignedDeclaration(DeclarationId Declaration, string TextHash, bool Ticked, string TypedName, ProofOfSelf? Proof)
    : GivenSignature(TextHash, Ticked, TypedName, Proof);

/// <summary>The client signs a declaration: exact text, ticked box, typed name, proof of self. The document is sealed at once.</summary>
public sealed class SignDeclaration(Store store, Regulations regulations, DocumentPress press)
{
    /// <summary>Signs it.</summary>
    public Task<Outcome> Run(Actor actor, SignedDeclaration signed, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(SignDeclaration), signed.Declaration.Value), async work =>
        {
            if (!actor.IsClient) return new NotFound();
            var declaration = await work.Db.Declarations.SingleOrDefaultAsync(d => d.Id == signed.Declaration && d.Practice == actor.Practice && d.Client == actor.Client, stop);
            if (declaration is null) return new NotFound();
            var client = await work.Db.Clients.SingleAsync(c => c.Id == declaration.Client, stop);
            return await new Declaring(work, await regulations.Of(work.Db, actor.Practice, stop), press).Sign(declaration, client, Signer.Of(actor, client), signed, null, stop);
        }, stop);
}

/// <summary>The client does not sign. Needs no reason and has no consequences.</summary>
public sealed class DeclineDeclaration(Store store, Regulations regulations, DocumentPress press)
{
    /// <summary>Declines it.</summary>
    public Task<Outcome> Run(Actor actor, DeclarationId id, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(DeclineDeclaration), id.Value), async work =>
        {
            if (!actor.IsClient) return new NotFound();
            var declaration = await work.Db.Declarations.SingleOrDefaultAsync(d => d.Id == id && d.Practice == actor.Practice && d.Client == actor.Client, stop);
            if (declaration is null) return new NotFound();
            return new Declaring(work, await regulations.Of(work.Db, actor.Practice, stop), press).Decline(declaration, null);
        }, stop);
}
