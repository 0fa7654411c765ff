using System.Text.RegularExpressions;
using Portal.Tests.Practices;

namespace Portal.Tests.Shape;

/// <summary>Every colour is a custom property, so that dark and paper can be dark and paper.</summary>
public sealed partial class ColourTests
{
    static readonly string Css = Comment().Replace(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Shipped.Folder)!, "Portal.Web", "wwwroot", "portal.css")), "");

    [Fact]
    public void No_rule_names_a_colour_itself() => Assert.Empty(Named().Matches(Property().Replace(Css, "")).Select(m => m.Value));

    [Fact]
    public void Dark_by_choice_and_dark_by_the_device_are_the_same()
    {
        var light = Colours(":root {");
        var chosen = Colours(":root[data-scheme=dark] {");
        Assert.NotEmpty(chosen);
        Assert.Equal(chosen, Colours(":root[data-scheme=auto] {"));
        Assert.Equal(light.Select(Name), chosen.Select(Name));
    }

    static List<string> Colours(string rule) => [.. Property().Matches(Css.Split(rule)[1].Split('}')[0]).Select(m => m.Value).Where(p => p.Contains('#', StringComparison.Ordinal))];

    static string Name(string property) => property.Split(':')[0];

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"--[a-z0-9-]+:[^;]+;", RegexOptions.NonBacktracking)]
    private static partial Regex Property();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(|:\s*(?:white|black)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
