using Portal.Core.Consents;
using Portal.Core.Practices;
using Portal.Core.Signing;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>That a client gave no consent: for whom, for what, that nothing leaves and that it has no consequences (AVG 4(11), 7(4)).</summary>
static class DeclinedDocument
{
    internal static PdfContent Describe(Sender sender, Consent consent, Party recipient, DeskWitness? desk)
    {
        var say = new Phrases(sender.Language);
        var at = consent.AnsweredAt ?? throw new InvalidOperationException("The consent was not answered.");
        List<Block> blocks =
        [
            sender.Letterhead,
            say.Title("Declined.Title"),
            new KeyValues([.. ConsentFacts.Parties(say, sender, recipient), .. Head(say, sender, consent)]),
            new Notice(say.Say("Declined.Nothing", say.Moment(at), recipient.Name)),
            say.Tell("Declined.NoReason"),
            say.Tell("Withdrawal.OtherGrounds"),
            say.Part("Consent.TextTitle"),
            say.Tell("Declined.TextIntro"),
            .. ConsentText.Read(consent.Language, consent.Text.Words).Paragraphs.Select(Paragraph.Of),
            Received(say, sender, consent, desk, at),
            say.Tell("Consent.Attached"),
        ];
        return new(say.Say("Declined.Title"), sender.Language, sender.Sealer, say.Footer("Declined", consent.Id.Value), blocks)
        {
            Attachments = [ConsentRecord.Attach(say, sender, consent, recipient, [])],
        };
    }

    static IEnumerable<KeyValue> Head(Phrases say, Sender sender, Consent consent)
    {
        yield return ConsentFacts.Purpose(say, sender, consent);
        yield return say.Fact("Categories", ConsentFacts.Categories(say, sender, consent.Categories));
        yield return say.Fact("AskedAt", say.Moment(consent.AskedAt));
        yield return say.Fact("ConsentReference", ShortId.Of(consent.Id.Value));
    }

    static SignatureBlock Received(Phrases say, Sender sender, Consent consent, DeskWitness? desk, DateTimeOffset at) => new(
        say.Say("Declined.Received"),
        [
            say.Fact("ReceivedVia", desk is null ? say.Say("Withdrawal.Via", sender.Client.Name) : say.Say("Declined.AtDesk", desk.SeenBy, say.Say($"Proof.Desk.{desk.How}"))),
            say.Fact("AnsweredAt", say.Moment(at)),
            say.Fact("Utc", Phrases.Utc(at)),
            say.Fact("TextHash", $"SHA-256 {consent.TextHash}"),
            say.Fact("RecordId", consent.Id.Value.ToString()),
            say.Fact("Sealer", sender.Sealer),
        ],
        $"{say.Say(desk is null ? "Declined.Proves" : "Declined.ProvesAtDesk", sender.Sealer)} {SealWords.Proves(say, sender)}");
}
