using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Core.Practices;

namespace Portal.Tests.Practices;

public class ProfileLibraryTests
{
    public static TheoryData<string> Ids => [.. Directory.GetFiles(Shipped.Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Fact]
    public void All_five_profiles_load_without_a_problem()
    {
        var library = ProfileLibrary.Load(Shipped.Folder);

        Assert.Empty(library.Problems);
        Assert.Equal(["active-case-management", "opwaarts", "pro6-advies", "psycro", "zicht-op-zin"], library.Profiles.Keys.Order());
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_profile_holds_everything_that_its_file_holds(string id)
    {
        var written = JsonNode.Parse(ProfileFile.Write(Shipped.Profile(id)));

        Assert.True(JsonNode.DeepEquals(Shipped.Json(id), written));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Each_article_is_there_by_its_heading_in_the_order_of_the_text(string id)
    {
        var profile = Shipped.Profile(id);
        var articles = Shipped.Json(id)["asWritten"]!["articles"]!.AsObject();

        Assert.Equal(articles.Select(article => article.Key), profile.AsWritten.Articles.Select(article => article.Heading));
        Assert.All(articles, article => Assert.Equal(article.Value!.GetValue<string>(), profile.Article(article.Key)!.Text));
    }
}
