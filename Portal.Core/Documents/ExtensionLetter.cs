using Microsoft.EntityFrameworkCore;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>That the answer takes longer: on what ground, why here, until when, and where to go (AVG 12(3); law.md checklist D).</summary>
static class ExtensionLetter
{
    internal static async Task<PdfContent> Describe(PortalDb db, Sender sender, Request request, HolidayCalendar calendar, CancellationToken stop)
    {
        var say = new Phrases(sender.Language);
        var extension = request.Extension ?? throw new InvalidOperationException("The request was not extended.");
        var by = await db.Advisers.SingleAsync(a => a.Id == extension.By && a.Practice == request.Practice, stop);
        var (clocks, remedies) = (request.Clocks(sender.Profile, calendar), new Remedies(say, sender, extension.At, calendar));
        List<Block> blocks =
        [
            sender.Letterhead,
            say.Title("Extension.Title"),
            new KeyValues([.. Head(say, sender, request)]),
            new Notice(say.Say("Extension.Longer", say.Say($"Asked.{request.Right}"), say.Day(request.DueOn))),
            say.Part("Letter.WhyTitle"),
            say.Tell($"Extension.{extension.Ground}", say.Law("AVG 12(3)")),
            say.Tell("Reasons.Words"),
            Phrases.Quote(extension.Words),
            say.Part("Acknowledgement.WhenTitle"),
            Paragraph.Of(say.Words.Explain(clocks.Governing.Due)),
            say.Tell("Extension.Once"),
            say.Part("Remedy.Title"),
            .. remedies.Inside(),
            .. remedies.Authority(),
            .. remedies.Court(),
            SealWords.Block(say, sender, "Extension.Made", say.Fact("DecidedBy", by.Name), say.Fact("Function", by.Function),
                say.Fact("Regulation", say.Say("RegulationVersion", say.Of(sender.Profile.Title), sender.Profile.Version))),
        ];
        return new(say.Say("Extension.Title"), sender.Language, sender.Sealer, say.Footer("Extension", request.Id.Value), blocks);
    }

    static IEnumerable<KeyValue> Head(Phrases say, Sender sender, Request request)
    {
        yield return say.Fact("For", sender.Client.Name);
        yield return say.Fact("Request", say.Word(request.Right));
        yield return say.Fact("ReceivedOn", say.Day(request.ReceivedAt));
        yield return say.Fact("ExtendedOn", say.Day(request.Extension!.At));
        yield return say.Fact("DueOn", say.Day(request.DueOn));
        if (sender.Processor is { } processor) yield return say.Fact("Processor", processor);
        yield return say.Fact("Reference", ShortId.Of(request.Id.Value));
    }
}
