using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.Storage;
using Portal.Tests.Documents;
using Portal.Tests.Support;

namespace Portal.Tests.Consents;

/// <summary>A withdrawal that did not come through the portal works as one that did.</summary>
public sealed class ReceiveWithdrawalTests
{
    [Fact]
    public async Task A_client_without_an_account_withdraws_by_telephone()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var trajectory = noor.Trajectory();
        var coach = portal.Party("otherProfessional", "Jobcoach");
        var wish = new NewPaperConsent(new(trajectory.Id, coach.Id, "disclosureOnConsent", ["reports"], portal.Clock.Today.AddMonths(3)), portal.Clock.Today, "kast 3");
        var id = (await new EnterPaperConsent(portal.Store, portal.Regulations).Run(trajectory.Adviser, noor.Id, wish, CommandKey.New())).Done();
        var left = await portal.Waiting(trajectory, coach, await trajectory.Item("reports"));
        (await portal.Release(trajectory.Adviser, left)).Done();
        var waits = await portal.Waiting(trajectory, coach, await trajectory.Item("reports"));
        var package = portal.Look(db => db.Documents.Single(d => d.Kind == DocumentKind.Disclosure).Id);
        (await portal.OpenDocument.Run(trajectory.Adviser, package, CommandKey.New())).Done();
        portal.Force(db => db.Memberships.Single(m => m.Id == noor.Me.Membership).End(portal.Clock.Now));

        ReceiveWithdrawal receive = new(portal.Store, portal.Regulations, portal.Press);
        (await receive.Run(trajectory.Adviser, id, WithdrawalWay.Telephone, CommandKey.New())).Done();

        Assert.Equal((ConsentState.Withdrawn, DisclosureState.Cancelled), (portal.Consent(id).State, portal.Disclosure(waits).State));
        Assert.Contains(portal.Chain(), e => e.Act is Act.ConsentWithdrawn && e.Client is not null);
        var paper = portal.Look(db => db.Documents.Single(d => d.Kind == DocumentKind.Withdrawal).Id);
        Sheet sheet = new((await portal.OpenDocument.Run(trajectory.Adviser, paper, CommandKey.New())).Done().Bytes);
        sheet.Says("per telefoon, ontvangen en ingevoerd door Anna");
        var record = System.Text.Encoding.UTF8.GetString(sheet.Files()["consent-record.json"]);
        Assert.Contains("telephone: received and entered by the practice", record, StringComparison.Ordinal);
        Assert.DoesNotContain("portal: one button", record, StringComparison.Ordinal);

        // What was made ready before is not taken out any more, and a second time there is nothing to withdraw.
        Assert.IsType<PackageIsTakenBack>((await portal.OpenDocument.Run(trajectory.Adviser, package, CommandKey.New())).Refusal);
        Assert.IsType<ConsentIsAlreadyWithdrawn>((await receive.Run(trajectory.Adviser, id, WithdrawalWay.Letter, CommandKey.New())).Refusal);
    }
}
