using System.Text.RegularExpressions;

namespace Portal.Core.Practices;

/// <summary>Whether a text has its shape, and in words what that shape is.</summary>
static partial class TextShapes
{
    const RegexOptions Plain = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    const int Patience = 1000;

    public static bool Fits(TextShape shape, string text) => !string.IsNullOrWhiteSpace(text) && shape switch
    {
        TextShape.Id => Id().IsMatch(text),
        TextShape.Period => Period().IsMatch(text),
        TextShape.Version => Version().IsMatch(text),
        TextShape.Mailbox => Mailbox().IsMatch(text),
        TextShape.Colour => Portal.Pdf.Colour.Read(text) is { CanBeRead: true },
        _ => true,
    };

    public static string Describe(TextShape shape) => shape switch
    {
        TextShape.Id => "Schrijf een korte naam zonder spaties die met een kleine letter begint, zoals paperFile.",
        TextShape.Period => "Schrijf een termijn als P2Y (jaar), P1M (maand), P4W (week) of P10D (dag).",
        TextShape.Version => "Schrijf drie getallen met punten ertussen, zoals 1.0.0.",
        TextShape.Mailbox => "Schrijf een mailadres van een functie, nooit van een persoon, zoals privacy@praktijk.example.",
        TextShape.Colour => "Schrijf een kleur als #1d4f5c, donker genoeg om op wit te lezen (contrast 4,5 of meer), of null.",
        TextShape.Path => "Schrijf de plek van een veld, zoals retention[paperFile].period.",
        TextShape.Source => "Noem een artikel uit asWritten.articles, of law: met een wetsartikel, of default: met de reden.",
        _ => "Vul een tekst in.",
    };

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9]*\z", Plain, Patience)]
    private static partial Regex Id();

    [GeneratedRegex(@"\AP[1-9][0-9]*[YMWD]\z", Plain, Patience)]
    private static partial Regex Period();

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\.[0-9]+\z", Plain, Patience)]
    private static partial Regex Version();

    [GeneratedRegex(@"\A[a-z]+@[a-z0-9-]+(\.[a-z0-9-]+)+\z", Plain, Patience)]
    private static partial Regex Mailbox();
}
