using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Intake;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Signing;

/// <summary>How a client signs at her adviser's desk. Who she is, the adviser saw: there is no proof of her own.</summary>
/// <param name="Desk">The signing session.</param>
/// <param name="TextHash">Hash of the text that the screen showed.</param>
/// <param name="Ticked">The box was ticked by the one who signs; it starts empty.</param>
/// <param name="TypedName">Her name, as she typed it.</param>
public sealed record DeskSignature(DeskSessionId Desk, string TextHash, bool Ticked, string TypedName) : GivenSignature(TextHash, Ticked, TypedName, null);

/// <summary>The client signs what lies on the desk. The document says that it was at the desk, who saw it, and how she was known.</summary>
public sealed class SignAtDesk(Store store, Regulations regulations, DocumentPress press)
{
    /// <summary>Signs it. The actor is the adviser whose browser it is.</summary>
    public Task<Outcome> Run(Actor actor, DeskSignature signature, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(SignAtDesk), signature.Desk.Value), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var found = await OwnDesk.Of(work, profile, actor, signature.Desk, stop);
            if (found.IsRefused) return found.Refusal!;
            var (desk, client, seenBy) = found.Value;
            if (!desk.IsOpenAt(work.Now)) return new DeskIsOver();
            var signer = desk.Representative is { } id
                ? new Signer(await work.Db.Representatives.Where(r => r.Id == id).Select(r => r.Name).SingleAsync(stop), true)
                : Signer.Of(client);
            var seen = signature with { Proof = new($"Desk.{desk.How}", work.Now) };
            var outcome = desk.Subject is DeskSubject.Consent
                ? await new Giving(work, profile, press).Give(await OwnDesk.Consent(work, desk, stop), client, signer, seen, seenBy, stop)
                : await new Declaring(work, profile, press).Sign(await OwnDesk.Declaration(work, desk, stop), client, signer, seen, seenBy, stop);
            if (outcome.IsRefused) return outcome;
            desk.Say(DeskAnswer.Signed);
            // Who was not there hears of it: nobody signs in her name unseen.
            await Post.ToClient(work, actor.Practice, client.Id, MailKind.AnsweredAtDesk, desk.SubjectId, stop);
            return Outcome.Done;
        }, stop);
}

/// <summary>The client says no at the desk. Needs no reason and has no consequences.</summary>
public sealed class DeclineAtDesk(Store store, Regulations regulations, DocumentPress press)
{
    /// <summary>Says no. The actor is the adviser whose browser it is.</summary>
    public Task<Outcome> Run(Actor actor, DeskSessionId id, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(DeclineAtDesk), id.Value), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var found = await OwnDesk.Of(work, profile, actor, id, stop);
            if (found.IsRefused) return found.Refusal!;
            var (desk, client, seenBy) = found.Value;
            if (!desk.IsOpenAt(work.Now)) return new DeskIsOver();
            var outcome = desk.Subject is DeskSubject.Consent
                ? await new Giving(work, profile, press).Decline(await OwnDesk.Consent(work, desk, stop), client, new(seenBy, desk.How), stop)
                : new Declaring(work, profile, press).Decline(await OwnDesk.Declaration(work, desk, stop), new(seenBy, desk.How));
            if (outcome.IsRefused) return outcome;
            desk.Say(DeskAnswer.Declined);
            await Post.ToClient(work, actor.Practice, client.Id, MailKind.AnsweredAtDesk, desk.SubjectId, stop);
            return Outcome.Done;
        }, stop);
}
