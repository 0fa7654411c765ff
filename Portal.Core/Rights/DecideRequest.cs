using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>What an adviser decides.</summary>
/// <param name="Request">The request.</param>
/// <param name="Result">Granted, in part, or refused.</param>
/// <param name="Value">For a correction: the value that it becomes, when it is not the proposed one.</param>
/// <param name="Finding">Finding of fact that a refusal rests on.</param>
/// <param name="Exception">Exception that a refusal rests on; a finding or an exception, not both.</param>
/// <param name="Words">The adviser's own words.</param>
public sealed record NewDecision(
    RequestId Request, DecisionResult Result, string? Value = null, string? Finding = null, string? Exception = null, string? Words = null);

/// <summary>
/// Decides on a request: carries out what is granted, writes the letter, seals it. Refusing, also in part, is impossible without
/// a finding or exception from the right's own lists and own words (AVG 12(4); UAVG 34), whichever door it comes through.
/// </summary>
public sealed class DecideRequest(Store store, Regulations regulations, HolidayCalendar calendar, DocumentPress press)
{
    /// <summary>Fewest characters of the adviser's own words.</summary>
    public const int LeastWords = 30;

    /// <summary>Decides. Only an adviser who may see the dossier does, at a processor only the controller's.</summary>
    public Task<Outcome> Run(Actor actor, NewDecision wish, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(DecideRequest), wish.Request.Value), async work =>
        {
            var found = await RequestInHand.Of(work, regulations, actor, wish.Request, stop);
            if (found.IsRefused) return found.Refusal!;
            var (request, profile, access) = found.Value;
            if (Reasons(profile, request.Right, wish) is { } lacking) return lacking;

            var decision = Made(actor, wish, work.Now);
            var decided = request.Decide(decision);
            if (decided.IsRefused) return decided;
            var done = await new CarryOut(work, profile, actor).Run(request, wish, stop);
            if (done.IsRefused) return done;
            await Drafts.DropAbout(work.Db, request.Id.Value, stop);

            var letter = await press.Answer(work, profile, calendar, access.Client, request, stop);
            var act = wish.Result is DecisionResult.Refused ? Act.RequestRefused : Act.RequestGranted;
            work.Record(act, request.Client, request.Id.Value, $"result={wish.Result};ground={decision.Finding ?? decision.Exception};letter={letter.Value}");
            await Post.ToClient(work, request.Practice, request.Client, MailKind.RequestAnswered, request.Id.Value, stop);
            return Outcome.Done;
        }, stop);

    /// <summary>What is lacking in the reasons for a decision; null when nothing is (AVG 12(4); domain: Rights).</summary>
    public static Refusal? Reasons(PrivacyProfile profile, RightId right, NewDecision wish)
    {
        if (wish.Result is DecisionResult.Granted) return null;
        if (string.IsNullOrEmpty(wish.Finding) == string.IsNullOrEmpty(wish.Exception)) return new GroundIsMissing();
        if (!string.IsNullOrEmpty(wish.Finding) && Findings.Find(right, wish.Finding) is null) return new GroundIsNotAllowed(wish.Finding);
        if (!string.IsNullOrEmpty(wish.Exception) && !Findings.ExceptionsFor(profile, right).Contains(wish.Exception)) return new GroundIsNotAllowed(wish.Exception);
        var given = PersonalText.Of(wish.Words)?.Length ?? 0;
        return given < LeastWords ? new WordsAreTooFew(LeastWords, given) : null;
    }

    static Decision Made(Actor actor, NewDecision wish, DateTimeOffset now) => new()
    {
        Result = wish.Result,
        Finding = wish.Result is DecisionResult.Granted || string.IsNullOrEmpty(wish.Finding) ? null : wish.Finding,
        Exception = wish.Result is DecisionResult.Granted || string.IsNullOrEmpty(wish.Exception) ? null : wish.Exception,
        Words = PersonalText.Of(wish.Words),
        DecidedBy = actor.Adviser!.Value,
        DecidedAt = now,
    };
}
