using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>What the seal under a document proves and what it does not, in plain words (eIDAS 35-36; law.md 2.4).</summary>
static class SealWords
{
    /// <summary>Origin and wholeness, who vouches for the key, and that the time is not independently proven when the document is made.</summary>
    internal static string Proves(Phrases say, Sender sender) => string.Join(' ', new[]
    {
        say.Say("Seal.Shows", sender.Sealer),
        sender.SealIsVouchedFor ? null : say.Say("Seal.Own", sender.Sealer),
        say.Say(sender.StampIsAsked ? "Seal.TimeAsked" : "Seal.Time"),
    }.OfType<string>());

    /// <summary>The block under a document that nobody signs: who made it, when.</summary>
    internal static SignatureBlock Block(Phrases say, Sender sender, string heading, params IEnumerable<KeyValue> facts) => new(
        say.Say(heading),
        [.. facts, say.Fact("Sealer", sender.Sealer), say.Fact("MadeAt", say.Moment(sender.Now)), say.Fact("Utc", Phrases.Utc(sender.Now))],
        Proves(say, sender));
}
