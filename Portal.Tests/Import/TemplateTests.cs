using System.Net;
using Portal.Tests.Support;

namespace Portal.Tests.Import;

/// <summary>The empty file that an administrator fetches to begin with.</summary>
[Collection(nameof(DemoCollection))]
public sealed class TemplateTests(PortalHost portal)
{
    [Fact]
    public async Task An_administrator_gets_the_columns_of_the_own_profile_and_nobody_else_gets_anything()
    {
        using var arno = await portal.As("Arno");
        var answer = await arno.Get("/praktijk/invoer/sjabloon");
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("Naam cliënt;Woonplaats cliënt", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var anna = await portal.As("Anna");
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Get("/praktijk/invoer/sjabloon")).StatusCode);
    }
}
