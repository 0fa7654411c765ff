using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Web.Demo;

/// <summary>What happened to one client: the dossier, requests with their answers, consents, disclosures, who looked.</summary>
sealed class DemoStory(DemoStage stage, DemoPlan plan, PrivacyProfile profile, DemoCast cast, PlannedClient client, DemoFacts facts)
{
    readonly Dictionary<string, ItemId> items = new(StringComparer.Ordinal);
    readonly Actor me = cast.As(client.FirstName), adviser = cast.As(client.Trajectory.Adviser);
    Trajectory? trajectory;

    Trajectory Own => trajectory!;

    public void Plan()
    {
        Dossier(client.Trajectory);
        foreach (var declaration in client.Declarations) Declaration(declaration);
        foreach (var request in client.Requests) Request(request);
        foreach (var consent in client.Consents) Consent(consent);
        foreach (var disclosure in client.Disclosures) Disclosure(disclosure);
        foreach (var look in client.Looks)
        {
            if (look.Reason is { } reason) stage.Ago(look.Ago, 14, () => stage.TakeAccess(cast.As(look.Who), Own, reason));
            stage.Ago(look.Ago, 14, () => stage.Open(cast.As(look.Who), Own));
        }
    }

    void Dossier(PlannedTrajectory planned)
    {
        var principal = planned.Principal is { } name ? cast.PartyOf(name).Id : adviser.Controller;
        var starts = new NewTrajectory(
            me.Client!.Value, planned.Type, planned.Kind, stage.Today.AddDays(-planned.Ago), principal, adviser.Controller, adviser.Adviser);
        stage.Ago(planned.Ago, 9, async () => trajectory = await stage.Start(cast.Administrator, starts));
        stage.Ago(planned.Ago - 1, 10, async () =>
        {
            foreach (var item in new DemoValues(plan, profile, client, facts, cast).For(Own))
            {
                var id = await stage.Add(adviser, Own, item);
                items.TryAdd(item.Category, id);
            }
        });
    }

    void Request(PlannedRequest planned)
    {
        RequestId id = default;
        stage.Ago(planned.Ago ?? stage.AgoOfWhatIsDueTomorrow(profile, planned.Right), 11, async () => id = await stage.File(me, new(
            planned.Right, Item: planned.About is { } about ? items[about] : null, Text: facts.In(planned.Text), Proposed: facts.In(planned.Proposed), Claim: planned.Claim)));
        if (planned.Decision is not { } decision) return;
        stage.Ago(decision.Ago, 15, () => stage.Decide(adviser, new(
            id, decision.Finding is null ? DecisionResult.Granted : DecisionResult.Refused, Finding: decision.Finding, Words: decision.Words)));
    }

    void Declaration(PlannedDeclaration planned)
    {
        DeclarationId id = default;
        stage.Ago(planned.Ago, 10, async () => id = await stage.Ask(adviser, Own, planned.Kind));
        if (planned.Signed) stage.Ago(planned.Ago - 1, 19, () => stage.Sign(me, id));
    }

    void Consent(PlannedConsent planned)
    {
        ConsentId id = default;
        stage.Ago(planned.Ago, 10, async () => id = await stage.Ask(
            adviser, Own, cast.PartyOf(planned.Recipient), planned.Purpose, stage.Today.AddDays(planned.Until), planned.Categories));
        if (planned.State is ConsentState.Requested) return;
        stage.Ago(planned.Ago - 1, 20, () => planned.State is ConsentState.Refused ? stage.Decline(me, id) : stage.Give(me, id));
        if (planned.State is ConsentState.Withdrawn) stage.Ago(planned.Withdrawn, 21, () => stage.Withdraw(me, id));
    }

    void Disclosure(PlannedDisclosure planned)
    {
        DisclosureId id = default;
        stage.Ago(planned.Ago, 11, async () => id = await stage.Prepare(
            adviser, Own, cast.PartyOf(planned.Recipient), planned.Purpose, [.. planned.Categories.Select(c => items[c])]));
        if (planned.Released is { } released) stage.Ago(released, 12, () => stage.Release(adviser, id));
    }
}
