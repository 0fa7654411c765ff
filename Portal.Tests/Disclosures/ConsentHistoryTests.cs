using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Tests.Practices;
using Portal.Tests.Support;

namespace Portal.Tests.Disclosures;

/// <summary>law.md 5.2, mayDisclose: the gate's answer is the one that follows from the list of events alone.</summary>
public sealed class ConsentHistoryTests
{
    const string Purpose = "disclosureOnConsent";

    static readonly PrivacyProfile Profile = Shipped.Profile("pro6-advies");

    enum What
    {
        Give,
        Decline,
        Withdraw,
        TrajectoryEnds,
    }

    /// <summary>Something that was tried; whether it had any effect is for each side to find out.</summary>
    sealed record Event(What What, DateTimeOffset At);

    sealed record Story(DateTimeOffset AnswerBefore, DateTimeOffset ValidUntil, IReadOnlyList<string> Categories, List<Event> Events);

    [Fact]
    public void In_two_thousand_histories_the_gate_says_what_the_events_say()
    {
        var (yes, no) = (0, 0);
        for (var seed = 0; seed < 2000; seed++)
        {
            foreach (var (gate, events) in Play(new Random(seed)))
            {
                Assert.True(gate == events, $"History {seed}: the gate says {gate}, the events say {events}.");
                if (gate) yes++;
                else no++;
            }
        }
        Assert.True(yes > 1000 && no > 1000, $"{yes} times yes, {no} times no: the histories are one-sided.");
    }

    static IEnumerable<(bool Gate, bool Events)> Play(Random random)
    {
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(100_000));
        var client = Client.Register(Id.New<PracticeId>(), "Noor", "Dorp");
        var trajectory = Start(client, now);
        var (coach, other) = (Party.Enter(client.Practice, "otherProfessional", "A"), Party.Enter(client.Practice, "otherProfessional", "B"));
        Story story = new(now.AddDays(random.Next(1, 20)), LegalDay.EndOf(LegalDay.Of(now.AddDays(random.Next(0, 30)))), [.. Some(random)], []);
        var consent = Consent.Ask(
            trajectory,
            new(Id.New<ConsentId>(), coach.Id, Purpose, story.Categories, story.ValidUntil, story.AnswerBefore, new("nl", ["x"]), "p/1"),
            Id.New<AdviserId>(),
            now);
        for (var step = 0; step < 8; step++)
        {
            now = random.Next(5) == 0 ? Edge(random, story, now) : now.AddMinutes(random.Next(1, 5 * 24 * 60));
            var what = (What)(random.Next(10) switch { < 5 => 0, < 6 => 1, < 7 => 3, _ => 2 });
            Try(what, consent, trajectory, now);
            story.Events.Add(new(what, now));
            for (var ask = 0; ask < 3; ask++)
            {
                var (recipient, purpose, elsewhere) = (random.Next(8) == 0 ? other : coach, random.Next(8) == 0 ? "administration" : Purpose, random.Next(8) == 0);
                List<string> wanted = random.Next(3) == 0 ? Some(random) : [story.Categories[0]];
                var at = elsewhere ? Start(client, now) : trajectory;
                List<DossierItem> items = [.. wanted.Select(c => DossierItem.Record(at, Item(at, c), null, null, now))];
                var (yes, _) = Gate.Ask(new(Profile, at, recipient, purpose, items, items.Count, [consent], null, Id.New<AdviserId>(), null, now));
                yield return (yes is not null, !elsewhere && recipient == coach && purpose == Purpose && wanted.TrueForAll(story.Categories.Contains) && InForce(story, now));
            }
        }
    }

    /// <summary>The second computation: from the events alone, knowing nothing of the consent's states.</summary>
    static bool InForce(Story story, DateTimeOffset at)
    {
        var before = story.Events.Where(e => e.At <= at).ToList();
        var answer = before.FirstOrDefault(e => e.What is What.Give or What.Decline && e.At < story.AnswerBefore && e.At < story.ValidUntil);
        if (answer is not { What: What.Give } || at >= story.ValidUntil) return false;
        if (before.Skip(before.IndexOf(answer)).Any(e => e.What is What.Withdraw)) return false;
        var end = before.LastOrDefault(e => e.What is What.TrajectoryEnds);
        return end is null || LegalDay.Of(at) <= LegalDay.Of(end.At);
    }

    static void Try(What what, Consent consent, Trajectory trajectory, DateTimeOffset now)
    {
        if (what is What.TrajectoryEnds) trajectory.End(LegalDay.Of(now));
        else _ = what switch
        {
            What.Give => consent.Give(new(new("Noor"), "password", null), now),
            What.Decline => consent.Decline(now),
            _ => consent.Withdraw(now),
        };
    }

    /// <summary>Moments at which something changes are tried to the tick.</summary>
    static DateTimeOffset Edge(Random random, Story story, DateTimeOffset now)
    {
        var edge = (random.Next(2) == 0 ? story.AnswerBefore : story.ValidUntil).AddTicks(random.Next(-1, 2));
        return edge > now ? edge : now.AddTicks(1);
    }

    static List<string> Some(Random random)
    {
        string[] all = ["reports", "results", "name"];
        return [.. all.OrderBy(_ => random.Next()).Take(random.Next(1, 4))];
    }

    static Trajectory Start(Client client, DateTimeOffset now) =>
        Trajectory.Start(client, "coaching", PrincipalKind.Client, null, null, null, LegalDay.Of(now).AddDays(-60));

    static NewItem Item(Trajectory trajectory, string category) => new(trajectory.Id, category, "assignment", SourceId.Client, trajectory.StartedOn, "x");
}
