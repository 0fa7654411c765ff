using Portal.Core;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Tests.Support;

/// <summary>A practice with its people and its register.</summary>
sealed class APractice(APortal portal, Practice practice, PrivacyProfile profile)
{
    readonly List<Actor> advisers = [];

    public APortal Portal => portal;

    public Practice Practice => practice;

    public PracticeId Id => practice.Id;

    public PrivacyProfile Profile => profile;

    /// <summary>The adviser whom a trajectory gets when a test names none.</summary>
    public Actor FirstAdviser => advisers.Count > 0 ? advisers[0] : Adviser("Anna", profile.Controllers.Required ? Controller("Praktijk A") : null);

    public AClient Client(string name, DateOnly? bornOn = null)
    {
        var client = Core.People.Client.Register(practice.Id, name, "Dorp", bornOn ?? new DateOnly(1988, 4, 3));
        var membership = Membership.Of(Core.Id.New<AccountId>(), client);
        portal.Enter(client, membership);
        return new(this, client, new(membership.Account, membership.Id, practice.Id, Role.Client, name, client.Id));
    }

    /// <summary>Somebody who acts for a client.</summary>
    public Actor Representative(AClient client, string name, DateOnly? until = null)
    {
        var representative = Core.People.Representative.Enter(client.Client, name, "machtiging", until);
        var membership = Membership.Of(Core.Id.New<AccountId>(), representative);
        portal.Enter(representative, membership);
        return new(membership.Account, membership.Id, practice.Id, Role.Representative, name, client.Id, Representative: representative.Id);
    }

    /// <summary>Staff that works with clients; with a controller: that controller's practitioner.</summary>
    public Actor Adviser(string name, Party? controller = null, bool undertaking = true, Subcontract? subcontract = null)
    {
        var actor = Staff(name, Role.Adviser, controller, undertaking, subcontract);
        advisers.Add(actor);
        return actor;
    }

    /// <summary>Any other staff.</summary>
    public Actor Staff(string name, Role role, Party? controller = null, bool undertaking = true, Subcontract? subcontract = null)
    {
        var adviser = Core.People.Adviser.Enter(practice.Id, name, "adviseur", undertaking ? new DateOnly(2020, 1, 1) : null, controller?.Id, subcontract);
        var membership = Membership.Of(Core.Id.New<AccountId>(), adviser, role);
        portal.Enter(adviser, membership);
        return new(membership.Account, membership.Id, practice.Id, role, name, Adviser: adviser.Id, Controller: controller?.Id);
    }

    public Party Party(string kind, string name, Agreement? agreement = null)
    {
        var party = Core.Practices.Party.Enter(practice.Id, kind, name, agreement: agreement);
        portal.Enter(party);
        return party;
    }

    /// <summary>A controller of a processor, with an agreement that holds and its own key.</summary>
    public Party Controller(string name)
    {
        var party = Party("zkmPractitioner", name, new(new DateOnly(2025, 1, 1), "1", null));
        portal.HasSeal(party.Id.Value);
        return party;
    }
}

/// <summary>A client, who is also an actor.</summary>
sealed class AClient(APractice practice, Client client, Actor actor)
{
    public APractice Practice => practice;

    public Client Client => client;

    public ClientId Id => client.Id;

    public Actor Me => actor;

    public static implicit operator Actor(AClient client) => client.Me;

    /// <summary>Starts a trajectory: of the profile's first kind, with the first adviser, unless the test says otherwise.</summary>
    public ATrajectory Trajectory(string? type = null, PrincipalKind? kind = null, Actor? adviser = null, Party? principal = null)
    {
        var chosen = type is null ? practice.Profile.TrajectoryTypes[0] : practice.Profile.TrajectoryType(type)!;
        var who = adviser ?? practice.FirstAdviser;
        var trajectory = Core.People.Trajectory.Start(
            client, chosen.Id, kind ?? chosen.PrincipalKinds[0], principal?.Id, who.Controller, who.Adviser, practice.Portal.Clock.Today.AddDays(-30));
        practice.Portal.Enter(trajectory);
        return new(this, trajectory, who);
    }
}

/// <summary>A trajectory with its client and its adviser.</summary>
sealed class ATrajectory(AClient client, Trajectory trajectory, Actor adviser)
{
    public AClient Client => client;

    public Trajectory Trajectory => trajectory;

    public TrajectoryId Id => trajectory.Id;

    public Actor Adviser => adviser;

    APortal Portal => client.Practice.Portal;

    /// <summary>An item that may be recorded: purpose and source are the first that fit.</summary>
    public NewItem NewItem(string category, string value = "een waarde")
    {
        var about = client.Practice.Profile.Category(category)!;
        var purpose = about.PurposeIds.First(id => client.Practice.Profile.Purpose(id)!.Selectable);
        return new(Id, category, purpose, about.Sources[0], Portal.Clock.Today, value, SourceParty: "bron", Reason: "reden", VerifiedAgainst: "paspoort");
    }

    /// <summary>Records an item by the assigned adviser.</summary>
    public async Task<ItemId> Item(string category, string value = "een waarde") =>
        (await Portal.AddItem.Run(adviser, client.Id, NewItem(category, value), CommandKey.New())).Done();

    /// <summary>Ends the trajectory.</summary>
    public void Ends(DateOnly day) => Portal.Force(db => db.Trajectories.Single(t => t.Id == Id).End(day));
}

/// <summary>What a test expects of an outcome.</summary>
static class Outcomes
{
    public static T Done<T>(this Outcome<T> outcome)
    {
        Assert.Null(outcome.Refusal);
        return outcome.Value;
    }

    public static void Done(this Outcome outcome) => Assert.Null(outcome.Refusal);
}
