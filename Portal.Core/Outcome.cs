namespace Portal.Core;

/// <summary>What came of an act that may be refused: done, or the rule that said no. Mistakes of a programmer are exceptions.</summary>
public readonly record struct Outcome
{
    Outcome(Refusal? refusal) => Refusal = refusal;

    /// <summary>The rule that said no; null when done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True when a rule said no and nothing was written.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>The act was done.</summary>
    public static Outcome Done => default;

    /// <summary>A refusal is an outcome.</summary>
    public static implicit operator Outcome(Refusal refusal) => new(refusal);
}

/// <summary>Like <see cref="Outcome"/>, with what was made.</summary>
/// <typeparam name="T">What a successful act gives back.</typeparam>
public readonly record struct Outcome<T>
{
    readonly T? value;

    Outcome(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    /// <summary>The rule that said no; null when done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True when a rule said no and nothing was written.</summary>
    public bool IsRefused => Refusal is not null;

    /// <summary>What was made. Asking for it after a refusal is a programmer's mistake.</summary>
    /// <exception cref="InvalidOperationException">The act was refused.</exception>
    public T Value => IsRefused ? throw new InvalidOperationException($"Refused: {Refusal!.GetType().Name}") : value!;

    /// <summary>A refusal is an outcome.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    /// <summary>A result is an outcome.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);
}
