using Portal.Core.Consents;
using Portal.Core.Signing;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>A client's signature under a text, and honestly what it proves (eIDAS 3(10), 25(1)): the same under all that is signed here.</summary>
static class SignatureWords
{
    internal static SignatureBlock Block(Phrases say, Sender sender, Signature signature, DateTimeOffset at, string? also = null)
    {
        List<KeyValue> facts = [say.Fact("TypedName", signature.TypedName.Words)];
        facts.Add(signature.OnBehalf is { } representative
            ? say.Fact("SignedBy", say.Say("Consent.OnBehalf", representative, sender.Client.Name))
            : say.Fact("SignedBy", sender.Client.Name));
        facts.Add(say.Fact("ProvenBy", Proof(say, signature.ProvenBy)));
        if (signature.SeenBy is { } seen) facts.Add(say.Fact("SeenBy", seen.Words));
        facts.Add(say.Fact("Act", say.Say(signature.Drawn is null ? "Consent.Act" : "Consent.ActDrawn")));
        facts.Add(say.Fact("SignedAt", say.Moment(at)));
        facts.Add(say.Fact("Utc", Phrases.Utc(at)));
        var seenOnly = signature.SeenBy is { } who ? say.Say("Consent.ProvesAtDesk", who.Words) : null;
        var proves = new[] { say.Say("Consent.Proves", sender.Sealer), seenOnly, also, SealWords.Proves(say, sender) }.OfType<string>();
        return new(say.Say("Consent.Signed"), facts, string.Join(' ', proves)) { Drawn = Drawn(say, signature) };
    }

    static Drawing? Drawn(Phrases say, Signature signature) => signature.Drawn is { } drawn && DrawnName.Read(drawn.Words) is { } name
        ? new(name.Strokes, say.Say("Consent.DrawnBy", signature.TypedName.Words))
        : null;

    static string Proof(Phrases say, string method) => Phrases.Knows($"Proof.{method}") ? say.Say($"Proof.{method}") : method;
}
