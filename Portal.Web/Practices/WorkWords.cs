using Portal.Core;
using Portal.Core.Practices;
using Portal.Web.Looks;

namespace Portal.Web.Practices;

/// <summary>Words that all of the practice's screens share: names of rights, states and kinds, and how far away a day is.</summary>
static class WorkWords
{
    static readonly Speech Shared = new("Portal.Web.Practices.WorkTexts");

    /// <summary>The name of a right, state or kind: never the bare word of the code.</summary>
    internal static string Of(Enum value) => Shared[$"{value.GetType().Name}.{value}"];

    /// <summary>A name of the profile.</summary>
    internal static string In(Label label) => label.In(Speech.Language);

    /// <summary>Names of the profile as one phrase.</summary>
    internal static string In(IEnumerable<Label> labels) => string.Join(", ", labels.Select(In));

    /// <summary>A day as people say it.</summary>
    internal static string Say(DateOnly day) => TextSource.Say(day, Speech.Language);

    /// <summary>How far away a last day is: "morgen", "over 3 dagen", "2 dagen te laat".</summary>
    internal static string Left(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => Shared["Left.Today"],
        1 => Shared["Left.Tomorrow"],
        -1 => Shared["Left.DayLate"],
        < 0 and var late => Shared["Left.DaysLate", -late],
        var days => Shared["Left.Days", days],
    };
}
