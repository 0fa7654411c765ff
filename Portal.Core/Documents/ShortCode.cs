using System.Security.Cryptography;

namespace Portal.Core.Documents;

/// <summary>
/// The code by which a person finds a document or a printed form: eleven drawn signs of five bits and one to check them by. The signs are
/// digits and capitals without I, L, O and U, so that none looks like another.
/// </summary>
/// <remarks>
/// The check is a sum in the field of 32 elements (x⁵+x²+1), in which each place weighs another power of x. A wrong sign changes the sum,
/// for no weight is zero; two signs that changed places do too, neighbours or not, for no two weights are equal.
/// </remarks>
public readonly record struct ShortCode
{
    const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int Drawn = 11, Group = 4, Longest = 64, Modulus = 0b100101;

    ShortCode(string text) => Text = text;

    /// <summary>How many signs.</summary>
    public const int Length = Drawn + 1;

    /// <summary>The signs without hyphens, as it is kept.</summary>
    public string Text { get; }

    /// <summary>A code that nobody can guess: 55 bits.</summary>
    public static ShortCode New()
    {
        var drawn = RandomNumberGenerator.GetString(Signs, Drawn);
        return new(drawn + Signs[Sum(drawn + Signs[0])]);
    }

    /// <summary>
    /// Reads what a person wrote, in small letters, with spaces or hyphens, with O for 0 and I or L for 1; null when it is too long, too
    /// short or does not add up: then it was mistyped.
    /// </summary>
    public static ShortCode? Read(string? written)
    {
        if (written is null or { Length: > Longest }) return null;
        var text = string.Concat(written.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '‑' or '.' or '_')).Select(Meant));
        return text.Length == Length && text.All(c => Signs.Contains(c, StringComparison.Ordinal)) && Sum(text) == 0 ? new(text) : null;
    }

    /// <summary>The address, under that of Portal, where it is checked.</summary>
    public string Path => $"/controleer/{this}";

    /// <summary>In groups, as people read it: "7K3M-9QXD-2HTV".</summary>
    public override string ToString() => string.Join('-', Text.Chunk(Group).Select(group => new string(group)));

    static char Meant(char written) => char.ToUpperInvariant(written) switch { 'O' => '0', 'I' or 'L' => '1', var sign => sign };

    /// <summary>By Horner: times x, plus the next. The last sign, which makes it zero, weighs one.</summary>
    static int Sum(string text) => text.Aggregate(0, (sum, sign) =>
    {
        sum <<= 1;
        return (sum >= Signs.Length ? sum ^ Modulus : sum) ^ Signs.IndexOf(sign, StringComparison.Ordinal);
    });
}
