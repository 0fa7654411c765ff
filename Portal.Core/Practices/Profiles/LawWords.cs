namespace Portal.Core.Practices;

/// <summary>How an article of law is cited to a reader.</summary>
static class LawWords
{
    static readonly string[] Acts = ["UAVG", "AVG", "AWR", "Wabb", "BW", "Wet SUWI"];

    /// <summary>"AVG 12(3)" becomes "artikel 12(3) AVG", and "GDPR article 12(3)" in English.</summary>
    public static string In(string law, string language)
    {
        var act = Acts.FirstOrDefault(name => law.StartsWith(name + " ", StringComparison.Ordinal));
        if (act is null)
        {
            return law;
        }

        var article = law[(act.Length + 1)..];
        return language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? $"{(act == "AVG" ? "GDPR" : act)} article {article}"
            : $"artikel {article} {act}";
    }
}
