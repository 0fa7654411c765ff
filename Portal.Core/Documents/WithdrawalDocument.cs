using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>
/// A withdrawal as received: at once, what will not leave any more, what had left before and stays lawful, what the client can do
/// next (AVG 7(3), 17, 19; law.md checklist E).
/// </summary>
static class WithdrawalDocument
{
    internal static PdfContent Describe(Sender sender, Consent consent, Party recipient, IReadOnlyList<Disclosure> under, TakenIn? through)
    {
        var say = new Phrases(sender.Language);
        var at = consent.WithdrawnAt ?? throw new InvalidOperationException("The consent was not withdrawn.");
        List<Block> blocks =
        [
            sender.Letterhead,
            say.Title("Withdrawal.Title"),
            new KeyValues([.. ConsentFacts.Parties(say, sender, recipient), .. Head(say, sender, consent)]),
            new Notice(say.Say("Withdrawal.AtOnce", say.Moment(at), recipient.Name)),
            say.Tell("Withdrawal.NoReason"),
            say.Part("Withdrawal.CancelledTitle"),
            .. Cancelled(say, sender, recipient, [.. under.Where(d => d.State is DisclosureState.Cancelled && d.EndedAt == at)]),
            say.Part("Withdrawal.LeftTitle"),
            .. Left(say, sender, recipient, [.. under.Where(d => d.State is DisclosureState.Released)]),
            say.Part("Withdrawal.NextTitle"),
            say.Tell("Withdrawal.Next", sender.Sealer),
            ItemList.Bullets(say.Say("Withdrawal.NextErase", say.Law("AVG 17")), say.Say("Withdrawal.NextRecipients", say.Law("AVG 19")), say.Say("Withdrawal.NextAgain")),
            say.Tell("Withdrawal.OtherGrounds"),
            Received(say, sender, consent, through, at),
            say.Tell("Consent.Attached"),
        ];
        return new(say.Say("Withdrawal.Title"), sender.Language, sender.Sealer, say.Footer("Withdrawal", consent.Id.Value), blocks)
        {
            Attachments = [ConsentRecord.Attach(say, sender, consent, recipient, under, through)],
        };
    }

    static IEnumerable<KeyValue> Head(Phrases say, Sender sender, Consent consent)
    {
        yield return ConsentFacts.Purpose(say, sender, consent);
        yield return say.Fact("Categories", ConsentFacts.Categories(say, sender, consent.Categories));
        if (consent.AnsweredAt is { } given) yield return say.Fact("GivenAt", say.Day(given));
        yield return say.Fact("ConsentReference", ShortId.Of(consent.Id.Value));
    }

    static IEnumerable<Block> Cancelled(Phrases say, Sender sender, Party recipient, IReadOnlyList<Disclosure> cancelled)
    {
        yield return say.Tell(cancelled.Count == 0 ? "Withdrawal.CancelledNone" : "Withdrawal.CancelledIntro");
        if (cancelled.Count > 0) yield return say.Table([("Recipient", 1.2), ("PreparedAt", 1), ("Categories", 2)],
            cancelled.Select(d => (IReadOnlyList<string>)[recipient.Name, say.ShortMoment(d.PreparedAt), ConsentFacts.Categories(say, sender, d.Categories)]));
    }

    static IEnumerable<Block> Left(Phrases say, Sender sender, Party recipient, IReadOnlyList<Disclosure> left)
    {
        if (left.Count == 0)
        {
            yield return say.Tell("Withdrawal.LeftNone");
            yield break;
        }
        yield return say.Tell("Withdrawal.LeftIntro");
        yield return say.Table([("Recipient", 1.2), ("LeftAt", 1), ("Categories", 2)],
            left.Select(d => (IReadOnlyList<string>)[recipient.Name, say.ShortMoment(d.EndedAt!.Value), ConsentFacts.Categories(say, sender, d.Categories)]));
        yield return say.Tell("Withdrawal.StaysLawful", say.Law("AVG 7(3)"));
    }

    static SignatureBlock Received(Phrases say, Sender sender, Consent consent, TakenIn? through, DateTimeOffset at) => new(
        say.Say("Withdrawal.Received"),
        [
            say.Fact("ReceivedVia", through is null ? say.Say("Withdrawal.Via", sender.Client.Name) : say.Say("Withdrawal.ViaStaff", say.Word(through.Way), through.By.Name, through.By.Function)),
            say.Fact("WithdrawnAt", say.Moment(at)),
            say.Fact("Utc", Phrases.Utc(at)),
            say.Fact("RecordId", consent.Id.Value.ToString()),
            say.Fact("Sealer", sender.Sealer),
        ],
        $"{say.Say("Withdrawal.Proves", sender.Sealer)} {SealWords.Proves(say, sender)}");
}
