using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>Why an adviser needs more time.</summary>
/// <param name="Request">The request.</param>
/// <param name="Ground">Complex, or many; null when nothing was chosen.</param>
/// <param name="Words">Why that is so here, in own words.</param>
public sealed record NewExtension(RequestId Request, ExtensionGround? Ground, string Words);

/// <summary>
/// Extends the term of a request: once, within a month of its receipt, on a ground of the law and with own words. The client gets a
/// sealed letter with the new last day (AVG 12(3)).
/// </summary>
public sealed class ExtendRequest(Store store, Regulations regulations, HolidayCalendar calendar, DocumentPress press)
{
    /// <summary>Extends. Who may decide on the request may.</summary>
    public Task<Outcome> Run(Actor actor, NewExtension wish, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(ExtendRequest), wish.Request.Value), async work =>
        {
            var found = await RequestInHand.Of(work, regulations, actor, wish.Request, stop);
            if (found.IsRefused) return found.Refusal!;
            var (request, profile, access) = found.Value;
            if (ExtensionReasons.Lacking(wish.Ground, wish.Words) is { } lacking) return lacking;

            var extended = request.Extend(new() { Ground = wish.Ground!.Value, Words = new(wish.Words), By = actor.Adviser!.Value, At = work.Now }, profile, calendar);
            if (extended.IsRefused) return extended;
            var letter = await press.Extended(work, profile, calendar, access.Client, request, stop);
            work.Record(Act.RequestExtended, request.Client, request.Id.Value, $"ground={wish.Ground};due={request.DueOn:yyyy-MM-dd};letter={letter.Value}");
            await Post.ToClient(work, request.Practice, request.Client, MailKind.RequestExtended, request.Id.Value, stop);
            return Outcome.Done;
        }, stop);
}
