namespace Portal.Core.Rights;

/// <summary>A client's request under one right.</summary>
public readonly record struct RequestId(Guid Value) : IId<RequestId>
{
    /// <inheritdoc/>
    public static RequestId From(Guid value) => new(value);
}
