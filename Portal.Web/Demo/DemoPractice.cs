using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Web.Demo;

/// <summary>Plays the plan of one practice: enters its register and people, and hands each client's dossier and story to the stage.</summary>
sealed class DemoPractice(DemoStage stage, DemoPlan plan, PrivacyProfile profile)
{
    /// <summary>Enters everybody and plans what happened. Gives the people who can sign in.</summary>
    /// <param name="nth">Number of the first client among those of all practices, so that no two have one telephone number.</param>
    public async Task<DemoCast> Open(int nth)
    {
        var practice = Practice.Open(profile.ProfileId, profile.Practice.Name, plan.Address);
        var cast = new DemoCast(stage, practice, $"{profile.ProfileId}.example");
        var agreement = new Agreement(stage.Today.AddYears(-1), "1.0", null);
        foreach (var party in plan.Parties) cast.Party(party.Kind, party.Name, party.Agreement ? agreement : null);
        foreach (var staff in plan.Staff) cast.Staff(staff);
        foreach (var client in plan.Clients) cast.Client(client);
        await cast.Enter();
        foreach (var (i, client) in plan.Clients.Index()) new DemoStory(stage, plan, profile, cast, client, new(client, stage.Today, nth + i)).Plan();
        return cast;
    }
}
