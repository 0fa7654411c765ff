using Portal.Core;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Web.People;

/// <summary>What is filled in to register a client.</summary>
public sealed class RegisterEntry
{
    public string Name { get; set; } = "";

    public string Town { get; set; } = "";

    public DateOnly? BornOn { get; set; }

    public string Language { get; set; } = "nl";

    public string Email { get; set; } = "";

    public string Type { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Principal { get; set; } = "";

    public string Adviser { get; set; } = "";

    public DateOnly StartedOn { get; set; }

    /// <summary>The client, as the operation wants it.</summary>
    public NewClient Client(AccountId? account, bool invite) => new(Name, Town, BornOn, Language, account, invite);

    /// <summary>Her first trajectory. At a processor the principal is the controller.</summary>
    public NewTrajectory Trajectory()
    {
        var principal = Id.Read<PartyId>(Principal);
        return new(default, Type, Enum.TryParse<PrincipalKind>(Kind, out var kind) ? kind : null, StartedOn, principal, Controlled ? principal : null, Id.Read<AdviserId>(Adviser));
    }

    /// <summary>True at a processor: who gives the assignment decides on requests.</summary>
    public bool Controlled { get; set; }
}
