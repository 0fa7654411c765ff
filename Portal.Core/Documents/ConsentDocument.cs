using Portal.Core.Consents;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>A consent as given: the exact text, how it was signed, and honestly what that proves (AVG 7(1); law.md checklist A).</summary>
static class ConsentDocument
{
    internal static PdfContent Describe(Sender sender, Consent consent, Party recipient, TakenPaper? paper = null)
    {
        var say = new Phrases(sender.Language);
        var signed = paper is not null ? PaperParts.Signed(say, sender, consent.Paper!, paper)
            : SignatureWords.Block(say, sender, consent.Signature ?? throw new InvalidOperationException("The consent was not given."), consent.AnsweredAt!.Value);
        List<Block> blocks =
        [
            sender.Letterhead,
            say.Title("Consent.Title"),
            new KeyValues([.. ConsentFacts.Parties(say, sender, recipient), .. Head(say, sender, consent)]),
            say.Part("Consent.TextTitle"),
            say.Tell(paper is null ? "Consent.TextIntro" : "Consent.TextIntroPaper"),
            .. ConsentText.Read(consent.Language, consent.Text.Words).Paragraphs.Select(Paragraph.Of),
            signed,
            say.Part("Consent.WithdrawTitle"),
            say.Tell("Consent.Withdraw", sender.Sealer),
            say.Part("Consent.RecordTitle"),
            new KeyValues([.. Record(say, sender, consent)]),
            say.Tell("Consent.Attached"),
            .. PaperParts.Pages(say, paper),
        ];
        return new(say.Say("Consent.Title"), sender.Language, sender.Sealer, say.Footer("Consent", consent.Id.Value), blocks)
        {
            Attachments = [ConsentRecord.Attach(say, sender, consent, recipient, []), .. PaperParts.Attach(say, paper)],
        };
    }

    /// <summary>What for, which categories, until when.</summary>
    static IEnumerable<KeyValue> Head(Phrases say, Sender sender, Consent consent)
    {
        yield return ConsentFacts.Purpose(say, sender, consent);
        yield return say.Fact("Categories", string.Join("; ", consent.Categories.Select(c => Category(say, sender, c))));
        yield return say.Fact("Period", say.Say("Consent.Until", say.Day(consent.AnsweredAt!.Value), say.Day(LegalDay.Of(consent.ValidUntil.AddTicks(-1)))));
        yield return say.Fact("Reference", ShortId.Of(consent.Id.Value));
    }

    static string Category(Phrases say, Sender sender, string id)
    {
        var category = sender.Profile.Category(id);
        return category is { Special: not SpecialKind.None } ? say.Say("Consent.SpecialCategory", say.Of(category.Label)) : say.Of(category?.Label);
    }

    /// <summary>What a judge or another system needs: full ids, hash, versions, legal basis.</summary>
    static IEnumerable<KeyValue> Record(Phrases say, Sender sender, Consent consent)
    {
        var special = consent.Categories.Any(c => sender.Profile.Category(c) is { Special: not SpecialKind.None });
        yield return say.Fact("RecordId", consent.Id.Value.ToString());
        yield return say.Fact("ClientId", consent.Client.Value.ToString());
        yield return say.Fact("AskedAt", say.Moment(consent.AskedAt));
        yield return say.Fact("TextHash", $"SHA-256 {consent.TextHash}");
        yield return say.Fact("TextLanguage", say.Say($"Language.{consent.Language}"));
        yield return say.Fact("LegalBasis", say.Law(special ? "AVG 6(1)(a); AVG 9(2)(a)" : "AVG 6(1)(a)"));
        yield return say.Fact("Regulation", say.Say("RegulationVersion", say.Of(sender.Profile.Title), consent.ProfileVersion));
        yield return say.Fact("Form", say.Say(consent.Paper is null ? "Consent.Form" : "Consent.FormPaper"));
    }
}
