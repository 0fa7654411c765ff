namespace Portal.Pdf.Layout;

internal sealed record TextStyle(double Size, double Leading, Colour Colour, RunStyle Face = RunStyle.Regular);

/// <summary>The one look of all documents: calm, dark on white, one colour, which the sender may choose.</summary>
internal static class Style
{
    public const double PageWidth = 595.28, PageHeight = 841.89;
    public const double Side = 70, Top = 68, Bottom = 78;
    public const double Measure = PageWidth - (2 * Side);

    public static readonly Colour Ink = new(0x22, 0x2b, 0x2e), Accent = new(0x1d, 0x4f, 0x5c), Muted = new(0x5a, 0x68, 0x6c);
    public static readonly Colour Hairline = new(0xd3, 0xdd, 0xdf), Tint = new(0xf1, 0xf5, 0xf6);

    public static readonly TextStyle Body = new(10.5, 15.6, Ink), Label = new(10.5, 15.6, Muted);
    public static readonly TextStyle Cell = new(9.5, 13.4, Ink), CellTitle = new(9.5, 13.4, Accent, RunStyle.Bold);
    public static readonly TextStyle Small = new(8.5, 12, Muted), Sender = new(15, 20, Accent, RunStyle.Bold);
    public static readonly TextStyle BoxTitle = new(10.5, 15.6, Accent, RunStyle.Bold), Proof = new(9, 13, Muted);

    private static readonly TextStyle[] Headings =
        [new(19, 25, Accent, RunStyle.Bold), new(13.5, 19, Accent, RunStyle.Bold), new(11, 16, Accent, RunStyle.Bold)];

    private static readonly double[] HeadingSpaces = [24, 18, 13];

    public static TextStyle Heading(int level) => Headings[level - 1];

    public static double HeadingSpace(int level) => HeadingSpaces[level - 1];
}
