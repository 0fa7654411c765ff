using System.Globalization;
using Portal.Core;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Web.Looks;

/// <summary>Says a refusal in the reader's language: what is the matter and what to do. The key is the name of the rule.</summary>
static class RefusalWords
{
    static readonly Speech Texts = new("Portal.Web.Looks.RefusalTexts");

    /// <summary>The sentences; a refusal that holds several reasons gives several. The profile gives ids their names.</summary>
    public static IEnumerable<string> Of(Refusal refusal, PrivacyProfile? profile = null) => refusal switch
    {
        GateSaysNo no => no.Reasons.SelectMany(r => Of(r, profile)).Prepend(Say(refusal, profile)),
        CategoryIsNotForThisTrajectory no => no.Reasons.SelectMany(r => Of(r, profile)).Prepend(Say(refusal, profile)),
        _ => [Say(refusal, profile)],
    };

    /// <summary>True when there are words for a kind of refusal.</summary>
    public static bool Knows(Type refusal) => Texts.Has(refusal.Name);

    static string Say(Refusal refusal, PrivacyProfile? profile) => Texts[refusal.GetType().Name, [.. Blanks(refusal, profile)]];

    /// <summary>The refusal's facts in the order of its fields, said as people say them.</summary>
    static IEnumerable<object?> Blanks(Refusal refusal, PrivacyProfile? profile) =>
        refusal.GetType().GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters()
            .Select(field => (field.Name, Value: refusal.GetType().GetProperty(field.Name!)?.GetValue(refusal)))
            .Select(fact => fact.Value switch
            {
                DateOnly day => TextSource.Say(day, Speech.Language),
                DateTimeOffset at => TextSource.Say(LegalDay.Of(at), Speech.Language),
                int number => number.ToString(CultureInfo.CurrentCulture),
                Enum name => Texts[$"{name.GetType().Name}.{name}"],
                string id => Named(fact.Name!, id, profile),
                _ => null,
            });

    static string Named(string field, string id, PrivacyProfile? profile) => field switch
    {
        "Category" or "CategoryId" => profile?.Category(id)?.Label.In(Speech.Language) ?? Texts["some.Category"],
        "Purpose" => profile?.Purpose(id)?.Label.In(Speech.Language) ?? Texts["some.Purpose"],
        "Type" or "TrajectoryTypeId" => profile?.TrajectoryType(id)?.Label.In(Speech.Language) ?? Texts["some.Type"],
        _ => id,
    };
}
