using System.Text.Json;
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

    /// <summary>Nothing that is always asked is missing.</summary>
    internal bool IsWhole => !string.IsNullOrWhiteSpace(Name) && !string.IsNullOrWhiteSpace(Town) && Type.Length > 0 && Kind.Length > 0;

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

    /// <summary>All of it, to keep as a draft; null while nothing of the client is written.</summary>
    internal string? Words() => string.IsNullOrWhiteSpace(Name + Town + Email) && BornOn is null ? null : JsonSerializer.Serialize(this);

    /// <summary>What was kept; null when nothing was, or it was kept by an edition that wrote it otherwise.</summary>
    internal static RegisterEntry? Read(string words)
    {
        try
        {
            return words.Length == 0 ? null : JsonSerializer.Deserialize<RegisterEntry>(words);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
