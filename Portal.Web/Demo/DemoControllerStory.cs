using Portal.Core.Consents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Web.Demo;

/// <summary>What happened at a controller's practice: a request due tomorrow, one overdue, one refused, consents in every state.</summary>
sealed class DemoControllerStory(DemoStage stage, Func<Actor, string, ItemId> item, Func<Actor, Trajectory> trajectory)
{
    const string Purpose = "disclosureOnConsent";

    public void Plan(DemoAdvisers advisers, DemoClients clients, Party jobcoach, Party uwv)
    {
        Requests(advisers, clients);
        Consents(advisers, clients, jobcoach);
        Principal(advisers.Anna, clients.Noor, uwv);
        stage.Ago(12, 14, () => stage.TakeAccess(advisers.Carla, trajectory(clients.Noor), "Anna is ziek; ik neem het gesprek van vandaag over."));
        stage.Ago(12, 14, () => stage.Open(advisers.Carla, trajectory(clients.Noor)));
        stage.Ago(3, 9, () => stage.Open(advisers.Anna, trajectory(clients.Noor)));
    }

    void Requests(DemoAdvisers advisers, DemoClients clients)
    {
        // Four weeks to react at this practice: received 27 days ago is due tomorrow.
        stage.Ago(27, 11, () => stage.File(clients.Noor, new(RightId.Rectification, Item: item(clients.Noor, "benefitStart"),
            Text: "Mijn uitkering begon een maand later. Het staat zo in de brief van UWV.", Proposed: "1 april 2026", Claim: RightReason.Wrong)));
        stage.Ago(40, 16, () => stage.File(clients.Piet, new(RightId.Erasure, Item: item(clients.Piet, "partnerIncome"), Text: "De kredietaanvraag gaat niet door.")));
        stage.Ago(5, 16, () => stage.File(clients.Piet, new(RightId.Access)));

        RequestId refused = default;
        stage.Ago(35, 9, async () => refused = await stage.File(clients.Fatima, new(RightId.Rectification, Item: item(clients.Fatima, "fileNotes"),
            Text: "Ik vind niet dat ik snel afgeleid ben. Dat is één keer gebeurd.", Proposed: "Werkt geconcentreerd.", Claim: RightReason.Wrong)));
        stage.Ago(20, 15, () => stage.Decide(advisers.Bram, new(refused, DecisionResult.Refused, Finding: "professionalOpinion",
            Words: "Dit is mijn indruk uit drie gesprekken. Uw eigen verklaring staat er nu bij, zodat een lezer beide ziet.")));

        RequestId corrected = default, report = default;
        stage.Ago(45, 9, async () => corrected = await stage.File(clients.Milan, new(RightId.Rectification, Item: item(clients.Milan, "phone"),
            Proposed: "06 00 00 00 99", Claim: RightReason.Wrong)));
        stage.Ago(44, 10, () => stage.Decide(advisers.Daan, new(corrected, DecisionResult.Granted)));
        stage.Ago(30, 9, async () => report = await stage.File(clients.Milan, new(RightId.Access)));
        stage.Ago(22, 11, () => stage.Decide(advisers.Daan, new(report, DecisionResult.Granted)));
    }

    void Consents(DemoAdvisers advisers, DemoClients clients, Party jobcoach)
    {
        stage.Ago(2, 10, () => stage.Ask(advisers.Anna, trajectory(clients.Noor), jobcoach, Purpose, stage.Today.AddMonths(6), "name", "phone", "fileNotes"));

        ConsentId given = default, withdrawn = default, expired = default;
        stage.Ago(60, 10, async () => given = await stage.Ask(advisers.Anna, trajectory(clients.Sahin), jobcoach, Purpose, stage.Today.AddMonths(4), "name", "phone", "reports"));
        stage.Ago(59, 20, () => stage.Give(clients.Sahin, given));
        stage.Ago(50, 11, async () => await stage.Release(advisers.Anna, await stage.Prepare(advisers.Anna, trajectory(clients.Sahin), jobcoach, Purpose,
            item(clients.Sahin, "name"), item(clients.Sahin, "reports"))));
        stage.Ago(1, 11, () => stage.Prepare(advisers.Anna, trajectory(clients.Sahin), jobcoach, Purpose, item(clients.Sahin, "phone")));

        stage.Ago(70, 10, async () => withdrawn = await stage.Ask(advisers.Anna, trajectory(clients.Jan), jobcoach, Purpose, stage.Today.AddMonths(3), "name", "results"));
        stage.Ago(68, 20, () => stage.Give(clients.Jan, withdrawn));
        stage.Ago(40, 11, async () => await stage.Release(advisers.Anna, await stage.Prepare(advisers.Anna, trajectory(clients.Jan), jobcoach, Purpose, item(clients.Jan, "results"))));
        stage.Ago(15, 9, () => stage.Prepare(advisers.Anna, trajectory(clients.Jan), jobcoach, Purpose, item(clients.Jan, "name")));
        stage.Ago(14, 21, () => stage.Withdraw(clients.Jan, withdrawn));

        stage.Ago(120, 10, async () => expired = await stage.Ask(advisers.Carla, trajectory(clients.Loes), jobcoach, Purpose, stage.Today.AddDays(-10), "name", "phone"));
        stage.Ago(119, 10, () => stage.Give(clients.Loes, expired));
        stage.Ago(33, 10, async () => await stage.Decline(clients.Fatima, await stage.Ask(advisers.Bram, trajectory(clients.Fatima), jobcoach, Purpose, stage.Today.AddMonths(2), "name", "email")));
    }

    /// <summary>The principal gets its whitelist without consent, and the client sees it.</summary>
    void Principal(Actor anna, Actor noor, Party uwv) => stage.Ago(16, 15, async () =>
        await stage.Release(anna, await stage.Prepare(anna, trajectory(noor), uwv, "reporting", item(noor, "name"), item(noor, "reports"))));
}
