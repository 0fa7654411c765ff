using Portal.Core.Intake;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>What a declaration says on the form and in the sealed document alike.</summary>
static class DeclarationParts
{
    internal static IEnumerable<KeyValue> Head(Phrases say, Sender sender, Declaration declaration)
    {
        yield return say.Fact("Client", sender.Client.Name);
        yield return say.Fact("Controller", say.Say("IsController", sender.Sealer));
        if (sender.Processor is { } processor) yield return say.Fact("Processor", processor);
        yield return say.Fact("Received", say.Say("RegulationVersion", sender.Profile.AsWritten.Title, declaration.Regulation));
    }

    internal static IEnumerable<Block> Text(Declaration declaration) => DeclarationText.Read(declaration.Language!, declaration.Text!.Value.Words).Parts.Select(Block);

    static Block Block(TextPart part) => part switch
    {
        { IsHeading: true } => new Heading(3, part.Words),
        { Items.Count: > 0 } => ItemList.Bullets(part.Items),
        _ => Paragraph.Of(part.Words),
    };
}
