using System.Text.Json;

namespace Portal.Core.Practices;

/// <summary>Rules about the first layer: what it says the text states, the text states, and the rules differ only with a mend.</summary>
static class WrittenValueChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile, JsonElement root) =>
        ProfileRules.Each(profile, profile.AsWritten.Values, (_, one) => LeadsSomewhere(root, one), StandsOnce, HasQuoteAndPlaceOrIsSilent, QuoteStandsInTheText,
            (_, one) => DiffersOnlyWithMend(profile, root, one));

    static Breach? LeadsSomewhere(JsonElement root, WrittenValue one) => RuleLayer.Resolve(root, one.Path).Count > 0
        ? null
        : new(At(one) + ".path", "Deze plek bestaat niet in de regels.", "Verbeter de plek, zoals retention[paperFile].period.");

    static Breach? StandsOnce(PrivacyProfile profile, WrittenValue one) => ReferenceEquals(profile.AsWritten.Values.First(value => value.Path == one.Path), one)
        ? null
        : new(At(one), "Deze plek staat er twee keer.", "Laat er één staan.");

    static Breach? HasQuoteAndPlaceOrIsSilent(PrivacyProfile profile, WrittenValue one) =>
        one.Quote is null == one.SourceRef is null && (one.Quote is not null || IsSilent(one.Value))
            ? null
            : new(At(one), "Wat de tekst zegt heeft een citaat en een plek; waar de tekst zwijgt is de waarde null of leeg.",
                "Vul quote en sourceRef allebei in, of maak quote, sourceRef en value null.");

    static Breach? QuoteStandsInTheText(PrivacyProfile profile, WrittenValue one) =>
        one is { Quote: { } quote, SourceRef: { } source } && !Spaced(profile.Article(source)?.Text ?? "").Contains(Spaced(quote), StringComparison.Ordinal)
            ? new(At(one) + ".quote", $"Dit citaat staat niet in \"{source}\".", "Neem de woorden precies over uit het artikel.")
            : null;

    static Breach? DiffersOnlyWithMend(PrivacyProfile profile, JsonElement root, WrittenValue one) =>
        RuleLayer.Resolve(root, one.Path).Any(now => !JsonElement.DeepEquals(now, one.Value)) && profile.Mends.All(mend => mend.Path != one.Path)
            ? new(At(one) + ".value", "De regels zeggen iets anders dan de tekst, en geen herstel zegt waarom.", "Voeg een herstel toe aan mends, of maak de waarden gelijk.")
            : null;

    static bool IsSilent(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null || (value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == 0);

    static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string At(WrittenValue one) => $"asWritten.values[{one.Path}]";
}
