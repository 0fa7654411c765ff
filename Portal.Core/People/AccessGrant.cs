using Portal.Core.Practices;

namespace Portal.Core.People;

/// <summary>Leave for a colleague to open one client's dossier for a while, with the reason that the client can read.</summary>
public sealed class AccessGrant
{
    AccessGrant() { }

    /// <summary>Its id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>Whose dossier.</summary>
    public ClientId Client { get; private init; }

    /// <summary>Who may look.</summary>
    public AdviserId Adviser { get; private init; }

    /// <summary>Why, in the colleague's own words.</summary>
    public PersonalText Reason { get; private init; }

    /// <summary>From.</summary>
    public DateTimeOffset From { get; private init; }

    /// <summary>Until, exclusive.</summary>
    public DateTimeOffset Until { get; private init; }

    /// <summary>Gives leave.</summary>
    internal static AccessGrant Give(PracticeId practice, ClientId client, AdviserId adviser, PersonalText reason, DateTimeOffset from, DateTimeOffset until) => new()
    {
        Id = Guid.CreateVersion7(),
        Practice = practice,
        Client = client,
        Adviser = adviser,
        Reason = reason,
        From = from,
        Until = until,
    };
}
