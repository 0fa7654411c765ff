using System.Text.Json;

namespace Portal.Core.Practices;

/// <summary>Rules about the mends: each tells truly what was, what became of it, and by which article.</summary>
static class MendChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile, JsonElement root) =>
        ProfileRules.Each(profile, profile.Mends, (_, one) => LeadsSomewhere(root, one), StandsOnce, WasIsAsWritten, (_, one) => BecomesIsTheRule(root, one),
            ChangesSomething, NamesArticle);

    static Breach? LeadsSomewhere(JsonElement root, Mend one) => RuleLayer.Resolve(root, one.Path).Count > 0
        ? null
        : new(At(one) + ".path", "Deze plek bestaat niet in de regels.", "Verbeter de plek, zoals retention[paperFile].period.");

    static Breach? StandsOnce(PrivacyProfile profile, Mend one) => ReferenceEquals(profile.Mends.First(mend => mend.Path == one.Path), one)
        ? null
        : new(At(one), "Deze plek wordt twee keer hersteld.", "Voeg de twee samen.");

    static Breach? WasIsAsWritten(PrivacyProfile profile, Mend one) =>
        profile.AsWritten.Values.LastOrDefault(value => value.Path == one.Path) is { } written && JsonElement.DeepEquals(written.Value, one.Was)
            ? null
            : new(At(one) + ".was", "Dit is niet wat asWritten.values voor deze plek zegt.", "Maak was gelijk aan die waarde, of voeg de waarde daar toe.");

    static Breach? BecomesIsTheRule(JsonElement root, Mend one) =>
        RuleLayer.Resolve(root, one.Path).All(now => JsonElement.DeepEquals(now, one.Becomes))
            ? null
            : new(At(one) + ".becomes", "Dit is niet wat de regels nu zeggen.", "Maak becomes gelijk aan de waarde op die plek.");

    static Breach? ChangesSomething(PrivacyProfile profile, Mend one) => JsonElement.DeepEquals(one.Was, one.Becomes)
        ? new(At(one), "Dit herstel verandert niets.", "Haal het weg, of verbeter was of becomes.")
        : null;

    static Breach? NamesArticle(PrivacyProfile profile, Mend one) => Citation.NamesArticle(one.Because)
        ? null
        : new(At(one) + ".because", "Er staat geen wetsartikel.", "Noem wet en artikel, zoals AVG 12(3).");

    static string At(Mend one) => $"mends[{one.Path}]";
}
