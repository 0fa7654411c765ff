using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>What every answer to a request says: on what right, whether in time, and why not everything was granted.</summary>
sealed class Answers(Phrases say, Sender sender, Request request, HolidayCalendar calendar)
{
    /// <summary>The decision.</summary>
    /// <exception cref="InvalidOperationException">There is none yet.</exception>
    internal Decision Decision { get; } = request.Decision ?? throw new InvalidOperationException("Nothing was decided yet.");

    /// <summary>The routes from here.</summary>
    internal Remedies Remedies => new(say, sender, Decision.DecidedAt, calendar);

    /// <summary>The law's article, and the regulation's where it names the right itself.</summary>
    internal Paragraph Basis()
    {
        var (rule, law) = (sender.Profile.Right(request.Right), say.Say($"Article.{request.Right}"));
        var cited = say.Law(law);
        return sender.Profile.Article(rule.SourceRef) is null
            ? say.Tell("Basis.Law", cited)
            : say.Tell("Basis.Regulation", cited, say.Of(sender.Profile.Title), sender.Profile.SourceWords(rule.SourceRef, say.Language));
    }

    /// <summary>That the answer came late, and after which day; nothing when it is in time (AVG 12(3)).</summary>
    internal Paragraph? Late()
    {
        var (decided, law) = (LegalDay.Of(Decision.DecidedAt), request.Clocks(sender.Profile, calendar).Law.Due.Due);
        if (decided > law) return say.Tell("Late.Law", say.Day(law));
        return decided > request.DueOn ? say.Tell("Late.Practice", say.Day(request.DueOn)) : null;
    }

    /// <summary>The three parts of a refusal, whole; null when everything was granted.</summary>
    internal RefusalParts? Refusal() =>
        Decision.Result is DecisionResult.Granted ? null : new RefusalParts([.. Reasons()], Remedies.Authority(), Remedies.Court()).Whole();

    /// <summary>Ground with its article, and the adviser's own words on why it applies here (AVG 12(4)).</summary>
    IEnumerable<Block> Reasons()
    {
        if (Ground() is not { } ground || Decision.Words is not { IsEmpty: false } words) yield break;
        yield return Paragraph.Of(ground);
        yield return say.Tell("Reasons.Words");
        yield return Phrases.Quote(words);
        yield return Basis();
    }

    string? Ground()
    {
        if (Decision.Finding is { } id && Findings.Find(request.Right, id) is { } finding) return say.Say("Reasons.Ground", say.Say($"Finding.{id}"), say.Law(finding.Article));
        return Decision.Exception is { } exception ? say.Say("Reasons.Ground", say.Say($"Ground.{exception}"), say.Law(exception)) : null;
    }
}
