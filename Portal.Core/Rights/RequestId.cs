namespace Portal.Core.Rights;

/// <summary>A request. It has an order, so that a page of the worklist can go on where the last one ended.</summary>
public readonly record struct RequestId(Guid Value) : IId<RequestId>, IComparable<RequestId>
{
    /// <inheritdoc/>
    public static RequestId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RequestId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier in the order.</summary>
    public static bool operator <(RequestId left, RequestId right) => left.CompareTo(right) < 0;

    /// <summary>Later in the order.</summary>
    public static bool operator >(RequestId left, RequestId right) => left.CompareTo(right) > 0;

    /// <summary>Not later in the order.</summary>
    public static bool operator <=(RequestId left, RequestId right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier in the order.</summary>
    public static bool operator >=(RequestId left, RequestId right) => left.CompareTo(right) >= 0;
}
