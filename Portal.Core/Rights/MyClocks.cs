using Portal.Core.Practices;

namespace Portal.Core.Rights;

/// <summary>The clocks as a client reads them: each with its source, the one that governs first.</summary>
static class MyClocks
{
    internal static IReadOnlyList<MyClock> Of(PrivacyProfile profile, RightClocks clocks)
    {
        // A regulation that only repeats the law's month adds a line, not a promise.
        var own = clocks.Practice.Where(c => c.Kind is not RightStepKind.Decide || c.Due.Due != clocks.Law.Due.Due);
        var all = own.Prepend(clocks.Law).Select(c => new MyClock(c, Cited(profile, c.SourceRef), c == clocks.Law, c == clocks.Governing));
        return [.. all.OrderByDescending(c => c.Governs)];
    }

    /// <summary>A source as it is cited to a reader; a default of the profile is the practice's own rule.</summary>
    internal static Label Cited(PrivacyProfile profile, string source) => new()
    {
        Nl = profile.SourceWords(source, "nl") ?? profile.Title.Nl,
        En = profile.SourceWords(source, "en") ?? profile.Title.En,
    };
}
