using Microsoft.EntityFrameworkCore;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Rights;

/// <summary>A client files a request. Any words will do, no reason is demanded (AVG 12(2)); the clock starts now. She gets an acknowledgement.</summary>
public sealed class FileRequest(Store store, Regulations regulations, HolidayCalendar calendar, DocumentPress press)
{
    /// <summary>Rights that can be asked for here today.</summary>
    public static IReadOnlyList<RightId> Handled { get; } = [RightId.Access, RightId.Rectification, RightId.Erasure];

    /// <summary>Files it. At a processor it goes to the controller at once (AVG 28(3)(e)).</summary>
    public Task<Outcome<RequestId>> Run(Actor actor, NewRequest wish, CommandKey key, CancellationToken stop = default) =>
        store.Write<RequestId>(actor, key.For(nameof(FileRequest), wish.Item?.Value ?? Guid.Empty), async work =>
        {
            if (!actor.IsClient || actor.Client is not { } client) return new NotFound();
            if (!Handled.Contains(wish.Right)) return new RightIsNotHandledHere(wish.Right);
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            if (!profile.Right(wish.Right).Offered) return new RightIsNotHandledHere(wish.Right);
            // A request to see is about everything: an item beside it would pass no wall and no second request would be its twin.
            if (wish.Right is RightId.Access) wish = wish with { Item = null, Proposed = null };
            var (trajectory, refusal) = await About(work.Db, profile, actor.Practice, client, wish, stop);
            if (refusal is not null) return refusal;
            if (await Twin(work.Db, client, wish, trajectory!, stop) is { } twin) return new RequestIsThereAlready(twin);

            var clocks = RightClocks.Start(profile.Right(wish.Right).Steps(), work.Now, extended: false, calendar);
            var request = Request.Receive(trajectory!, wish, clocks.Governing.Due.Due, work.Now);
            work.Db.Requests.Add(request);
            var document = await press.Received(work, profile, calendar, await work.Db.Clients.SingleAsync(c => c.Id == client, stop), request, stop);
            work.Record(Act.RequestReceived, client, request.Id.Value, $"right={wish.Right};document={document?.Value.ToString() ?? "none"}");
            if (profile.Rights.ForwardAtOnce && trajectory!.Controller is { } controller)
                work.Record(Act.RequestForwarded, client, request.Id.Value, $"controller={controller.Value}");
            await Post.ToAdviser(work, trajectory!, MailKind.RequestReceived, request.Id.Value, stop);
            return request.Id;
        }, stop);

    static async Task<(Trajectory? Trajectory, Refusal? Refusal)> About(
        PortalDb db, PrivacyProfile profile, PracticeId practice, ClientId client, NewRequest wish, CancellationToken stop)
    {
        var all = await db.Trajectories.Where(t => t.Practice == practice && t.Client == client).OrderByDescending(t => t.StartedOn).ToListAsync(stop);
        if (wish.Right is not RightId.Access)
        {
            if (wish.Item is not { } id) return (null, new ItemIsMissing());
            var item = await db.Items.SingleOrDefaultAsync(i => i.Id == id && i.Practice == practice && i.Client == client && i.ErasedAt == null, stop);
            if (item is null || profile.Category(item.Category)?.VisibleTo.Contains(AccessRole.Client) != true) return (null, new NotFound());
            if (wish.Right is RightId.Rectification && PersonalText.Of(wish.Text) is null && PersonalText.Of(wish.Proposed) is null) return (null, new NothingIsAsked());
            return (all.Single(t => t.Id == item.Trajectory), null);
        }
        if (wish.Trajectory is { } named) return all.SingleOrDefault(t => t.Id == named) is { } one ? (one, null) : (null, new NotFound());
        if (all.Count == 0) return (null, new NotFound());
        return all.Select(t => t.Controller).Distinct().Count() == 1 ? (all[0], null) : (null, new TrajectoryIsMissing());
    }

    static async Task<RequestId?> Twin(PortalDb db, ClientId client, NewRequest wish, Trajectory trajectory, CancellationToken stop)
    {
        var twin = await db.Requests.Where(r => r.Client == client && r.Practice == trajectory.Practice && r.Controller == trajectory.Controller
            && r.Right == wish.Right && r.Item == wish.Item && r.State == RequestState.Received).Select(r => (RequestId?)r.Id).FirstOrDefaultAsync(stop);
        return twin;
    }
}
