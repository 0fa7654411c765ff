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
    /// <summary>The signature as it was drawn (<see cref="DrawnName"/>), for who wants that too; never asked.</summary>
    public string? Drawn { get; init; }

    /// <summary>The rule that says no; null when it is a signature under a text.</summary>
    internal Refusal? Check(Signer signer, Client client, string textHash, DateTimeOffset now)
    {
        if (!signer.IsRepresentative && !client.SignsHerself(LegalDay.Of(now))) return new RepresentativeMustSign(Client.OwnAge);
        if (TextHash != textHash) return new TextIsNotWhatWasShown();
        if (!Ticked) return new BoxIsNotTicked();
        if (PersonalText.IsBlank(TypedName)) return new NameIsMissing();
        if (!SignersName.IsIn(TypedName, signer.Name)) return new NameIsNotTheSigners();
        if (Drawn is { Length: > 0 } && DrawnName.Read(Drawn) is null) return new DrawingIsNotRight();
        return Proof is { } proof && proof.At <= now && now - proof.At <= ProofOfSelf.Fresh ? null : new ProofOfSelfFailed();
    }

    /// <summary>The signature, once nothing said no.</summary>
    /// <param name="signer">Who signed.</param>
    /// <param name="seenBy">Who of the staff saw it, at her desk.</param>
    internal Signature By(Signer signer, string? seenBy = null) =>
        new(new(TypedName), Proof!.Method, signer.IsRepresentative ? signer.Name : null, PersonalText.Of(Drawn), PersonalText.Of(seenBy));
}
