namespace Portal.Core.Practices;

/// <summary>Articles of law as they are cited to a reader in both languages; a profile parts several by a semicolon.</summary>
static class LawLabel
{
    internal static Label Of(string law) => new() { Nl = In(law, "nl"), En = In(law, "en") };

    static string In(string law, string language) =>
        string.Join(", ", law.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => LawWords.In(one, language)));
}
