using Portal.Core.Consents;
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
        facts.Add(say.Fact("Act", say.Say("Consent.Act")));
        facts.Add(say.Fact("SignedAt", say.Moment(at)));
        facts.Add(say.Fact("Utc", Phrases.Utc(at)));
        string[] proves = [say.Say("Consent.Proves", sender.Sealer), .. also is null ? Array.Empty<string>() : [also], SealWords.Proves(say, sender)];
        return new(say.Say("Consent.Signed"), facts, string.Join(' ', proves));
    }

    static string Proof(Phrases say, string method) => Phrases.Knows($"Proof.{method}") ? say.Say($"Proof.{method}") : method;
}
