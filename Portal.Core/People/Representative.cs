using Portal.Core.Practices;

namespace Portal.Core.People;

/// <summary>Somebody who acts for a client, and is shown as such everywhere (UAVG 5).</summary>
public sealed class Representative
{
    Representative() { }

    /// <summary>Its id.</summary>
    public RepresentativeId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The client.</summary>
    public ClientId Client { get; private init; }

    /// <summary>Name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What the authority rests on: mandate, parent, guardian; seen by whom.</summary>
    public string Authority { get; private init; } = "";

    /// <summary>Last day of the authority; null when open.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>Enters a representative with the proof of authority.</summary>
    public static Representative Enter(Client client, string name, string authority, DateOnly? until = null) => new()
    {
        Id = Portal.Core.Id.New<RepresentativeId>(),
        Practice = client.Practice,
        Client = client.Id,
        Name = name,
        Authority = authority,
        Until = until,
    };
}
