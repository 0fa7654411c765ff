using Microsoft.EntityFrameworkCore;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>Does to the dossier what was decided, inside the decision's own transaction.</summary>
sealed class CarryOut(Work work, PrivacyProfile profile, Actor actor)
{
    internal async Task<Outcome> Run(Request request, NewDecision wish, CancellationToken stop)
    {
        // Nothing records yet what a copy leaves out, so it would hold what the words say is withheld (AVG 15(4)).
        if (request.Right is RightId.Access && wish.Result is DecisionResult.GrantedInPart) return new AccessInPartIsNotHandledYet();
        if (request.Item is not { } id) return Outcome.Done;
        var item = await work.Db.Items.SingleOrDefaultAsync(i => i.Id == id && i.Practice == request.Practice && i.Client == request.Client, stop);
        if (item is not { IsHeld: true }) return wish.Result is DecisionResult.Refused ? Outcome.Done : new ItemIsGone();
        return (request.Right, wish.Result) switch
        {
            (RightId.Rectification, DecisionResult.Refused) => Keep(item, request, wish),
            (RightId.Rectification, _) => Correct(item, request, wish),
            (RightId.Erasure, DecisionResult.Granted) => await Erase(item, stop),
            (RightId.Erasure, DecisionResult.GrantedInPart) => new NothingToGrantInPart(),
            _ => Outcome.Done,
        };
    }

    /// <summary>AVG 16: the item is changed, and what it was is kept.</summary>
    Outcome Correct(DossierItem item, Request request, NewDecision wish)
    {
        var value = PersonalText.Of(wish.Value) ?? (wish.Result is DecisionResult.Granted ? request.Proposed : null);
        if (value is null) return new NewValueIsMissing();
        if (wish.Result is DecisionResult.Granted && request.Proposed is { } asked && value != asked) return new ValueIsNotWhatWasAsked();
        if (profile.Category(item.Category) is { Bsn: true } && !Bsn.TryParse(value.Value.Words, out _)) return new BsnIsWrong();
        work.Db.Revisions.Add(item.Change(value.Value, actor.Adviser, request.Id.Value, work.Now));
        work.Record(Act.ItemChanged, item.Client, item.Id.Value, $"request={request.Id.Value}");
        return Outcome.Done;
    }

    /// <summary>AVG 16: a professional opinion stays, the client's statement is put beside it.</summary>
    Outcome Keep(DossierItem item, Request request, NewDecision wish)
    {
        var finding = wish.Finding is { } id ? Findings.Find(request.Right, id) : null;
        if (finding?.AttachesStatement == true && Statement(request) is { } statement)
        {
            item.Attach(statement, work.Now);
            work.Record(Act.ItemChanged, item.Client, item.Id.Value, $"request={request.Id.Value};statement");
        }
        return Outcome.Done;
    }

    /// <summary>Both what the client explained and what she says it should be.</summary>
    static PersonalText? Statement(Request request) =>
        PersonalText.Of(string.Join("\n", new[] { request.Text?.Words, request.Proposed?.Words }.OfType<string>()));

    /// <summary>AVG 17: the value is overwritten at once, and what it was with it; not where a statute demands that it stays.</summary>
    async Task<Outcome> Erase(DossierItem item, CancellationToken stop)
    {
        if (ItemRetention.RuleOf(profile, item) is { WithstandsErasureRequest: true, StatutoryBasis: { } act }) return new MustBeKeptByLaw(act);
        item.Erase(work.Now);
        work.Db.Revisions.RemoveRange(await work.Db.Revisions.Where(r => r.Item == item.Id).ToListAsync(stop));
        work.Db.ItemFiles.RemoveRange(await work.Db.ItemFiles.Where(f => f.Item == item.Id).ToListAsync(stop));
        await work.Db.ItemFileBytes.Where(f => f.Item == item.Id).ExecuteDeleteAsync(stop);
        foreach (var other in await work.Db.Requests.Where(r => r.Item == item.Id && r.Proposed != null).ToListAsync(stop)) other.ForgetProposal();
        await Drafts.DropAbout(work.Db, item.Id.Value, stop);
        work.Scrub = true;
        work.Record(Act.ItemErased, item.Client, item.Id.Value);
        return Outcome.Done;
    }
}
