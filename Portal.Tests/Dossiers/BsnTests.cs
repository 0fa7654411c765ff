using System.Text.Json;
using Portal.Core.Dossiers;
using Portal.Tests.Rights;

namespace Portal.Tests.Dossiers;

public class BsnTests
{
    static readonly string[] Valid =
    [
        "999996708", "999996630", "999996642", "999996654", "999996666", "999996678", "111222333", "123456782", "999910000", "999910073",
        "999910140", "999910218", "999910280", "999910358", "999910425", "999910498", "999910565", "010000008", "10000008", "9999.96.708",
    ];

    static readonly string[] Invalid =
    [
        "999996709", "999996807", "999966708", "123456789", "987654321", "111111111", "222222222", "555555555", "000000000", "00000000",
        "001234567", "1234567", "1234567890", "99999670", "99999670A", "9999 9670", "", "999996708.0", "９９９９９６７０８", "-99999670",
    ];

    static readonly string[] Whole = [.. Valid.Select(text => text.Replace(".", "", StringComparison.Ordinal).PadLeft(9, '0')).Distinct(StringComparer.Ordinal)];

    public static TheoryData<string> ValidNumbers => new(Valid);

    public static TheoryData<string> InvalidNumbers => new(Invalid);

    public static TheoryData<string, bool, string> Oracle => OracleCsv.Rows("bsn.csv", row => (row["value"], row["valid"] == "yes", row["why"]));

    [Theory, MemberData(nameof(Oracle))]
    public void Every_worked_case_is_judged_as_expected(string text, bool valid, string why) =>
        Assert.True(Bsn.TryParse(text, out _) == valid, why);

    [Theory, MemberData(nameof(ValidNumbers))]
    public void A_number_that_passes_the_eleven_test_is_read(string text) => Assert.True(Bsn.TryParse(text, out _));

    [Theory, MemberData(nameof(InvalidNumbers))]
    public void What_does_not_pass_is_refused(string text) => Assert.False(Bsn.TryParse(text, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("-999996708")]
    [InlineData(" -999996708")]
    [InlineData("+999996708")]
    [InlineData("\u2212999996708")]
    [InlineData("01000008")]
    [InlineData("999996708\n")]
    public void A_sign_a_second_leading_zero_or_anything_but_digits_is_refused(string? text) => Assert.False(Bsn.TryParse(text, out _));

    [Theory]
    [InlineData("9999 96 708")]
    [InlineData("9999-96-708")]
    [InlineData(" 999996708 ")]
    public void Spaces_dots_and_hyphens_may_part_the_digits(string text)
    {
        Assert.True(Bsn.TryParse(text, out var bsn));
        Assert.Equal("999996708", bsn.FullNumber);
    }

    [Fact]
    public void Eight_digits_and_nine_with_a_leading_zero_are_the_same_number()
    {
        Assert.True(Bsn.TryParse("10000008", out var eight) & Bsn.TryParse("010000008", out var nine));
        Assert.Equal(eight, nine);
        Assert.Equal("010000008", eight.FullNumber);
    }

    [Fact]
    public void No_single_wrong_digit_stays_undetected() => Assert.All(Whole, number =>
        Assert.All(from place in Enumerable.Range(0, 9) from digit in "0123456789" where number[place] != digit select number[..place] + digit + number[(place + 1)..],
            wrong => Assert.False(Bsn.TryParse(wrong, out _), wrong)));

    [Fact]
    public void No_swap_of_two_neighbours_stays_undetected() => Assert.All(Whole, number =>
        Assert.All(from place in Enumerable.Range(0, 8) where number[place] != number[place + 1] select number[..place] + number[place + 1] + number[place] + number[(place + 2)..],
            swapped => Assert.False(Bsn.TryParse(swapped, out _), swapped)));

    [Fact]
    public void A_first_half_whose_sum_leaves_ten_has_no_check_digit() =>
        Assert.All(Enumerable.Range(0, 10), digit => Assert.False(Bsn.TryParse($"10000006{digit}", out _)));

    [Fact]
    public void A_number_that_strays_into_a_text_shows_its_last_three_digits_only()
    {
        Assert.True(Bsn.TryParse("999996708", out var bsn));
        Assert.Equal("******708", bsn.Masked);
        Assert.Equal("held: ******708", $"held: {bsn}");
        Assert.Equal("""{"Masked":"******708"}""", JsonSerializer.Serialize(bsn));
    }

    [Fact]
    public void No_number_shows_nothing_and_has_no_digits_to_give()
    {
        Assert.Equal("", default(Bsn).ToString());
        Assert.Throws<InvalidOperationException>(() => default(Bsn).FullNumber);
    }
}
