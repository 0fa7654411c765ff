using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Disclosures;

/// <summary>Two consents for one recipient: the client's last word holds.</summary>
public sealed class ConsentCoverTests
{
    [Fact]
    public async Task What_was_withdrawn_later_does_not_leave_under_an_older_consent_that_names_it_too()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var trajectory = noor.Trajectory();
        var coach = portal.Party("otherProfessional", "Jobcoach");
        await portal.Given(trajectory, coach, "reports", "results");
        portal.Clock.Pass(TimeSpan.FromHours(1));
        var narrow = await portal.Given(trajectory, coach, "reports");
        var (report, result) = (await trajectory.Item("reports"), await trajectory.Item("results"));
        (await portal.Withdraw(noor, narrow)).Done();

        Assert.IsType<GateSaysNo>((await portal.Prepare(trajectory, coach, "disclosureOnConsent", null, report)).Refusal);
        (await portal.Prepare(trajectory, coach, "disclosureOnConsent", null, result)).Done();

        // Given again after it, it leaves again.
        portal.Clock.Pass(TimeSpan.FromHours(1));
        await portal.Given(trajectory, coach, "reports");
        (await portal.Prepare(trajectory, coach, "disclosureOnConsent", null, report)).Done();
    }
}
