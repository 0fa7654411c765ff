using Portal.Core.Dossiers;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>What was done after a decision, and honestly what was not (AVG 16, 17, 19).</summary>
sealed class LetterDeeds(Phrases say, Sender sender, Request request, LetterFacts facts)
{
    internal IEnumerable<Block> Done() => (request.Right, request.Decision!.Result) switch
    {
        (RightId.Rectification, DecisionResult.Refused) => Statement(),
        (RightId.Rectification, _) => Corrected(),
        (RightId.Erasure, DecisionResult.Granted) => Erased(),
        _ => [],
    };

    /// <summary>The new value, and that the old one is kept as history (AVG 5(2), 16).</summary>
    IEnumerable<Block> Corrected()
    {
        if (facts.Item is not { } item) yield break;
        yield return say.Part("Done.Title");
        var was = facts.Was is { } revision ? Shown.Value(sender.Profile, item.Category, revision.Value) : say.Say("Unknown");
        yield return new KeyValues([say.Fact("Was", was), say.Fact("Is", Shown.Value(sender.Profile, item.Category, item.Value))]);
        yield return say.Tell("Done.OldKept");
        foreach (var block in Told()) yield return block;
    }

    /// <summary>An opinion that stays gets the client's statement beside it (AVG 16).</summary>
    IEnumerable<Block> Statement()
    {
        if (request.Decision!.Finding is not { } id || Findings.Find(request.Right, id) is not { AttachesStatement: true }) yield break;
        if (facts.Item?.ClientStatement is not { } statement) yield break;
        yield return say.Part("Done.Title");
        yield return say.Tell("Done.StatementAdded");
        yield return Phrases.Quote(statement);
        yield return say.Tell("Done.StatementStays");
    }

    /// <summary>The value was overwritten; what still stands is named (domain: a letter never says "erased" of what is only hidden).</summary>
    IEnumerable<Block> Erased()
    {
        yield return say.Part("Done.Title");
        yield return say.Tell("Done.Erased", say.Day(facts.Item?.ErasedAt ?? request.Decision!.DecidedAt));
        yield return say.Part("Done.StandsTitle");
        yield return say.Tell("Done.StandsIntro");
        yield return ItemList.Bullets([.. Standing()]);
        if (facts.Documents.Count > 0)
        {
            yield return say.Tell("Done.Documents");
            yield return say.Table([("Document", 2), ("MadeAt", 1), ("Reference", 1)], facts.Documents.Select(d =>
                (IReadOnlyList<string>)[say.Word(d.Kind), say.ShortMoment(d.MadeAt), ShortId.Of(d.Subject)]));
            yield return say.Tell("Done.DocumentsAsk");
        }
        foreach (var block in Told()) yield return block;
    }

    IEnumerable<string> Standing()
    {
        yield return say.Say("Done.Backups");
        yield return say.Say("Done.Trace");
        yield return say.Say("Done.OwnWords");
        if (facts.Item is { Medium: Medium.Paper } paper) yield return say.Say("Done.Paper", paper.PaperLocation ?? say.Say("Unknown"), sender.Sealer);
    }

    /// <summary>Who got the item before must be told (AVG 19); nobody, then that is said.</summary>
    IEnumerable<Block> Told()
    {
        if (facts.Recipients.Count == 0)
        {
            yield return say.Tell("Done.NobodyToTell");
            yield break;
        }
        yield return say.Tell("Done.Told", say.Law("AVG 19"));
        yield return ItemList.Bullets([.. facts.Recipients.Select(r => say.Say("Done.Recipient", r.Recipient.Name, say.Day(r.At)))]);
    }
}
