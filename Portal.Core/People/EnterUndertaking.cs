using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>Enters the day on which a colleague signed the secrecy undertaking: from then on dossiers open (UAVG 30(4)).</summary>
public sealed class EnterUndertaking(Store store)
{
    /// <summary>Enters it once; done by who keeps the practice's people.</summary>
    public Task<Outcome> Run(Actor actor, MembershipId id, DateOnly signedOn, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(EnterUndertaking), id.Value), async work =>
        {
            if (actor.Role is not Role.Administrator) return new NotFound();
            var member = await work.Db.Memberships.SingleOrDefaultAsync(m => m.Id == id && m.Practice == actor.Practice && m.EndedAt == null, stop);
            if (member?.Adviser is not { } who) return new NotFound();
            var adviser = await work.Db.Advisers.SingleAsync(a => a.Id == who && a.Practice == actor.Practice, stop);
            if (adviser.UndertakingSignedOn is { } known) return new UndertakingIsThereAlready(known);
            if (signedOn > LegalDay.Of(work.Now)) return new DayHasNotCome();
            if (signedOn < LegalDay.Of(work.Now).AddYears(-70)) return new DayIsBeyondACareer();
            adviser.Undertake(signedOn);
            work.Record(Act.UndertakingEntered, null, id.Value, $"signedOn={signedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
            return Outcome.Done;
        }, stop);
}
