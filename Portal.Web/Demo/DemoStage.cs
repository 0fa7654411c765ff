using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Web.Demo;

/// <summary>
/// Where the demo's story is played: every act goes through the real operation at the moment of the story, so that evidence and
/// documents are as real as in a practice. Moments are played in order.
/// </summary>
sealed class DemoStage(IDbContextFactory<PortalDb> databases, WriteLock turn, Regulations regulations, DemoClock clock, DocumentPress press, DateTimeOffset today)
{
    readonly List<(DateTimeOffset At, Func<Task> Act)> story = [];
    readonly Store store = new(databases, turn, clock);
    Task keys = Task.CompletedTask;

    /// <summary>The day of the demo.</summary>
    public DateOnly Today => LegalDay.Of(today);

    /// <summary>Plans an act so many days ago, at an hour of the day.</summary>
    public void Ago(int days, int hour, Func<Task> act) => story.Add((At(days, hour), act));

    /// <summary>So many days ago a request came in that is due tomorrow; where no period can end tomorrow, on the first day after it.</summary>
    public int AgoOfWhatIsDueTomorrow(PrivacyProfile profile, RightId right) => Enumerable.Range(20, 30)
        .Select(ago => (Ago: ago, RightClocks.Start(profile.Right(right).Steps(), At(ago, 11), extended: false, HolidayCalendar.Netherlands).Governing.Due.Due))
        .Where(r => r.Due > Today).MinBy(r => (r.Due, r.Ago)).Ago;

    /// <summary>Plays what was planned, in order. What would lie in the future is played now.</summary>
    /// <param name="making">Makes the keys to seal with; nothing is sealed before it is done.</param>
    public async Task Play(Task making)
    {
        keys = making;
        foreach (var (at, act) in story.OrderBy(s => s.At))
        {
            clock.Now = at < today ? at : today;
            await act();
        }
        story.Clear();
    }

    /// <summary>Enters what no operation makes yet: practices, parties, people.</summary>
    public async Task Enter(PracticeId practice, Act act, params object[] things)
    {
        var outcome = await store.Write<PracticeId>(null, CommandKey.New(), work =>
        {
            work.Db.AddRange(things);
            work.Record(practice, act, null, null, $"demo;count={things.Length}");
            return Task.FromResult<Outcome<PracticeId>>(practice);
        });
        _ = outcome.Value;
    }

    public async Task<Trajectory> Start(Actor administrator, NewTrajectory wish)
    {
        var id = Done(await new StartTrajectory(store, regulations).Run(administrator, wish, CommandKey.New()));
        await using var db = await store.Read();
        return await db.Trajectories.SingleAsync(t => t.Id == id);
    }

    public async Task<ItemId> Add(Actor adviser, Trajectory trajectory, NewItem item) =>
        Done(await new AddItem(store, regulations).Run(adviser, trajectory.Client, item, CommandKey.New()));

    public async Task Open(Actor adviser, Trajectory trajectory) =>
        Done(await new OpenDossier(store, regulations).Run(adviser, trajectory.Client, CommandKey.New()));

    public async Task TakeAccess(Actor colleague, Trajectory trajectory, string reason) =>
        Done(await new TakeAccess(store, regulations).Run(colleague, trajectory.Client, reason, CommandKey.New()));

    public async Task<RequestId> File(Actor client, NewRequest wish) =>
        Done(await new FileRequest(store, regulations, HolidayCalendar.Netherlands, await Press()).Run(client, wish, CommandKey.New()));

    public async Task Decide(Actor adviser, NewDecision wish) =>
        Done(await new DecideRequest(store, regulations, HolidayCalendar.Netherlands, await Press()).Run(adviser, wish, CommandKey.New()));

    public async Task<ConsentId> Ask(Actor adviser, Trajectory trajectory, Party recipient, string purpose, DateOnly lastDay, params string[] categories) =>
        Done(await new AskConsent(store, regulations).Run(adviser, trajectory.Client, new(trajectory.Id, recipient.Id, purpose, categories, lastDay), CommandKey.New()));

    public async Task Give(Actor client, ConsentId id)
    {
        await using var db = await store.Read();
        var hash = await db.Consents.Where(c => c.Id == id).Select(c => c.TextHash).SingleAsync();
        var given = new GivenConsent(id, hash, Ticked: true, client.Name, new("password", clock.Now));
        Done(await new GiveConsent(store, regulations, await Press()).Run(client, given, CommandKey.New()));
    }

    public async Task<DeclarationId> Ask(Actor adviser, Trajectory trajectory, DeclarationKind kind) =>
        Done(await new AskDeclaration(store, regulations).Run(adviser, trajectory.Client, new(trajectory.Id, kind), CommandKey.New()));

    public async Task Sign(Actor client, DeclarationId id)
    {
        await using var db = await store.Read();
        var hash = await db.Declarations.Where(d => d.Id == id).Select(d => d.TextHash).SingleAsync();
        var signed = new SignedDeclaration(id, hash!, Ticked: true, client.Name, new("password", clock.Now));
        Done(await new SignDeclaration(store, regulations, await Press()).Run(client, signed, CommandKey.New()));
    }

    public async Task Decline(Actor client, ConsentId id) => Done(await new DeclineConsent(store, regulations, await Press()).Run(client, id, CommandKey.New()));

    public async Task Withdraw(Actor client, ConsentId id) => Done(await new WithdrawConsent(store, regulations, await Press()).Run(client, id, CommandKey.New()));

    public async Task<DisclosureId> Prepare(Actor adviser, Trajectory trajectory, Party recipient, string purpose, params ItemId[] items) =>
        Done(await new PrepareDisclosure(store, regulations).Run(adviser, trajectory.Client, new(trajectory.Id, recipient.Id, purpose, items), CommandKey.New()));

    public async Task Release(Actor adviser, DisclosureId id) => Done(await new ReleaseDisclosure(store, regulations, await Press()).Run(adviser, id, CommandKey.New()));

    DateTimeOffset At(int days, int hour) => LegalDay.EndOf(Today.AddDays(-days - 1)).AddHours(hour);

    async Task<DocumentPress> Press()
    {
        await keys;
        return press;
    }

    static T Done<T>(Outcome<T> outcome) => outcome.IsRefused ? throw Wrong(outcome.Refusal!) : outcome.Value;

    static void Done(Outcome outcome)
    {
        if (outcome.IsRefused) throw Wrong(outcome.Refusal!);
    }

    static InvalidOperationException Wrong(Refusal refusal) => new($"The demo's story breaks a rule: {refusal}");
}
