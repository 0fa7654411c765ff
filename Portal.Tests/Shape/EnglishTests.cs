using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Tests.Practices;

namespace Portal.Tests.Shape;

/// <summary>English stands beside Dutch everywhere, and one thing has one word.</summary>
public sealed partial class EnglishTests
{
    static readonly string Root = Path.GetDirectoryName(Shipped.Folder)!;

    /// <summary>What is the same in both languages, and why.</summary>
    static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["Portal"] = "the name of the product",
        ["Menu"] = "the same word",
        ["Open"] = "the same word",
        ["Type"] = "the same word",
        ["Adviser"] = "the same word",
        ["Was"] = "the same word",
        ["{0} later is {1}."] = "the same words",
        ["Document"] = "the same word",
        ["Download"] = "the same word",
        ["Document (pdf)"] = "the same word",
        ["Download (pdf)"] = "the same word",
        ["UWV"] = "a name",
        ["PDF"] = "a name",
        ["Word"] = "a name",
        ["OpenDocument"] = "a name",
        ["{0} kB"] = "a unit",
        ["Nederlands"] = "a language says its own name",
        ["English"] = "a language says its own name",
    };

    public static TheoryData<string> Rooms => [.. Files().Where(f => !IsEnglish(f)).Select(f => Path.GetRelativePath(Root, f))];

    [Fact]
    public void The_files_are_found() => Assert.True(Rooms.Count > 20, $"{Rooms.Count} found");

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_sentence_is_there_in_English_with_the_same_blanks(string file)
    {
        var (dutch, english) = Both(file);
        Assert.Equal(dutch.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, sentence) in dutch) Assert.True(Blanks(sentence).SetEquals(Blanks(english[key])), $"{file} {key}: {sentence} | {english[key]}");
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_sentence_is_left_in_Dutch(string file)
    {
        var (dutch, english) = Both(file);
        var left = dutch.Where(d => english[d.Key] == d.Value && Letters().IsMatch(Blank().Replace(d.Value, "")) && !IsName(d.Value));
        Assert.Empty(left.Select(d => $"{d.Key}: {d.Value}"));
    }

    [Theory]
    [InlineData("Access", "inzage", "access")]
    [InlineData("Rectification", "correctie", "correction")]
    [InlineData("Erasure", "verwijdering", "erasure")]
    [InlineData("Restriction", "beperking", "restriction")]
    [InlineData("Portability", "overdraagbaarheid", "portability")]
    [InlineData("Objection", "bezwaar", "objection")]
    [InlineData("AutomatedDecision", "geautomatiseerd besluit", "automated decision")]
    [InlineData("Withdrawal", "intrekking", "withdrawal")]
    public void A_right_has_one_name_wherever_it_is_named(string right, string dutch, string english)
    {
        (string File, string Key)[] names =
        [
            ("Portal.Web/Rights/MyTexts", $"Right.{right}"), ("Portal.Web/Practices/WorkTexts", $"RightId.{right}"), ("Portal.Web/Looks/RefusalTexts", $"RightId.{right}"),
            ("Portal.Web/Practices/PracticeTexts", $"Value.{char.ToLowerInvariant(right[0])}{right[1..]}"), ("Portal.Core/Documents/DocumentTexts", $"RightId.{right}"),
        ];
        foreach (var (file, key) in names)
        {
            var (nl, en) = Both($"{file}.resx");
            Assert.Equal((dutch, english), (nl[key].ToLowerInvariant(), en[key].ToLowerInvariant()));
        }
        var (explained, inEnglish) = Both("Portal.Web/Practices/RegulationTexts.resx");
        Assert.StartsWith($"{dutch}:", explained[$"Right.{right}"], StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith($"{english}:", inEnglish[$"Right.{right}"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_request_is_refused_and_never_anything_else_and_a_client_is_no_customer() => Assert.Empty(
        Files().Where(f => !IsEnglish(f)).SelectMany(f => Read(f).Where(s => Banned().IsMatch(s.Value)).Select(s => $"{Path.GetFileName(f)} {s.Key}: {s.Value}")));

    static IEnumerable<string> Files() => new[] { "Portal.Core", "Portal.Web" }
        .SelectMany(p => Directory.EnumerateFiles(Path.Combine(Root, p), "*.resx", SearchOption.AllDirectories))
        .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    static bool IsEnglish(string file) => file.EndsWith(".en.resx", StringComparison.Ordinal);

    static (Dictionary<string, string> Dutch, Dictionary<string, string> English) Both(string file)
    {
        var path = Path.Combine(Root, file);
        return (Read(path), Read(path.Replace(".resx", ".en.resx", StringComparison.Ordinal)));
    }

    static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    static HashSet<string> Blanks(string sentence) => [.. Blank().Matches(sentence).Select(m => m.Value)];

    /// <summary>The same by right: on the list, or nothing but the number of an article.</summary>
    static bool IsName(string sentence) => Same.ContainsKey(sentence) || Article().IsMatch(sentence);

    [GeneratedRegex(@"\{\d(?::[^}]*)?\}", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();

    [GeneratedRegex(@"\p{L}", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    [GeneratedRegex(@"^(?:U?AVG|Awb)[ 0-9()a-z;,–-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Article();

    [GeneratedRegex(@"(?i)\bklant(?:en)?\b|\bafgewezen\b|\bafwijz|\brectificatie\b|\bwissing\b", RegexOptions.NonBacktracking)]
    private static partial Regex Banned();
}
