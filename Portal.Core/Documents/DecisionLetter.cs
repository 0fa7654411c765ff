using Portal.Core.Dossiers;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>
/// The written decision on a request (AVG 12(3)-(4); UAVG 34; law.md checklist C). A refusal, also in part, is not written without
/// reasons, authority and court.
/// </summary>
static class DecisionLetter
{
    internal static async Task<PdfContent> Describe(PortalDb db, Sender sender, Request request, HolidayCalendar calendar, CancellationToken stop)
    {
        var say = new Phrases(sender.Language);
        var answer = new Answers(say, sender, request, calendar);
        var refusal = answer.Refusal();
        var facts = await LetterFacts.Read(db, request, stop);
        List<Block> blocks =
        [
            sender.Letterhead,
            say.Title("Letter.Title"),
            new KeyValues([.. Head(say, sender, request)]),
            new Notice(say.Say($"Letter.{answer.Decision.Result}", say.Say($"Asked.{request.Right}"))),
        ];
        if (answer.Late() is { } late) blocks.Add(late);
        blocks.AddRange(Asked(say, sender, request, facts.Item));
        blocks.AddRange(Why(say, answer, refusal));
        blocks.AddRange(new LetterDeeds(say, sender, request, facts).Done());
        blocks.AddRange(Routes(say, answer, refusal));
        blocks.Add(Signed(say, sender, facts));
        return new(say.Say("Letter.Title"), sender.Language, sender.Sealer, say.Footer("Letter", request.Id.Value), blocks);
    }

    static IEnumerable<KeyValue> Head(Phrases say, Sender sender, Request request)
    {
        yield return say.Fact("For", sender.Client.Name);
        yield return say.Fact("Request", say.Word(request.Right));
        yield return say.Fact("ReceivedOn", say.Day(request.ReceivedAt));
        yield return say.Fact("DecidedOn", say.Day(request.Decision!.DecidedAt));
        if (sender.Processor is { } processor) yield return say.Fact("Processor", processor);
        yield return say.Fact("Reference", ShortId.Of(request.Id.Value));
    }

    /// <summary>The request in short. What was erased is not written down again in the letter that says so.</summary>
    internal static IEnumerable<Block> Asked(Phrases say, Sender sender, Request request, DossierItem? item)
    {
        yield return say.Part("Letter.AskedTitle");
        var about = item is null ? null : say.Of(sender.Profile.Category(item.Category)?.Label);
        var asked = say.Say($"Asked.{request.Right}");
        yield return about is null ? say.Tell("Letter.Asked", asked) : say.Tell("Letter.AskedItem", asked, about);
        if (request.Claim is { } claim) yield return say.Tell($"Claim.{claim}");
        if (item is { IsHeld: false })
        {
            if (request.Text is not null) yield return say.Tell("Letter.NotRepeated");
            yield break;
        }
        if (request.Text is { } text) yield return Phrases.Quote(text);
        if (request.Proposed is { } proposed && item is { } held) yield return say.Tell("Letter.Proposed", Shown.Value(sender.Profile, held.Category, proposed));
    }

    static IEnumerable<Block> Why(Phrases say, Answers answer, RefusalParts? refusal)
    {
        yield return say.Part(refusal is null ? "Letter.BasisTitle" : "Letter.WhyTitle");
        foreach (var block in refusal?.Reasons ?? [answer.Basis()]) yield return block;
        if (refusal is not null || answer.Decision.Words is not { IsEmpty: false } words) yield break;
        yield return say.Tell("Letter.Explained");
        yield return Phrases.Quote(words);
    }

    static IEnumerable<Block> Routes(Phrases say, Answers answer, RefusalParts? refusal)
    {
        var remedies = answer.Remedies;
        yield return say.Part("Remedy.Title");
        foreach (var block in (IEnumerable<Block>)[.. remedies.Inside(), .. refusal?.Authority ?? remedies.Authority(), .. refusal?.Court ?? remedies.Court()])
            yield return block;
    }

    static SignatureBlock Signed(Phrases say, Sender sender, LetterFacts facts)
    {
        List<KeyValue> by = [say.Fact("DecidedBy", facts.Adviser.Name), say.Fact("Function", facts.Adviser.Function)];
        if (facts.Adviser.Subcontract is { } subcontract) by.Add(say.Fact("Organisation", subcontract.Organisation));
        by.Add(say.Fact("Regulation", say.Say("RegulationVersion", say.Of(sender.Profile.Title), sender.Profile.Version)));
        return SealWords.Block(say, sender, "Letter.Decided", by);
    }
}
