using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Web.Demo;

/// <summary>The demo of a practice that is a processor: two controllers, each with a practitioner and clients of its own.</summary>
sealed class DemoProcessor(DemoStage stage, PrivacyProfile profile)
{
    readonly Dictionary<string, Trajectory> trajectories = new(StringComparer.Ordinal);
    readonly Dictionary<(string Client, string Category), ItemId> items = [];

    public async Task<DemoCast> Plan()
    {
        var practice = Practice.Open(profile.ProfileId, profile.Practice.Name, "Voorbeeldkade 8\n1234 AB Voorbeeldstad");
        var cast = new DemoCast(stage, practice, $"{profile.ProfileId}.example");
        var agreement = new Agreement(stage.Today.AddYears(-1), "2.1", stage.Today.AddYears(2));
        var first = cast.Party("zkmPractitioner", "ZKM-praktijk Voorbeeld", agreement);
        var second = cast.Party("coachingOrganisation", "Coachbureau Fictief", agreement);

        var admin = cast.Staff("Bert Beheer", "Beheerder", "Beheert de praktijk; ziet geen dossiers", Role.Administrator);
        cast.Staff("Sanne Systeem", "Medewerker van de verwerker", "Ziet aantallen, geen inhoud; beslist niet", Role.ProcessorStaff);
        var eva = cast.Staff("Eva Beoefenaar", "ZKM-beoefenaar", "Beslist voor de eerste verwerkingsverantwoordelijke", controller: first);
        var koen = cast.Staff("Koen Coachman", "Coach", "Beslist voor de tweede verwerkingsverantwoordelijke", controller: second);
        var wim = cast.Client("Wim Waardering", "Voorbeeldstad", new(1975, 3, 12), "Een verzoek ligt bij de ZKM-beoefenaar");
        var yara = cast.Client("Yara Proefrit", "Nepdorp", new(1990, 8, 8), "Gegevens bij de ZKM-beoefenaar");
        var otto = cast.Client("Otto Oefening", "Fictiehuizen", new(1968, 6, 1), "Gegevens bij het coachbureau; een correctie is toegewezen");
        var tess = cast.Client("Tess Testrun", "Voorbeeldstad", new(1995, 10, 10), "Gegevens bij het coachbureau; een inzage is klaar");
        await cast.Enter();

        Dossier(admin, wim, cast.Born[wim.Name], eva, first, PrincipalKind.ZkmPractitioner, 60, 0);
        Dossier(admin, yara, cast.Born[yara.Name], eva, first, PrincipalKind.ZkmPractitioner, 50, 1);
        Dossier(admin, otto, cast.Born[otto.Name], koen, second, PrincipalKind.CoachingOrganisation, 70, 2);
        Dossier(admin, tess, cast.Born[tess.Name], koen, second, PrincipalKind.CoachingOrganisation, 40, 3);
        Story(eva, koen, wim, otto, tess);
        return cast;
    }

    void Story(Actor eva, Actor koen, Actor wim, Actor otto, Actor tess)
    {
        stage.Ago(10, 19, () => stage.File(wim, new(RightId.Rectification, Item: items[(wim.Name, "clientValuation")],
            Text: "Bij waardering 3 hoort rust 2, niet 4.", Proposed: "Waardering 3: 'Ik ben trots op mijn tuin', gevoelens: vreugde 5, rust 2.")));
        stage.Ago(4, 9, () => stage.Open(eva, trajectories[wim.Name]));
        RequestId corrected = default, report = default;
        stage.Ago(30, 19, async () => corrected = await stage.File(otto, new(RightId.Rectification, Item: items[(otto.Name, "clientDetails")], Proposed: "Otto Oefening, roepnaam Ot")));
        stage.Ago(28, 10, () => stage.Decide(koen, new(corrected, DecisionResult.Granted)));
        stage.Ago(18, 19, async () => report = await stage.File(tess, new(RightId.Access)));
        stage.Ago(11, 10, () => stage.Decide(koen, new(report, DecisionResult.Granted)));
    }

    void Dossier(Actor admin, Actor client, DateOnly born, Actor practitioner, Party controller, PrincipalKind kind, int daysAgo, int nth)
    {
        var type = profile.TrajectoryTypes[0].Id;
        stage.Ago(daysAgo, 9, async () => trajectories[client.Name] = await stage.Start(
            admin, new(client.Client!.Value, type, kind, stage.Today.AddDays(-daysAgo), controller.Id, controller.Id, practitioner.Adviser)));
        stage.Ago(daysAgo - 1, 10, async () =>
        {
            foreach (var item in DemoValues.For(profile, trajectories[client.Name], client, practitioner.Name, controller.Name, born, stage.Today.AddDays(-daysAgo), nth))
                items[(client.Name, item.Category)] = await stage.Add(practitioner, trajectories[client.Name], item);
        });
    }
}
