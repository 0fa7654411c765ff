namespace Portal.Core.Practices;

/// <summary>A practice that works with Portal. A wall stands between practices in every query.</summary>
public sealed class Practice
{
    Practice() { }

    /// <summary>Its id.</summary>
    public PracticeId Id { get; private init; }

    /// <summary>The privacy profile that it keeps (the regulation as data).</summary>
    public string ProfileId { get; private init; } = "";

    /// <summary>Trade name, as on its letters.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Address lines for the letterhead.</summary>
    public string Address { get; private init; } = "";

    /// <summary>Opens a practice under a profile.</summary>
    public static Practice Open(string profileId, string name, string address) =>
        new() { Id = Portal.Core.Id.New<PracticeId>(), ProfileId = profileId, Name = name, Address = address };
}
