namespace Portal.Core.Disclosures;

/// <summary>A disclosure to a third party.</summary>
public readonly record struct DisclosureId(Guid Value) : IId<DisclosureId>
{
    /// <inheritdoc/>
    public static DisclosureId From(Guid value) => new(value);
}
