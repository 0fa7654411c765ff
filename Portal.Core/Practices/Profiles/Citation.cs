using System.Text.RegularExpressions;

namespace Portal.Core.Practices;

/// <summary>Where a rule comes from: an article of the regulation, a rule of law, or a default that the profile's maker chose.</summary>
static partial class Citation
{
    const string Law = "law:", Default = "default:";

    /// <summary>The article of law behind <c>law:</c>, without what stands after it; nothing for another reference.</summary>
    public static string? LawOf(string sourceRef) => sourceRef.StartsWith(Law, StringComparison.Ordinal) ? sourceRef[Law.Length..] : null;

    /// <summary>Whether regulation and law are silent and the profile decided.</summary>
    public static bool IsDefault(string sourceRef) => sourceRef.StartsWith(Default, StringComparison.Ordinal);

    /// <summary>Whether a default says why.</summary>
    public static bool GivesReason(string sourceRef) => sourceRef.Length >= 20;

    /// <summary>Whether a text begins with an article of an act that the portal knows.</summary>
    public static bool StartsWithArticle(string text) => Cited().Match(text) is { Success: true, Index: 0 };

    /// <summary>Whether a text names an article of an act that the portal knows.</summary>
    public static bool NamesArticle(string text) => Cited().IsMatch(text);

    [GeneratedRegex("(AVG|UAVG|AWR|Wabb|BW|Wet SUWI) [0-9]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cited();
}
