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
    internal static PdfContent Describe(Sender sender, Declaration declaration, RegulationFile regulation)
    {
        var say = new Phrases(sender.Language);
        var signature = declaration.Signature() ?? throw new InvalidOperationException("The declaration was not signed.");
        var title = say.Say($"Declaration.{declaration.Kind}.Title");
        List<Block> blocks =
        [
            sender.Letterhead,
            new Heading(1, title),
            new KeyValues([.. Head(say, sender, declaration)]),
            new Notice(say.Say("Declaration.IsNoConsent")),
            say.Part("Consent.TextTitle"),
            say.Tell("Consent.TextIntro"),
            .. DeclarationText.Read(declaration.Language!, declaration.Text!.Value.Words).Parts.Select(Part),
            SignatureWords.Block(say, sender, signature, declaration.AnsweredAt!.Value, say.Say("Declaration.Proves")),
            say.Part("Consent.RecordTitle"),
            new KeyValues([.. Record(say, declaration)]),
            say.Tell("Declaration.Attached"),
        ];
        return new(title, sender.Language, sender.Sealer, say.Footer($"Declaration.{declaration.Kind}", declaration.Id.Value), blocks)
        {
            Attachments = [new("reglement.txt", "text/plain", AttachmentRelation.Supplement, say.Say("Attached.Regulation"), regulation.Bytes)],
        };
    }

    static Block Part(TextPart part) => part switch
    {
        { IsHeading: true } => new Heading(3, part.Words),
        { Items.Count: > 0 } => ItemList.Bullets(part.Items),
        _ => Paragraph.Of(part.Words),
    };

    static IEnumerable<KeyValue> Head(Phrases say, Sender sender, Declaration declaration)
    {
        yield return say.Fact("Client", sender.Client.Name);
        yield return say.Fact("Controller", say.Say("IsController", sender.Sealer));
        if (sender.Processor is { } processor) yield return say.Fact("Processor", processor);
        yield return say.Fact("Received", say.Say("RegulationVersion", sender.Profile.AsWritten.Title, declaration.Regulation));
        yield return say.Fact("Reference", ShortId.Of(declaration.Id.Value));
    }

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
