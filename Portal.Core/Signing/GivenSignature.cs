using Portal.Core.Consents;
using Portal.Core.People;
using Portal.Core.Rights;

namespace Portal.Core.Signing;

/// <summary>
/// How somebody signs on a screen: what she saw, a box that starts empty, her name, and that it is she. The same for all that is signed
/// here: a simple electronic signature (eIDAS 3(10), 25(1)).
/// </summary>
/// <param name="TextHash">Hash of the text that the screen showed.</param>
/// <param name="Ticked">The box was ticked by the one who signs; it starts empty.</param>
/// <param name="TypedName">Her name, as she typed it.</param>
/// <param name="Proof">Fresh proof of self, made by the door she came through.</param>
public abstract record GivenSignature(string TextHash, bool Ticked, string TypedName, ProofOfSelf? Proof)
{
    /// <summary>The rule that says no; null when it is a signature under a text.</summary>
    internal Refusal? Check(Actor actor, Client client, string textHash, DateTimeOffset now)
    {
        if (actor.Representative is null && !client.SignsHerself(LegalDay.Of(now))) return new RepresentativeMustSign(Client.OwnAge);
        if (TextHash != textHash) return new TextIsNotWhatWasShown();
        if (!Ticked) return new BoxIsNotTicked();
        if (PersonalText.IsBlank(TypedName)) return new NameIsMissing();
        if (!SignersName.IsIn(TypedName, actor.Representative is null ? client.Name : actor.Name)) return new NameIsNotTheSigners();
        return Proof is { } proof && proof.At <= now && now - proof.At <= ProofOfSelf.Fresh ? null : new ProofOfSelfFailed();
    }

    /// <summary>The signature, once nothing said no.</summary>
    internal Signature By(Actor actor) => new(new(TypedName), Proof!.Method, actor.Representative is null ? null : actor.Name);
}
