using Portal.Core.Consents;
using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>What every document about a consent says first: whose, for whom, to whom and what for (AVG 4(11), 7; EDPB 05/2020).</summary>
static class ConsentFacts
{
    internal static IEnumerable<KeyValue> Parties(Phrases say, Sender sender, Party recipient)
    {
        yield return say.Fact("Client", sender.Client.Name);
        yield return say.Fact("Controller", say.Say("IsController", sender.Sealer));
        if (sender.Processor is { } processor) yield return say.Fact("Processor", processor);
        yield return say.Fact("Recipient", recipient.Name);
    }

    internal static KeyValue Purpose(Phrases say, Sender sender, Consent consent) => say.Fact("Purpose", say.Of(sender.Profile.Purpose(consent.Purpose)?.Label));

    internal static string Categories(Phrases say, Sender sender, IEnumerable<string> ids) => string.Join("; ", ids.Select(c => say.Of(sender.Profile.Category(c)?.Label)));
}
