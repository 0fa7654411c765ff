using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Tests.Support;

namespace Portal.Tests.Disclosures;

/// <summary>What leaves by consent; each reason to say no, by itself.</summary>
public sealed class ConsentGateTests : AGate
{
    [Fact]
    public async Task Under_a_consent_that_covers_the_answer_is_yes_and_names_it()
    {
        var consent = await portal.Given(trajectory, coach, "reports", "results");
        var id = await portal.Waiting(trajectory, coach, await trajectory.Item("reports"));
        Assert.Equal((Ground.Consent, consent), (portal.Disclosure(id).Ground!.Value, portal.Disclosure(id).Consent!.Value));
    }

    [Fact]
    public async Task Without_a_consent() => Assert.Equal([new ConsentIsMissing()], await No(coach, ByConsent, null, await trajectory.Item("reports")));

    [Fact]
    public async Task Without_an_item() => Assert.Equal([new NoItemChosen()], await No(coach, ByConsent, null));

    [Fact]
    public async Task With_an_item_of_another_trajectory()
    {
        await portal.Given(trajectory, coach, "reports");
        var other = await noor.Trajectory().Item("reports");
        Assert.Equal([new ItemIsGone()], await No(coach, ByConsent, null, await trajectory.Item("reports"), other));
    }

    [Fact]
    public async Task With_a_consent_that_was_asked_declined_or_withdrawn()
    {
        var item = await trajectory.Item("reports");
        var id = await portal.Asked(trajectory, coach, "reports");
        Assert.Equal([new ConsentIsNotInForce(ConsentState.Requested)], await No(coach, ByConsent, null, item));
        (await portal.Give(noor, portal.Yes(id))).Done();
        (await portal.Withdraw(noor, id)).Done();
        Assert.Equal([new ConsentIsNotInForce(ConsentState.Withdrawn)], await No(coach, ByConsent, null, item));
    }

    [Fact]
    public async Task With_a_consent_that_expired_at_that_very_moment()
    {
        var (item, id) = (await trajectory.Item("reports"), await portal.Given(trajectory, coach, "reports"));
        portal.Clock.Now = portal.Consent(id).ValidUntil.AddTicks(-1);
        await portal.Waiting(trajectory, coach, item);
        portal.Clock.Pass(TimeSpan.FromTicks(1));
        Assert.Equal([new ConsentIsNotInForce(ConsentState.Expired)], await No(coach, ByConsent, null, item));
    }

    [Fact]
    public async Task With_a_consent_for_another_recipient_of_the_same_kind()
    {
        await portal.Given(trajectory, coach, "reports");
        Assert.Equal([new ConsentIsMissing()], await No(portal.Party("otherProfessional", "Ander"), ByConsent, null, await trajectory.Item("reports")));
    }

    [Fact]
    public async Task With_a_consent_for_another_purpose()
    {
        await portal.Given(trajectory, coach, "reports");
        Assert.Equal([new ConsentIsForAnotherPurpose(ByConsent)], await No(coach, "reporting", null, await trajectory.Item("reports")));
    }

    [Fact]
    public async Task With_a_consent_for_other_data()
    {
        await portal.Given(trajectory, coach, "reports");
        Assert.Equal([new ConsentDoesNotCover("results")], await No(coach, ByConsent, null, await trajectory.Item("reports"), await trajectory.Item("results")));
    }

    [Fact]
    public async Task With_a_consent_whose_trajectory_ended()
    {
        var item = await trajectory.Item("reports");
        await portal.Given(trajectory, coach, "reports");
        trajectory.Ends(portal.Clock.Today);
        await portal.Waiting(trajectory, coach, item);
        portal.Clock.PassDays(1);
        Assert.Equal([new TrajectoryHasEnded()], await No(coach, ByConsent, null, item));
    }

    [Fact]
    public async Task With_a_consent_of_an_earlier_trajectory()
    {
        await portal.Given(trajectory, coach, "reports");
        trajectory.Ends(portal.Clock.Today.AddDays(-1));
        trajectory = noor.Trajectory();
        Assert.Equal([new TrajectoryHasEnded()], await No(coach, ByConsent, null, await trajectory.Item("reports")));
    }
}
