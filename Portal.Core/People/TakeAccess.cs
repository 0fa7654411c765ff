using Portal.Core.Evidence;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>A colleague outside the own caseload takes leave to look, with a reason that is logged and that the client can read.</summary>
public sealed class TakeAccess(Store store, Regulations regulations)
{
    /// <summary>Fewest characters of a reason.</summary>
    public const int LeastReason = 15;

    /// <summary>How long a look lasts where the profile sets no hours.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromHours(8);

    /// <summary>Takes leave, for as long as the profile says.</summary>
    public Task<Outcome> Run(Actor actor, ClientId client, string reason, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(TakeAccess), client.Value), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, client, work.Now, stop);
            if (!access.IsRefused) return Outcome.Done;
            if (access.Refusal is not ReasonIsNeeded) return access.Refusal!;
            if (PersonalText.Of(reason) is not { } words || words.Length < LeastReason) return new ReasonIsTooShort(LeastReason);

            var until = work.Now + (profile.Access.Colleague.MaxHours is { } hours ? TimeSpan.FromHours(hours) : Default);
            var grant = AccessGrant.Give(actor.Practice, client, actor.Adviser!.Value, words, work.Now, until);
            work.Db.AccessGrants.Add(grant);
            work.Record(Act.AccessTaken, client, grant.Id);
            return Outcome.Done;
        }, stop);
}
