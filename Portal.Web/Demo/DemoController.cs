using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Web.Demo;

/// <summary>The demo of a practice that is a controller itself: all roles, eight clients, every state worth seeing.</summary>
sealed class DemoController(DemoStage stage, PrivacyProfile profile)
{
    readonly Dictionary<string, Trajectory> trajectories = new(StringComparer.Ordinal);
    readonly Dictionary<(string Client, string Category), ItemId> items = [];

    public async Task<DemoCast> Plan()
    {
        var practice = Practice.Open(profile.ProfileId, profile.Practice.Name, "Voorbeeldstraat 1\n1234 AB Voorbeeldstad");
        var cast = new DemoCast(stage, practice, $"{profile.ProfileId}.example");
        var agreement = new Agreement(stage.Today.AddYears(-1), "1.0", null);
        var uwv = cast.Party("uwv", "UWV (voorbeeld)");
        var municipality = cast.Party("municipality", "Gemeente Voorbeeldstad");
        var employer = cast.Party("employer", "Voorbeeldfabriek B.V.");
        var jobcoach = cast.Party("otherProfessional", "Jobcoach Voorbeeld B.V.");
        cast.Party("survey", "Onderzoeksbureau Steekproef");
        cast.Party("hosting", "Hosting Voorbeeld B.V.", agreement);

        var admin = cast.Staff("Arno Beheer", "Beheerder", "Beheert de praktijk; ziet geen dossiers", Role.Administrator);
        var anna = cast.Staff("Anna Voorbeeld", "Adviseur", "Morgen moet een verzoek beantwoord zijn; een verstrekking staat klaar");
        var bram = cast.Staff("Bram Testman", "Adviseur", "Een verzoek is over tijd");
        var carla = cast.Staff("Carla Proefstuk", "Adviseur", "Heeft met een reden in een dossier van een collega gekeken");
        var daan = cast.Staff("Daan Demo", "Adviseur van een onderaannemer", "Onderaannemer", subcontract: new("Onderaannemer Voorbeeld B.V.", "OA-2026-01"));
        cast.Staff("Petra Privé", "Privacy-functionaris", "Ziet alle termijnen, geen inhoud", Role.PrivacyOfficer);

        var noor = cast.Client("Noor Verzonnen", "Voorbeeldstad", new(1988, 4, 3), "Een toestemming wacht op antwoord; een verzoek loopt");
        var sahin = cast.Client("Şahin Öztürk-Łukasiewicz", "Fictiehuizen", new(1979, 11, 23), "Heeft een toestemming gegeven; er is iets verstrekt");
        var piet = cast.Client("Piet Proefkonijn", "Voorbeeldstad", new(1966, 7, 15), "Een verzoek is niet op tijd beantwoord");
        var fatima = cast.Client("Fatima Fictie", "Nepdorp", new(1992, 2, 29), "Een verzoek is geweigerd, met reden");
        var jan = cast.Client("Jan Nepnaam", "Nepdorp", new(1971, 9, 9), "Heeft een toestemming ingetrokken");
        var loes = cast.Client("Loes Bestaatniet", "Fictiehuizen", new(1984, 12, 31), "Een toestemming is verlopen");
        var milan = cast.Client("Milan Testpersoon", "Voorbeeldstad", new(1999, 1, 1), "Kreeg inzage en een correctie");
        var ria = cast.Client("Ria Fantasie", "Nepdorp", new(1958, 5, 20), "Heeft iemand die voor haar handelt");
        cast.Representative(ria, "Rob Fantasie", "Machtiging, gezien door Anna Voorbeeld", "Handelt voor Ria Fantasie");
        await cast.Enter();

        Dossier(admin, noor, cast.Born[noor.Name], anna, "reintegration", PrincipalKind.Uwv, uwv, 120, 0);
        Dossier(admin, sahin, cast.Born[sahin.Name], anna, "coaching", PrincipalKind.Client, null, 200, 1);
        Dossier(admin, piet, cast.Born[piet.Name], bram, "credit", PrincipalKind.Client, null, 150, 2);
        Dossier(admin, fatima, cast.Born[fatima.Name], bram, "reintegration", PrincipalKind.Employer, employer, 140, 3);
        Dossier(admin, jan, cast.Born[jan.Name], anna, "advice", PrincipalKind.Municipality, municipality, 180, 4);
        Dossier(admin, loes, cast.Born[loes.Name], carla, "consultancy", PrincipalKind.Client, null, 220, 5);
        Dossier(admin, milan, cast.Born[milan.Name], daan, "reintegration", PrincipalKind.Uwv, uwv, 90, 6);
        Dossier(admin, ria, cast.Born[ria.Name], anna, "coaching", PrincipalKind.Client, null, 300, 7);

        new DemoControllerStory(stage, (who, category) => items[(who.Name, category)], who => trajectories[who.Name])
            .Plan(new(anna, bram, carla, daan), new(noor, sahin, piet, fatima, jan, loes, milan, ria), jobcoach, uwv);
        return cast;
    }

    void Dossier(Actor admin, Actor client, DateOnly born, Actor adviser, string type, PrincipalKind kind, Party? principal, int daysAgo, int nth)
    {
        stage.Ago(daysAgo, 9, async () => trajectories[client.Name] = await stage.Start(
            admin, new(client.Client!.Value, type, kind, stage.Today.AddDays(-daysAgo), principal?.Id, Adviser: adviser.Adviser)));
        stage.Ago(daysAgo - 1, 10, async () =>
        {
            foreach (var item in DemoValues.For(profile, trajectories[client.Name], client, adviser.Name, principal?.Name ?? client.Name, born, stage.Today.AddDays(-daysAgo), nth))
                items[(client.Name, item.Category)] = await stage.Add(adviser, trajectories[client.Name], item);
        });
    }
}

/// <summary>The advisers of the story.</summary>
sealed record DemoAdvisers(Actor Anna, Actor Bram, Actor Carla, Actor Daan);

/// <summary>The clients of the story.</summary>
sealed record DemoClients(Actor Noor, Actor Sahin, Actor Piet, Actor Fatima, Actor Jan, Actor Loes, Actor Milan, Actor Ria);
