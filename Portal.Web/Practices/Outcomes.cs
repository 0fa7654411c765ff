using Portal.Core;

namespace Portal.Web.Practices;

/// <summary>Reads an outcome into the fields of a page: a screen or the rule that said no.</summary>
static class Outcomes
{
    /// <summary>What was made; null when it was refused.</summary>
    internal static T? OrNull<T>(this Outcome<T> outcome) where T : class => outcome.IsRefused ? null : outcome.Value;
}
