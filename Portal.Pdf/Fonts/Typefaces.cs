namespace Portal.Pdf.Fonts;

/// <summary>The three faces every document is set in, read once for the process. Numbered as <see cref="RunStyle"/>.</summary>
internal static class Typefaces
{
    private static readonly Lazy<TrueTypeFont[]> Loaded = new(() => [Load("NotoSans-Regular"), Load("NotoSans-Bold"), Load("NotoSans-Italic")]);

    public static IReadOnlyList<TrueTypeFont> All => Loaded.Value;

    private static TrueTypeFont Load(string name)
    {
        using var resource = typeof(Typefaces).Assembly.GetManifestResourceStream(name + ".ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in the assembly.");
        var data = new byte[resource.Length];
        resource.ReadExactly(data);
        return new TrueTypeFont(name, data);
    }
}
