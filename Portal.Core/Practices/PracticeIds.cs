namespace Portal.Core.Practices;

/// <summary>A practice: the tenant.</summary>
public readonly record struct PracticeId(Guid Value) : IId<PracticeId>
{
    /// <inheritdoc/>
    public static PracticeId From(Guid value) => new(value);
}

/// <summary>A named party in a practice's register: principal, controller or recipient.</summary>
public readonly record struct PartyId(Guid Value) : IId<PartyId>
{
    /// <inheritdoc/>
    public static PartyId From(Guid value) => new(value);
}
