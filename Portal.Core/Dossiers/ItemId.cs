namespace Portal.Core.Dossiers;

/// <summary>A data item of a dossier.</summary>
public readonly record struct ItemId(Guid Value) : IId<ItemId>
{
    /// <inheritdoc/>
    public static ItemId From(Guid value) => new(value);
}
