using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Core;
using Portal.Web.Looks;

namespace Portal.Tests.Shape;

/// <summary>No screen meets a sentence that is not there.</summary>
public sealed partial class WordsTests
{
    static readonly string Web = Path.Combine(Root(), "Portal.Web");

    public static TheoryData<string> Rooms => [.. Directory.GetDirectories(Web).Where(d => Directory.EnumerateFiles(d, "*.resx").Any()).Select(d => Path.GetFileName(d))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_sentence_that_a_room_asks_for_is_in_its_file(string room)
    {
        var known = Keys(room).Concat(LooksKeys()).ToHashSet();
        var missing = Sources(room).SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(m => (File: Path.GetFileName(file), Key: m.Groups["key"].Value)))
            .Where(asked => !known.Contains(asked.Key)).Distinct();
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void What_is_said_in_English_is_said_in_Dutch_and_the_other_way_round(string room)
    {
        foreach (var english in Directory.EnumerateFiles(Path.Combine(Web, room), "*.en.resx"))
            Assert.Equal(Read(english.Replace(".en.resx", ".resx", StringComparison.Ordinal)).Order(), Read(english).Order());
    }

    [Fact]
    public void There_are_words_for_every_refusal() =>
        Assert.Empty(Refusals().Where(r => !RefusalWords.Knows(r)).Select(r => r.Name));

    [Fact]
    public void There_are_words_for_every_state_that_a_refusal_names()
    {
        var known = Read(Path.Combine(Web, "Looks", "RefusalTexts.resx")).ToHashSet();
        var states = Refusals().SelectMany(r => r.GetProperties()).Select(p => p.PropertyType).Where(t => t.IsEnum).Distinct()
            .SelectMany(t => Enum.GetNames(t).Select(n => $"{t.Name}.{n}"));
        Assert.Empty(states.Except(known));
    }

    static IEnumerable<Type> Refusals() => typeof(Refusal).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Refusal)) && !t.IsAbstract);

    static IEnumerable<string> Sources(string room) => Directory.EnumerateFiles(Path.Combine(Web, room), "*.*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal));

    static IEnumerable<string> Keys(string room) => Directory.EnumerateFiles(Path.Combine(Web, room), "*.resx").Where(f => !f.EndsWith(".en.resx", StringComparison.Ordinal)).SelectMany(Read);

    static IEnumerable<string> LooksKeys() => Read(Path.Combine(Web, "Looks", "Texts.resx"));

    static IEnumerable<string> Read(string file) => XDocument.Load(file).Root!.Elements("data").Select(d => d.Attribute("name")!.Value);

    /// <summary>Where the sources lie: above the tests' own output.</summary>
    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    /// <summary>A key in full; one that is put together is not found here.</summary>
    [GeneratedRegex(@"\bT\[""(?<key>[^""{}]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Asked();
}
