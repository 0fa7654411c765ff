using Portal.Core.People;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>
/// The answer to an access request (AVG 15; law.md checklist B): confirmation, sections (a) to (h) in the order of the law, the copy,
/// who looked, and how to go on. Granted in part, it says why as a refusal must.
/// </summary>
static class AccessReport
{
    internal static async Task<PdfContent> Describe(PortalDb db, Sender sender, Request request, HolidayCalendar calendar, IAccountAddresses? addresses, CancellationToken stop)
    {
        var say = new Phrases(sender.Language);
        var answer = new Answers(say, sender, request, calendar);
        var refusal = answer.Refusal();
        var facts = await new AccessReading(db, sender.Profile, request, addresses).Read(stop);
        List<Block> blocks = [.. Opening(say, sender, request, answer)];
        if (refusal is not null) blocks.AddRange([say.Part("Access.PartTitle"), say.Tell("Access.Part"), .. refusal.Reasons]);
        blocks.AddRange([say.Part("Access.SectionsTitle"), .. new AccessSections(say, sender, facts).All()]);
        blocks.AddRange(Copy(say, sender, facts));
        blocks.AddRange(Routes(say, sender, answer));
        blocks.Add(Signed(say, sender, answer.Decision, facts));
        return new(say.Say("Access.Title"), sender.Language, sender.Sealer, say.Footer("Access", request.Id.Value), blocks)
        {
            Attachments = new AccessData(say, sender, request, facts).Attach(),
        };
    }

    static IEnumerable<Block> Opening(Phrases say, Sender sender, Request request, Answers answer)
    {
        List<KeyValue> head =
        [
            say.Fact("For", sender.Client.Name),
            say.Fact("ReceivedOn", say.Day(request.ReceivedAt)),
            say.Fact("DueOn", say.Day(request.DueOn)),
            say.Fact("DecidedOn", say.Day(answer.Decision.DecidedAt)),
            say.Fact("Controller", say.Say("IsController", sender.Sealer)),
        ];
        if (sender.Processor is { } processor) head.Add(say.Fact("Processor", processor));
        head.Add(say.Fact("Identity", say.Say("Access.Identity")));
        head.Add(say.Fact("Reference", ShortId.Of(request.Id.Value)));
        yield return sender.Letterhead;
        yield return say.Title("Access.Title");
        yield return new KeyValues(head);
        if (answer.Late() is { } late) yield return late;
        yield return new Notice(say.Say("Access.Confirmed", sender.Sealer));
        yield return answer.Basis();
        yield return say.Tell("Access.Guide");
        yield return say.Tell("Access.Attached");
        if (answer.Decision is { Result: DecisionResult.Granted, Words: { IsEmpty: false } words })
        {
            yield return say.Tell("Letter.Explained");
            yield return Phrases.Quote(words);
        }
    }

    /// <summary>All of it, whether there is something or not (AVG 15(3)).</summary>
    static IEnumerable<Block> Copy(Phrases say, Sender sender, AccessFacts facts)
    {
        var copy = new AccessCopy(say, sender, facts);
        return
        [
            .. copy.Registered(), .. new AccessItems(say, sender, facts).All(), .. copy.Files(), .. copy.Consents(), .. copy.Declarations(), .. copy.NotLeft(), .. copy.Requests(), .. copy.Documents(),
            .. copy.Looked(),
        ];
    }

    static IEnumerable<Block> Routes(Phrases say, Sender sender, Answers answer)
    {
        var remedies = answer.Remedies;
        yield return say.Part("Access.NextTitle");
        yield return say.Tell("Access.Next", sender.Sealer);
        foreach (var block in (IEnumerable<Block>)[.. remedies.Inside(), .. remedies.Authority(), .. remedies.Court()]) yield return block;
    }

    static SignatureBlock Signed(Phrases say, Sender sender, Decision decision, AccessFacts facts)
    {
        List<KeyValue> by = [];
        if (facts.Advisers.TryGetValue(decision.DecidedBy, out var adviser)) by.AddRange([say.Fact("DecidedBy", adviser.Name), say.Fact("Function", adviser.Function)]);
        by.Add(say.Fact("Regulation", say.Say("RegulationVersion", say.Of(sender.Profile.Title), sender.Profile.Version)));
        return SealWords.Block(say, sender, "Access.Made", by);
    }
}
