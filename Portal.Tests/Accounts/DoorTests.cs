using Portal.Web.Accounts;

namespace Portal.Tests.Accounts;

public sealed class DoorTests
{
    public static TheoryData<string> Elsewhere =>
    [
        "https://evil.example", "http://evil.example/", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example",
        "/\t/evil.example", "/\n/evil.example", "/\r\n/evil.example", "\t//evil.example", " //evil.example", "https:evil.example", "https:/evil.example",
        "javascript:alert(1)", "data:text/html,x", "evil.example", "@evil.example", "/..//evil.example", "/.//evil.example", "mijn", "", "?terug=1", "#x",
        "/a\\..\\..\\evil", "//localhost:5080@evil.example", "/\u0000/evil.example", "%2f%2fevil.example", "\u2028//evil.example",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void An_address_elsewhere_does_not_pass(string url) => Assert.Equal("/begin", Door.Local(url, "/begin"));

    [Theory]
    [InlineData("/")]
    [InlineData("/mijn/verzoeken")]
    [InlineData("/praktijk/verzoeken/0199a1b2?tab=1&naar=//x")]
    [InlineData("/mijn/gegevens#item")]
    public void A_path_of_our_own_passes(string url) => Assert.Equal(url, Door.Local(url, "/begin"));

    [Fact]
    public void No_address_is_no_address() => Assert.Equal("/begin", Door.Local(null, "/begin"));
}
