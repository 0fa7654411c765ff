using Portal.Core.Dossiers;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>
/// That a request was received, what was asked, by when the answer comes and why then, and where to go when it does not come
/// (AVG 12(3)-(5), 77, 79; law.md checklist B).
/// </summary>
static class Acknowledgement
{
    internal static PdfContent Describe(Sender sender, Request request, DossierItem? item, RightClocks clocks)
    {
        var say = new Phrases(sender.Language);
        var (asked, due) = (say.Say($"Asked.{request.Right}"), say.Day(request.DueOn));
        List<Block> blocks =
        [
            sender.Letterhead,
            say.Title("Acknowledgement.Title"),
            new KeyValues([.. Head(say, sender, request)]),
            new Notice(say.Say("Acknowledgement.Received", asked, say.Day(request.ReceivedAt), due)),
            .. DecisionLetter.Asked(say, sender, request, item),
            say.Part("Acknowledgement.WhenTitle"),
            .. When(say, clocks),
            say.Tell("Acknowledgement.Longer", say.Law("AVG 12(3)")),
            say.Part("Acknowledgement.NextTitle"),
            ItemList.Bullets(say.Say("Acknowledgement.Decides", sender.Sealer), say.Say("Acknowledgement.Free", say.Law("AVG 12(5)")), say.Say("Acknowledgement.TakeBack")),
            say.Part("Acknowledgement.NoAnswerTitle"),
            say.Tell("Acknowledgement.NoAnswer", due, sender.Sealer),
            say.Tell("Remedy.Complaint"),
            say.Tell("Acknowledgement.Court", say.Law("UAVG 35")),
            SealWords.Block(say, sender, "Acknowledgement.Sealed", say.Fact("RecordId", request.Id.Value.ToString())),
        ];
        return new(say.Say("Acknowledgement.Title"), sender.Language, sender.Sealer, say.Footer("Acknowledgement", request.Id.Value), blocks);
    }

    static IEnumerable<KeyValue> Head(Phrases say, Sender sender, Request request)
    {
        yield return say.Fact("For", sender.Client.Name);
        yield return say.Fact("Request", say.Word(request.Right));
        yield return say.Fact("ReceivedAt", say.Moment(request.ReceivedAt));
        yield return say.Fact("DueOn", say.Day(request.DueOn));
        yield return say.Fact("Controller", say.Say("IsController", sender.Sealer));
        if (sender.Processor is { } processor) yield return say.Fact("Processor", processor);
        yield return say.Fact("Reference", ShortId.Of(request.Id.Value));
    }

    /// <summary>The law's clock, and the regulation's where that ends another day.</summary>
    static IEnumerable<Block> When(Phrases say, RightClocks clocks)
    {
        yield return say.Tell("Acknowledgement.ByLaw", say.Words.Explain(clocks.Law.Due));
        if (clocks.Governing != clocks.Law) yield return say.Tell("Acknowledgement.ByRegulation", say.Words.Explain(clocks.Governing.Due));
    }
}
