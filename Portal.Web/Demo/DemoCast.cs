using Portal.Core;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Web.Demo;

/// <summary>The people of one practice in the demo, and who they are when they act.</summary>
sealed class DemoCast(DemoStage stage, Practice practice, string mailDomain)
{
    readonly List<object> entering = [practice];

    public List<DemoPerson> People { get; } = [];

    public Practice Practice => practice;

    /// <summary>Dates of birth, by client.</summary>
    public Dictionary<string, DateOnly> Born { get; } = new(StringComparer.Ordinal);

    public Party Party(string kind, string name, Agreement? agreement = null, string country = "NL")
    {
        var party = Core.Practices.Party.Enter(practice.Id, kind, name, country, agreement);
        entering.Add(party);
        return party;
    }

    public Actor Staff(string name, string function, string why, Role role = Role.Adviser, Party? controller = null, Subcontract? subcontract = null)
    {
        var adviser = Adviser.Enter(practice.Id, name, function, stage.Today.AddYears(-1), controller?.Id, subcontract);
        var person = Person(name, function, why);
        var membership = Membership.Of(person.Account, adviser, role);
        entering.AddRange([adviser, membership]);
        return new(person.Account, membership.Id, practice.Id, role, name, Adviser: adviser.Id, Controller: controller?.Id);
    }

    public Actor Client(string name, string town, DateOnly bornOn, string why)
    {
        var client = Core.People.Client.Register(practice.Id, name, town, bornOn);
        Born[name] = bornOn;
        var person = Person(name, "Cliënt", why);
        var membership = Membership.Of(person.Account, client);
        entering.AddRange([client, membership]);
        return new(person.Account, membership.Id, practice.Id, Role.Client, name, client.Id);
    }

    public Actor Representative(Actor forClient, string name, string authority, string why)
    {
        var client = entering.OfType<Client>().Single(c => c.Id == forClient.Client);
        var representative = Core.People.Representative.Enter(client, name, authority);
        var person = Person(name, "Vertegenwoordiger", why);
        var membership = Membership.Of(person.Account, representative);
        entering.AddRange([representative, membership]);
        return new(person.Account, membership.Id, practice.Id, Role.Representative, name, client.Id, Representative: representative.Id);
    }

    /// <summary>Enters everybody so far.</summary>
    public Task Enter()
    {
        object[] things = [.. entering];
        entering.Clear();
        return stage.Enter(practice.Id, Act.PracticeOpened, things);
    }

    DemoPerson Person(string name, string role, string why)
    {
        var mail = $"{string.Concat(name.Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant().TakeWhile(c => c != ' ').Where(char.IsAsciiLetter))}@{mailDomain}";
        var person = new DemoPerson(practice.Name, name, role, mail, why, Id.New<AccountId>());
        People.Add(person);
        return person;
    }
}
