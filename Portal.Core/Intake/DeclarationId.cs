namespace Portal.Core.Intake;

/// <summary>Id of a declaration.</summary>
public readonly record struct DeclarationId(Guid Value) : IId<DeclarationId>
{
    /// <inheritdoc/>
    public static DeclarationId From(Guid value) => new(value);
}
