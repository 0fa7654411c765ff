using System.Xml.Linq;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Intake;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Tests.Practices;

namespace Portal.Tests.Documents;

/// <summary>The sentences: all there, in both languages, for every value that can stand in a document.</summary>
public sealed class DocumentTextsTests
{
    [Fact]
    public void Dutch_and_English_have_the_same_sentences_with_the_same_blanks()
    {
        var (dutch, english) = (Read(""), Read(".en"));
        Assert.Equal(dutch.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, sentence) in dutch)
            for (var n = 0; n < 6; n++)
                Assert.True(sentence.Contains($"{{{n}}}", StringComparison.Ordinal) == english[key].Contains($"{{{n}}}", StringComparison.Ordinal), key);
    }

    [Fact]
    public void No_bare_name_of_a_value_reaches_paper()
    {
        AllHaveWords<LegalBasis>();
        AllHaveWords<RightId>();
        AllHaveWords<ConsentState>();
        AllHaveWords<DisclosureState>();
        AllHaveWords<RequestState>();
        AllHaveWords<DecisionResult>();
        AllHaveWords<DocumentKind>();
        AllHaveWords<PrincipalKind>();
        AllHaveWords<SightKind>();
        AllHaveWords<Ground>();
        AllHaveWords<DeclarationKind>();
        Assert.All(Enum.GetValues<SpecialKind>().Except([SpecialKind.None]), kind => Assert.True(Phrases.Knows($"SpecialKind.{kind}"), $"{kind}"));
        Assert.All(Enum.GetNames<RetentionTrigger>(), name => Assert.True(Phrases.Knows($"Term.{name}"), name));
        Assert.All(Enum.GetNames<RightReason>(), name => Assert.True(Phrases.Knows($"Claim.{name}"), name));
        Assert.All(Enum.GetNames<DecisionResult>(), name => Assert.True(Phrases.Knows($"Letter.{name}"), name));
        Assert.All(Enum.GetNames<Ground>(), name => Assert.True(Phrases.Knows($"DisclosureGround.{name}"), name));
        Assert.All(Enum.GetNames<RightId>(), name => Assert.True(Phrases.Knows($"Asked.{name}") && Phrases.Knows($"Article.{name}"), name));
    }

    [Fact]
    public void Every_finding_and_every_exception_has_a_sentence()
    {
        Assert.All(Findings.All, finding => Assert.True(Phrases.Knows($"Finding.{finding.Id}"), finding.Id));
        Assert.All(RefusalGrounds.All, ground => Assert.True(Phrases.Knows($"Ground.{ground}"), ground));
    }

    [Fact]
    public void Short_ids_tell_two_of_one_moment_apart()
    {
        var at = new DateTimeOffset(2026, 3, 5, 9, 0, 0, TimeSpan.Zero);
        Assert.NotEqual(ShortId.Of(Guid.CreateVersion7(at)), ShortId.Of(Guid.CreateVersion7(at)));
        Assert.Equal("89AB-CDEF", ShortId.Of(Guid.Parse("00000000-0000-7000-8000-000089abcdef")));
    }

    static void AllHaveWords<T>() where T : struct, Enum =>
        Assert.All(Enum.GetNames<T>(), name => Assert.True(Phrases.Knows($"{typeof(T).Name}.{name}"), $"{typeof(T).Name}.{name}"));

    static Dictionary<string, string> Read(string language)
    {
        var path = Path.Combine(Shipped.Folder, "..", "Portal.Core", "Documents", $"DocumentTexts{language}.resx");
        return XDocument.Load(path).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
    }
}
