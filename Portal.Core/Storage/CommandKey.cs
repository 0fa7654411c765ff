using System.Security.Cryptography;
using System.Text;

namespace Portal.Core.Storage;

/// <summary>Made by the screen when a form opens; the same key twice is one act (double click, retry).</summary>
public readonly record struct CommandKey(Guid Value)
{
    /// <summary>A key for one act.</summary>
    public static CommandKey New() => new(Guid.CreateVersion7());

    /// <summary>
    /// The key of one act on one thing. A form that keeps its key for a second act, or for the next row, does that act too: only
    /// the same act on the same thing is the same.
    /// </summary>
    internal CommandKey For(string act, Guid about)
    {
        if (Value == Guid.Empty) throw new InvalidOperationException("A form makes its own key.");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Value:N}/{act}/{about:N}"), hash);
        return new(new Guid(hash[..16]));
    }
}

/// <summary>An act that was carried out, by its key.</summary>
public sealed class Command
{
    Command() { }

    /// <summary>The key.</summary>
    public Guid Key { get; private init; }

    /// <summary>Who did it: the membership.</summary>
    public Guid Membership { get; private init; }

    /// <summary>Id of what was made; empty when nothing was.</summary>
    public Guid Result { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Notes that an act was carried out.</summary>
    internal static Command Done(CommandKey key, Guid membership, Guid result, DateTimeOffset at) =>
        new() { Key = key.Value, Membership = membership, Result = result, At = at };
}
