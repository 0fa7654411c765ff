using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Core;
using Portal.Core.Storage;
using Portal.Pdf;
using Portal.Tests.Practices;

namespace Portal.Tests.Shape;

/// <summary>The rules of the house, held by the build.</summary>
public sealed class HouseTests
{
    const int Cap = 150;

    /// <summary>The five names; between their words anything that is no letter, also the code of a space.</summary>
    const string PracticeNames = @"(?i)pro[^\p{L}\d]{0,3}6|psycro|zicht(\W|_|&\W?\w{1,5};){0,3}op(\W|_|&\W?\w{1,5};){0,3}zin|opwaarts|active(\W|_|&\W?\w{1,5};){0,3}case(\W|_|&\W?\w{1,5};){0,3}management";

    static readonly string[] Code = [".cs", ".razor"], Written = [".cs", ".razor", ".resx", ".css", ".js", ".svg", ".html", ".targets", ".csproj"];

    /// <summary>Files over the cap, each with its reason. Shorten the list; a file that fits again must leave it.</summary>
    static readonly Dictionary<string, string> Longer = new(StringComparer.Ordinal)
    {
    };

    static readonly string Root = Path.GetDirectoryName(Shipped.Folder)!;

    [Fact]
    public void Core_knows_nothing_of_the_web() => Assert.DoesNotContain(
        typeof(Outcome).Assembly.GetReferencedAssemblies(),
        a => a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || a.Name == "Portal.Web");

    [Fact]
    public void Pdf_knows_no_practice() => Assert.DoesNotContain(
        typeof(PdfWriter).Assembly.GetReferencedAssemblies(),
        a => a.Name!.StartsWith("Portal.", StringComparison.Ordinal) || a.Name.StartsWith("Microsoft.", StringComparison.Ordinal));

    [Fact]
    public void Rooms_know_each_others_things_by_id()
    {
        var entities = Model.GetEntityTypes().Where(e => !e.IsOwned()).ToList();
        Assert.NotEmpty(entities);
        var navigations = entities.SelectMany(e => e.GetNavigations().Cast<INavigationBase>().Concat(e.GetSkipNavigations()))
            .Where(n => !n.TargetEntityType.IsOwned() || (n.TargetEntityType.ClrType.Namespace != n.DeclaringEntityType.ClrType.Namespace && !IsValue(n.TargetEntityType.ClrType)));
        Assert.Empty(navigations.Select(n => $"{n.DeclaringEntityType.ClrType.Name}.{n.Name}"));

        var types = entities.ToDictionary(e => e.ClrType, e => e.ClrType.Namespace);
        var properties = types.Keys.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            .Where(p => Parts(p.PropertyType).Any(part => types.TryGetValue(part, out var room) && room != p.DeclaringType!.Namespace));
        Assert.Empty(properties.Select(p => $"{p.DeclaringType!.Name}.{p.Name}"));

        // A value has no id to know it by.
        static bool IsValue(Type type) => type.GetMethod("<Clone>$") is not null;
    }

    [Fact]
    public void Every_refusal_is_a_sealed_record()
    {
        var refusals = new[] { typeof(Outcome).Assembly, typeof(Program).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(Refusal))).ToList();
        Assert.True(refusals.Count > 50);
        Assert.All(refusals, t => Assert.True(t.IsSealed && t.GetMethod("<Clone>$") is not null, t.Name));
    }

    [Fact]
    public void Time_is_always_injected() =>
        Assert.Empty(Lines(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bDateTime\.Today\b|TimeProvider\.System\.Get", "Portal.Core", "Portal.Web", "Portal.Pdf"));

    [Fact]
    public void No_filter_is_ignored_and_no_markup_is_written_by_hand() =>
        Assert.Empty(Lines(@"\bIgnoreQueryFilters\b|\bMarkupString\b", "Portal.Core", "Portal.Web", "Portal.Pdf"));

    /// <summary>However the name is written, and also where texts and looks are kept: a practice is its profile.</summary>
    [Fact]
    public void No_code_knows_a_practice_by_name() => Assert.DoesNotContain(
        Lines(PracticeNames, Written, "Portal.Core", "Portal.Web", "Portal.Pdf"), line => !line.StartsWith("Portal.Web/Demo/", StringComparison.Ordinal));

    [Theory]
    [InlineData("Pro6 Advies")]
    [InlineData("pro-6_advies")]
    [InlineData("PSYCRO")]
    [InlineData("ZichtOpZin")]
    [InlineData("zicht&#160;op&#160;zin")]
    [InlineData("Opwaarts coaching")]
    [InlineData("active_case_management")]
    [InlineData("ActiveCaseManagement")]
    public void A_name_is_known_however_it_is_written(string name) => Assert.Matches(PracticeNames, name);

    [Fact]
    public void Rooms_are_words_of_the_practice()
    {
        string[] banned = ["Services", "Models", "Helpers", "Common", "Interfaces", "Utils", "Utilities", "Shared", "Misc"];
        var folders = Files("Portal.Core", "Portal.Web", "Portal.Pdf", "Portal.Tests").SelectMany(f => f.Split('/')[..^1]).Distinct();
        Assert.Empty(folders.Intersect(banned, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Files_stay_small()
    {
        var sizes = Files("Portal.Core", "Portal.Web").Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
            .ToDictionary(f => f, f => File.ReadLines(Path.Combine(Root, f)).Count());
        Assert.Empty(sizes.Where(f => f.Value > Cap && !Longer.ContainsKey(f.Key)).Select(f => $"{f.Key}: {f.Value}"));
        Assert.All(Longer.Keys, f => Assert.True(sizes.TryGetValue(f, out var size) && size > Cap, $"{f} fits again"));
    }

    [Fact]
    public void Operations_and_entities_are_sealed() => Assert.Empty(typeof(Outcome).Assembly.GetExportedTypes()
        .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !t.IsSubclassOf(typeof(Exception)) && !t.Namespace!.Contains("Migrations", StringComparison.Ordinal) && !IsBase(t)).Select(t => t.FullName));

    static IModel Model
    {
        get
        {
            using var db = DatabaseSetup.File(Path.Combine(Path.GetTempPath(), "never-opened.db")).CreateDbContext();
            return db.Model;
        }
    }

    static bool IsBase(Type type) => type.Assembly.GetTypes().Any(t => t.BaseType == type);

    static IEnumerable<Type> Parts(Type type) => type.IsArray ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);

    /// <summary>Source files below the projects, as paths from the root.</summary>
    static IEnumerable<string> Files(params string[] projects) => projects
        .SelectMany(p => Directory.EnumerateFiles(Path.Combine(Root, p), "*", SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
        .Where(f => !f.Split('/').Any(part => part is "bin" or "obj"))
        .Where(f => Written.Contains(Path.GetExtension(f)));

    static List<string> Lines(string pattern, params string[] projects) => Lines(pattern, Code, projects);

    static List<string> Lines(string pattern, string[] kinds, params string[] projects)
    {
        Regex wanted = new(pattern, RegexOptions.NonBacktracking);
        var files = Files(projects).Where(f => kinds.Contains(Path.GetExtension(f))).ToList();
        Assert.True(files.Count > 20 && files.Select(Path.GetExtension).Distinct().Count() >= Math.Min(kinds.Length, 4), "The test looks in the wrong place.");
        return [.. files.SelectMany(f => File.ReadLines(Path.Combine(Root, f)).Select((line, i) => (f, line, i)))
            .Where(l => wanted.IsMatch(l.line)).Select(l => $"{l.f}:{l.i + 1}: {l.line.Trim()}")];
    }
}
