using Portal.Core.Documents;

namespace Portal.Tests.Documents;

/// <summary>A code that a person types comes out right, or is caught.</summary>
public sealed class ShortCodeTests
{
    const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    static readonly string[] Codes = [.. Enumerable.Range(0, 60).Select(_ => ShortCode.New().Text), .. Edges()];

    [Fact]
    public void Every_wrong_sign_at_every_place_is_caught()
    {
        foreach (var code in Codes)
            for (var place = 0; place < code.Length; place++)
                foreach (var wrong in Signs.Where(s => s != code[place]))
                    Assert.Null(ShortCode.Read(code[..place] + wrong + code[(place + 1)..]));
    }

    [Fact]
    public void Two_signs_that_changed_places_are_caught_neighbours_or_not()
    {
        foreach (var code in Codes)
            for (var one = 0; one < code.Length; one++)
                for (var other = one + 1; other < code.Length; other++)
                {
                    if (code[one] == code[other]) continue;
                    var signs = code.ToCharArray();
                    (signs[one], signs[other]) = (signs[other], signs[one]);
                    Assert.Null(ShortCode.Read(new(signs)));
                }
    }

    /// <summary>The sum is linear, so it is enough to look at all pairs of signs at all pairs of neighbours: no code hides a swap.</summary>
    [Fact]
    public void No_pair_of_neighbours_can_be_swapped_unseen_whatever_the_signs()
    {
        for (var place = 0; place + 1 < ShortCode.Length; place++)
            foreach (var left in Signs)
                foreach (var right in Signs.Where(s => s != left))
                {
                    var found = Signs.SelectMany(fill => Signs.Select(last => With(place, left, right, fill, last))).Where(c => ShortCode.Read(c) is not null).Take(3).ToList();
                    Assert.NotEmpty(found);
                    Assert.All(found, code => Assert.Null(ShortCode.Read(code[..place] + code[place + 1] + code[place] + code[(place + 2)..])));
                }

        static string With(int place, char left, char right, char fill, char last)
        {
            var signs = new string(fill, ShortCode.Length - 1).ToCharArray().Append(last).ToArray();
            (signs[place], signs[place + 1]) = (left, right);
            return new(signs);
        }
    }

    [Fact]
    public void A_sign_too_few_or_too_many_is_caught()
    {
        foreach (var code in Codes)
        {
            Assert.Null(ShortCode.Read(code[1..]));
            Assert.Null(ShortCode.Read(code + code[0]));
        }
        foreach (var nothing in (string?[])[null, "", "   ", "----", "UUUU-UUUU-UUUU", new string('0', 65), new string('-', 1000)]) Assert.Null(ShortCode.Read(nothing));
    }

    [Fact]
    public void How_a_person_writes_it_does_not_matter()
    {
        foreach (var text in Codes)
        {
            var code = ShortCode.Read(text)!.Value;
            Assert.Equal(text, code.Text);
            Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", code.ToString());
            string[] ways = [code.ToString(), code.ToString().ToLowerInvariant(), string.Join("  ", text.ToCharArray()), text.Replace('0', 'O').Replace('1', 'l'), text.Replace('0', 'o').Replace('1', 'I'), $" {text}\t", $"{text[..4]}–{text[4..8]}.{text[8..]}"];
            Assert.All(ways, way => Assert.Equal(code, ShortCode.Read(way)));
        }
    }

    [Fact]
    public void Drawn_codes_differ_and_use_every_sign()
    {
        var many = Enumerable.Range(0, 3000).Select(_ => ShortCode.New().Text).ToList();
        Assert.Equal(many.Count, many.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Signs.Length, string.Concat(many).Distinct().Count());
    }

    /// <summary>Codes with nothing but one sign, where they add up.</summary>
    static IEnumerable<string> Edges() => Signs.SelectMany(sign => Signs.Select(last => new string(sign, ShortCode.Length - 1) + last)).Where(c => ShortCode.Read(c) is not null);
}
