using Portal.Core;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Web.Demo;

/// <summary>The parties and people of one practice in the demo, and who they are when they act.</summary>
sealed class DemoCast(DemoStage stage, Practice practice, string mailDomain)
{
    readonly List<object> entering = [practice];
    readonly Dictionary<string, Party> parties = new(StringComparer.Ordinal);
    readonly Dictionary<string, Actor> actors = new(StringComparer.Ordinal);

    public List<DemoPerson> People { get; } = [];

    /// <summary>Who keeps the register.</summary>
    public Actor Administrator => actors.Values.First(a => a.Role is Role.Administrator);

    /// <summary>Who seals: the practice, or at a processor its controllers.</summary>
    public IEnumerable<(Guid Id, string Name)> Sealers(bool processor) =>
        processor ? parties.Values.Where(p => p.Agreement is not null).Select(p => (p.Id.Value, p.Name)) : [(practice.Id.Value, practice.Name)];

    /// <summary>Somebody, by the first name.</summary>
    public Actor As(string firstName) => actors[firstName];

    /// <summary>A party, by its name.</summary>
    public Party PartyOf(string name) => parties[name];

    public void Party(string kind, string name, Agreement? agreement) =>
        entering.Add(parties[name] = Core.Practices.Party.Enter(practice.Id, kind, name, agreement: agreement));

    public void Staff(PlannedStaff staff)
    {
        var controller = staff.Controller is { } name ? PartyOf(name).Id : (PartyId?)null;
        var adviser = Adviser.Enter(practice.Id, staff.Name, staff.Function.Nl, stage.Today.AddYears(-1), controller, staff.Subcontract);
        var person = Person(staff.Name, staff.Function, staff.Why);
        var membership = Membership.Of(person.Account, adviser, staff.Role);
        entering.AddRange([adviser, membership]);
        Acts(new(person.Account, membership.Id, practice.Id, staff.Role, staff.Name, Adviser: adviser.Id, Controller: controller));
    }

    public void Client(PlannedClient planned)
    {
        var client = Core.People.Client.Register(practice.Id, planned.Name, planned.Town, planned.BornOn, planned.Language);
        var person = Person(planned.Name, DemoPlan.Say("Cliënt", "Client"), planned.Why);
        var membership = Membership.Of(person.Account, client);
        entering.AddRange([client, membership]);
        Acts(new(person.Account, membership.Id, practice.Id, Role.Client, planned.Name, client.Id));
        if (planned.Representative is { } one) Representative(client, one);
    }

    /// <summary>Enters everybody so far.</summary>
    public Task Enter()
    {
        object[] things = [.. entering];
        entering.Clear();
        return stage.Enter(practice.Id, Act.PracticeOpened, things);
    }

    void Representative(Client client, PlannedRepresentative planned)
    {
        var representative = Core.People.Representative.Enter(client, planned.Name, planned.Authority);
        var person = Person(planned.Name, DemoPlan.Say("Vertegenwoordiger", "Representative"), planned.Why);
        entering.AddRange([representative, Membership.Of(person.Account, representative)]);
    }

    void Acts(Actor actor) => actors.Add(actor.Name.Split(' ')[0], actor);

    DemoPerson Person(string name, Label role, Label why)
    {
        var person = new DemoPerson(practice.ProfileId, practice.Name, name, role, $"{DemoFacts.Plain(name.Split(' ')[0])}@{mailDomain}", why, Id.New<AccountId>());
        People.Add(person);
        return person;
    }
}
