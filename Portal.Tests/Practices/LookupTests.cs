using Portal.Core.Practices;

namespace Portal.Tests.Practices;

public class LookupTests
{
    static readonly PrivacyProfile Pro6 = Shipped.Profile("pro6-advies");

    [Theory]
    [InlineData("Artikel 10 Inzagerecht", "nl", "Artikel 10 Inzagerecht")]
    [InlineData("Artikel 10 Inzagerecht", "en", "Artikel 10 Inzagerecht")]
    [InlineData("law:AVG 12(3)-(4)", "nl", "artikel 12(3)-(4) AVG")]
    [InlineData("law:AVG 12(3)-(4)", "en", "GDPR article 12(3)-(4)")]
    [InlineData("law:UAVG 46(1)", "en-GB", "UAVG article 46(1)")]
    [InlineData("law:Wet SUWI 54", "nl", "artikel 54 Wet SUWI")]
    [InlineData("default:text names no contact; role mailbox", "nl", null)]
    [InlineData("Artikel 99", "nl", null)]
    public void A_source_is_cited_in_the_readers_language(string sourceRef, string language, string? words) =>
        Assert.Equal(words, Pro6.SourceWords(sourceRef, language));

    [Theory, InlineData("nl", "Advies"), InlineData("en", "Advice"), InlineData("en-GB", "Advice"), InlineData("fr", "Advies")]
    public void A_label_speaks_the_readers_language_or_dutch(string language, string words) =>
        Assert.Equal(words, Pro6.TrajectoryType("advice")!.Label.In(language));

    [Fact]
    public void A_recipient_is_found_by_kind_and_capacity()
    {
        Assert.Equal("employerAsPrincipal", Pro6.Recipient(RecipientKind.Employer, RecipientCapacity.AsPrincipal)?.Id);
        Assert.Null(Pro6.Recipient(RecipientKind.Employer, RecipientCapacity.AsOther));
    }

    [Fact]
    public void What_is_not_there_is_not_found()
    {
        Assert.Null(Pro6.Category("shoeSize"));
        Assert.Null(Pro6.Purpose("fun"));
        Assert.Null(Pro6.Retention("forever"));
        Assert.Null(Pro6.Source(SourceId.Website));
        Assert.Null(Pro6.Article("law:AVG 12(3)"));
    }

    [Fact]
    public void Every_right_is_found_in_every_profile() => Assert.All(
        ProfileLibrary.Load(Shipped.Folder).Profiles.Values,
        profile => Assert.All(Enum.GetValues<RightId>(), right => Assert.Equal(right, profile.Right(right).Id)));
}
