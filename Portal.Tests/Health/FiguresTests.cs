using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Health;

/// <summary>What is counted, under which words; never whose.</summary>
public sealed class FiguresTests
{
    static readonly AsyncLocal<ConcurrentBag<string>?> Mine = new();

    [Fact]
    public async Task Writes_answers_of_the_gate_decisions_and_documents_are_counted_after_they_were_committed()
    {
        using MeterListener listener = new() { InstrumentPublished = (instrument, all) => { if (instrument.Meter.Name == "Portal") all.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) => Mine.Value?.Add($"{instrument.Name}{string.Concat(tags.ToArray().Select(t => $" {t.Key}={t.Value}"))} {count}"));
        listener.Start();
        Mine.Value = [];

        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var trajectory = noor.Trajectory();
        var coach = portal.Party("otherProfessional", "Jobcoach");
        var item = await trajectory.Item("reports");
        Counted("portal.writes outcome=done 1");
        await portal.Given(trajectory, coach, "reports");
        Counted("portal.writes outcome=done 1", "portal.writes outcome=done 1", "portal.documents.sealed 1");
        var (one, two) = (await portal.Waiting(trajectory, coach, item), await portal.Waiting(trajectory, coach, item));
        Mine.Value.Clear();
        (await portal.Release(trajectory.Adviser, one)).Done();
        Counted("portal.writes outcome=done 1", "portal.documents.sealed 1", "portal.gate.answers answer=yes 1");
        await portal.Withdraw(noor, portal.Look(db => db.Consents.Single().Id));
        Mine.Value.Clear();
        Assert.True((await portal.Release(trajectory.Adviser, two)).IsRefused);
        Counted("portal.writes outcome=refused 1", "portal.writes outcome=done 1", "portal.gate.answers answer=no 1");
        var request = await portal.Filed(noor, RightId.Access);
        Mine.Value.Clear();
        (await portal.Decide(trajectory.Adviser, new(request, Core.Rights.DecisionResult.Granted))).Done();
        Counted("portal.writes outcome=done 1", "portal.documents.sealed 1", "portal.decisions result=granted 1");
    }

    static void Counted(params string[] expected)
    {
        Assert.Equal(expected.Order(StringComparer.Ordinal), Mine.Value!.Order(StringComparer.Ordinal));
        Mine.Value!.Clear();
    }
}
