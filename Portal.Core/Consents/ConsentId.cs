namespace Portal.Core.Consents;

/// <summary>A consent. Version 7, like every id (domain: Record ids).</summary>
public readonly record struct ConsentId(Guid Value) : IId<ConsentId>
{
    /// <inheritdoc/>
    public static ConsentId From(Guid value) => new(value);
}
