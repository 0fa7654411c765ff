namespace Portal.Core.Practices;

/// <summary>The words for a field that does not have its shape.</summary>
static class ShapeWords
{
    public static Breach Unknown(string at, IEnumerable<string> known) =>
        new(at, "Dit veld bestaat niet.", $"Haal het weg of verbeter de naam. Hier kunnen staan: {string.Join(", ", known)}.");

    public static Breach Missing(string at) => new(at, "Dit veld ontbreekt.", "Zet het veld erbij; elk veld moet er staan.");

    public static Breach Twice(string at) => new(at, "Dit staat er twee keer.", "Laat er één staan.");

    public static Breach NoList(string at) => new(at, "Hier hoort een lijst.", "Zet de waarden tussen [ en ].");

    public static Breach NoObject(string at) => new(at, "Hier hoort een groep velden.", "Zet de velden tussen { en }.");

    public static Breach NoTruth(string at) => new(at, "Hier hoort ja of nee.", "Schrijf true of false, zonder aanhalingstekens.");

    public static Breach NoNumber(string at) => new(at, "Hier hoort een heel getal van 0 of meer.", "Schrijf alleen cijfers, zonder aanhalingstekens.");

    public static Breach NoDate(string at) => new(at, "Hier hoort een datum.", "Schrijf jaar-maand-dag, zoals 2026-03-01.");

    public static Breach NoText(string at, TextShape shape) => new(at, "Deze tekst klopt niet of is leeg.", TextShapes.Describe(shape));

    public static Breach NotOneOf(string at, IEnumerable<string> words) =>
        new(at, "Deze waarde bestaat niet.", $"Kies uit: {string.Join(", ", words)}.");
}
