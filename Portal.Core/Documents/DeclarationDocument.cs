using Portal.Core.Intake;
using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>
/// A declaration as signed: what the client was told (AVG 13), the version of the regulation that she received, and that this is no
/// consent. The regulation lies in the document, so that what was received can be read from the document alone.
/// </summary>
static class DeclarationDocument
{
    internal static PdfContent Describe(Sender sender, Declaration declaration, RegulationFile regulation, TakenPaper? paper)
    {
        var say = new Phrases(sender.Language);
        var signed = paper is not null ? PaperParts.Signed(say, sender, declaration.Paper!, paper, say.Say("Declaration.ProvesPaper"))
            : SignatureWords.Block(say, sender, declaration.Signature() ?? throw new InvalidOperationException("The declaration was not signed."), declaration.AnsweredAt!.Value, say.Say("Declaration.Proves"));
        var title = say.Say($"Declaration.{declaration.Kind}.Title");
        List<Block> blocks =
        [
            sender.Letterhead,
            new Heading(1, title),
            new KeyValues([.. Head(say, sender, declaration)]),
            new Notice(say.Say("Declaration.IsNoConsent")),
            say.Part("Consent.TextTitle"),
            say.Tell(paper is null ? "Consent.TextIntro" : "Consent.TextIntroPaper"),
            .. DeclarationParts.Text(declaration),
            signed,
            say.Part("Consent.RecordTitle"),
            new KeyValues([.. Record(say, declaration)]),
            say.Tell("Declaration.Attached"),
            .. PaperParts.Pages(say, paper),
        ];
        return new(title, sender.Language, sender.Sealer, say.Footer($"Declaration.{declaration.Kind}", declaration.Id.Value), blocks)
        {
            Attachments = [new("reglement.txt", "text/plain", AttachmentRelation.Supplement, say.Say("Attached.Regulation"), regulation.Bytes), .. PaperParts.Attach(say, paper)],
        };
    }

    static IEnumerable<KeyValue> Head(Phrases say, Sender sender, Declaration declaration) =>
        [.. DeclarationParts.Head(say, sender, declaration), say.Fact("Reference", ShortId.Of(declaration.Id.Value))];

    static IEnumerable<KeyValue> Record(Phrases say, Declaration declaration)
    {
        yield return say.Fact("RecordId", declaration.Id.Value.ToString());
        yield return say.Fact("ClientId", declaration.Client.Value.ToString());
        yield return say.Fact("AskedAt", say.Moment(declaration.EnteredAt));
        yield return say.Fact("TextHash", $"SHA-256 {declaration.TextHash}");
        yield return say.Fact("TextLanguage", say.Say($"Language.{declaration.Language}"));
        yield return say.Fact("RegulationHash", $"SHA-256 {declaration.RegulationHash}");
    }
}
