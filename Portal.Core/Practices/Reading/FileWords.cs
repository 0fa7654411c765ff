namespace Portal.Core.Practices;

/// <summary>The words for a file that cannot be read at all.</summary>
static class FileWords
{
    public static readonly Breach Unreadable = new("", "Het bestand is niet te lezen.", "Kijk of het bestaat en of het programma het mag lezen.");

    public static readonly Breach NoFolder = new("", "De map met profielen is er niet.", "Kijk of de instelling naar de goede map wijst.");

    public static readonly Breach Empty = new("", "Het bestand is leeg.", "Zet het profiel erin, of haal het bestand weg.");

    public static readonly Breach NotUtf8 = new("", "Het bestand is geen UTF-8.", "Bewaar het opnieuw en kies als codering UTF-8.");

    public static readonly Breach HalfCharacter = new("", "Er staat een half teken in een tekst.", "Zoek naar \\ud in het bestand en schrijf het teken zelf.");

    public static Breach NotJson(long? line) =>
        new("", $"Het bestand is geen geldige JSON (regel {line}).", "Kijk op die regel naar een komma, haakje of aanhalingsteken te veel of te weinig.");

    public static Breach Odd(string? path) => new(
        path?.TrimStart('$', '.') ?? "", "Hier staat een veld twee keer, of een getal dat veel te groot is.", "Haal het dubbele veld weg of verbeter het getal.");
}
