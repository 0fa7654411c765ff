using Portal.Core.Rights;

namespace Portal.Tests.Rights;

public class PeriodTests
{
    [Theory]
    [InlineData("P30D", 30, PeriodUnit.Days)]
    [InlineData("P4W", 4, PeriodUnit.Weeks)]
    [InlineData("P1M", 1, PeriodUnit.Months)]
    [InlineData("P7Y", 7, PeriodUnit.Years)]
    public void A_period_is_read_and_written_as_ISO_8601(string text, int count, PeriodUnit unit)
    {
        Assert.Equal(new Period(count, unit), Period.Parse(text));
        Assert.Equal(text, Period.Parse(text).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("4W")]
    [InlineData("PW")]
    [InlineData("P0D")]
    [InlineData("P-1D")]
    [InlineData("P+1D")]
    [InlineData("P1H")]
    [InlineData("PT72H")]
    [InlineData("p1m")]
    [InlineData("P1M2D")]
    [InlineData("P 1M")]
    [InlineData("P1.5Y")]
    [InlineData("P1000Y")]
    [InlineData("P99999999999D")]
    public void Anything_else_is_no_period(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void A_wrong_text_names_itself_in_the_error() =>
        Assert.Contains("vier weken", Assert.Throws<FormatException>(() => Period.Parse("vier weken")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_period_of_nothing_does_not_exist() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(0, PeriodUnit.Days));
}
