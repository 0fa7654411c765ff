using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Portal.Core.Dossiers;

/// <summary>
/// A citizen service number that passes the eleven-test. The test proves the form only, not that the number was ever issued, and
/// says nothing about whether it may be held: that is the dossier's question (UAVG art. 46).
/// It shows itself masked wherever it is not asked for its full number by name.
/// </summary>
[DebuggerDisplay("{Masked}")]
public readonly record struct Bsn
{
    readonly string? digits;

    Bsn(string digits) => this.digits = digits;

    /// <summary>All nine digits. Only for who may see them, and never for a URL, log, file name, subject line or metadata (UAVG art. 46).</summary>
    [JsonIgnore]
    public string FullNumber => digits ?? throw new InvalidOperationException("There is no number here.");

    /// <summary>The last three digits behind six stars, as it is shown and printed.</summary>
    public string Masked => digits is null ? "" : "******" + digits[^3..];

    /// <summary>Reads what a person typed: spaces, dots and hyphens may part the digits, eight digits get their leading zero.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Bsn bsn)
    {
        bsn = default;
        if (text is null || text.TrimStart(' ').StartsWith('-')) return false;

        var typed = string.Concat(text.Where(c => c is not (' ' or '.' or '-')));
        if (typed.Length is not (8 or 9) || !typed.All(char.IsAsciiDigit)) return false;

        var number = typed.PadLeft(9, '0');
        if (number.StartsWith("00", StringComparison.Ordinal) || !PassesElevenTest(number)) return false;

        bsn = new(number);
        return true;
    }

    /// <summary>The masked form, so that a number that strays into a text does not leak.</summary>
    public override string ToString() => Masked;

    static bool PassesElevenTest(string number)
    {
        var sum = -(number[8] - '0');
        for (var place = 0; place < 8; place++) sum += (9 - place) * (number[place] - '0');
        return sum % 11 == 0;
    }
}
