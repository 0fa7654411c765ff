namespace Portal.Core.People;

/// <summary>Who can sign in. Core knows nothing more of it.</summary>
public readonly record struct AccountId(Guid Value) : IId<AccountId>
{
    /// <inheritdoc/>
    public static AccountId From(Guid value) => new(value);
}

/// <summary>An account's role in one practice.</summary>
public readonly record struct MembershipId(Guid Value) : IId<MembershipId>
{
    /// <inheritdoc/>
    public static MembershipId From(Guid value) => new(value);
}

/// <summary>A client: the data subject.</summary>
public readonly record struct ClientId(Guid Value) : IId<ClientId>
{
    /// <inheritdoc/>
    public static ClientId From(Guid value) => new(value);
}

/// <summary>A member of staff, of a subcontractor or of a controller.</summary>
public readonly record struct AdviserId(Guid Value) : IId<AdviserId>
{
    /// <inheritdoc/>
    public static AdviserId From(Guid value) => new(value);
}

/// <summary>Somebody who acts for a client.</summary>
public readonly record struct RepresentativeId(Guid Value) : IId<RepresentativeId>
{
    /// <inheritdoc/>
    public static RepresentativeId From(Guid value) => new(value);
}

/// <summary>What a client is here for.</summary>
public readonly record struct TrajectoryId(Guid Value) : IId<TrajectoryId>
{
    /// <inheritdoc/>
    public static TrajectoryId From(Guid value) => new(value);
}
