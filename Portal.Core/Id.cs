namespace Portal.Core;

/// <summary>An identity of its own type, so that a client's id can never be taken for a consent's. Version 7, made in the domain.</summary>
/// <typeparam name="TSelf">The id's own type.</typeparam>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    /// <summary>The bare value, as stored.</summary>
    Guid Value { get; }

    /// <summary>Wraps a stored value.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>Makes and reads ids.</summary>
public static class Id
{
    /// <summary>A new id that sorts by the moment it was made.</summary>
    public static T New<T>() where T : struct, IId<T> => T.From(Guid.CreateVersion7());

    /// <summary>Reads an id from an address or a form; null when it is none.</summary>
    public static T? Read<T>(string? text) where T : struct, IId<T> => Guid.TryParse(text, out var value) ? T.From(value) : null;
}
