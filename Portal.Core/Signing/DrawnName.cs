using System.Globalization;
using Portal.Pdf;

namespace Portal.Core.Signing;

/// <summary>
/// A signature drawn by hand, beside the typed name and never instead of it: lines of points on a field. It is kept as text, points
/// parted by a space and lines by a semicolon ("12,40 13,44;90,12 95,20"); only whole numbers on the field are points.
/// </summary>
public sealed record DrawnName(IReadOnlyList<IReadOnlyList<DrawnPoint>> Strokes)
{
    /// <summary>Width of the field.</summary>
    public const int Width = 1000;

    /// <summary>Height of the field.</summary>
    public const int Height = 400;

    /// <summary>The most points that are kept.</summary>
    public const int MostPoints = 1500;

    const int MostDigits = 4, LongestPoint = (2 * MostDigits) + 2;

    /// <summary>Reads a drawing; null when the text is none.</summary>
    public static DrawnName? Read(string text)
    {
        if (text.Length > MostPoints * LongestPoint) return null;
        var strokes = text.Split(';').Select(Stroke).ToList();
        var points = strokes.Sum(s => s?.Count ?? 0);
        return strokes.Any(s => s is null) || points > MostPoints ? null : new(strokes.OfType<IReadOnlyList<DrawnPoint>>().ToList());
    }

    /// <summary>A line is at least from one point to another.</summary>
    static List<DrawnPoint>? Stroke(string text)
    {
        List<DrawnPoint> points = [];
        foreach (var point in text.Split(' '))
        {
            if (point.Split(',') is not [var x, var y] || On(x, Width) is not { } across || On(y, Height) is not { } down) return null;
            points.Add(new(across, down));
        }
        return points.Count < 2 ? null : points;
    }

    static int? On(string digits, int most) =>
        digits.Length <= MostDigits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}
