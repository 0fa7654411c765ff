using Portal.Core.Signing;

namespace Portal.Tests.Signing;

/// <summary>A signature is a name, and the signer's: her family name, and a first name or initial that is hers if one is typed.</summary>
public sealed class SignersNameTests
{
    [Theory]
    [InlineData("Jan Nepnaam")]
    [InlineData("  jan   NEPNAAM ")]
    [InlineData("J. Nepnaam")]
    [InlineData("J.W. Nepnaam")]
    [InlineData("Johannes Nepnaam")]
    [InlineData("Jan Willem Nepnaam")]
    [InlineData("Jan Nepnaam-Iemand")]
    [InlineData("Jan Iemand-Nepnaam")]
    [InlineData("Nepnaam")]
    [InlineData("Nepnaam, Jan")]
    [InlineData("Dhr. J. Nepnaam jr.")]
    public void Jan_signs_as_people_write_their_names(string typed) => Assert.True(SignersName.IsIn(typed, "Jan Nepnaam"));

    [Theory]
    [InlineData("Jan Iemand")]
    [InlineData("Piet Nepnaam")]
    [InlineData("P.J. Nepnaam")]
    [InlineData("Piet Jan Nepnaam")]
    [InlineData("Nepnaam, Piet")]
    [InlineData("mevrouw P. Nepnaam")]
    [InlineData("Jan")]
    [InlineData("J")]
    [InlineData("Jan N.")]
    [InlineData("Jan Nepnaa")]
    [InlineData("akkoord")]
    [InlineData("")]
    [InlineData("...")]
    public void Another_name_is_not_Jans(string typed) => Assert.False(SignersName.IsIn(typed, "Jan Nepnaam"));

    [Theory]
    [InlineData("Sahin Ozturk", "Şahin Öztürk-Łukasiewicz")]
    [InlineData("S. Łukasiewicz", "Şahin Öztürk-Łukasiewicz")]
    [InlineData("Anna Jansen", "Anna Jansen - de Vries")]
    [InlineData("A. Vries", "Anna Jansen-de Vries")]
    [InlineData("Joost Berg", "Joost van den Berg")]
    [InlineData("J. van de Berg", "Joost van den Berg")]
    [InlineData("van den Berg", "Joost van den Berg")]
    [InlineData("Joost vandenBerg", "Joost van den Berg")]
    [InlineData("Anna Jansen", "Anna de Vries Jansen")]
    [InlineData("Jan de Vries", "Vries, Jan de")]
    [InlineData("Maarten Hart", "Maarten ’t Hart")]
    [InlineData("Sean OBrien", "Seán O'Brien")]
    [InlineData("Sean O Brien", "Seán O'Brien")]
    [InlineData("M. Elamrani", "Mohamed el Amrani")]
    [InlineData("Mohamed El Amrani", "Mohamed Elamrani")]
    [InlineData("P. de Vries", "Anne Petra de Vries")]
    [InlineData("Anna Jansen", "mevr. A. Jansen")]
    [InlineData("Anna Jansen", "Jansen")]
    public void A_family_name_may_be_shortened_and_plain(string typed, string known) => Assert.True(SignersName.IsIn(typed, known));

    [Theory]
    [InlineData("Kees de Vries", "Anna Jansen-de Vries")]
    [InlineData("Anna de", "Anna Jansen-de Vries")]
    [InlineData("Jan de Wit", "Vries, Jan de")]
    [InlineData("Joost van den Bosch", "Joost van den Berg")]
    [InlineData("T. Hart", "Maarten Hart")]
    [InlineData("Ben Jansen", "Anna Jansen")]
    [InlineData("N", "N. Verzonnen")]
    [InlineData("Y", "X")]
    public void What_tells_people_apart_is_not_left_out(string typed, string known) => Assert.False(SignersName.IsIn(typed, known));

    [Theory]
    [InlineData("X")]
    [InlineData("van den Berg")]
    [InlineData("De Vries")]
    [InlineData("Dr. J.P. van ’t Hof-ten Brink jr.")]
    [InlineData("Vries, Jan de")]
    [InlineData("Thi Van")]
    [InlineData("Nguyễn Văn An")]
    [InlineData("María García López")]
    [InlineData("Cliënt 12")]
    [InlineData("王小明")]
    [InlineData("Noor V.")]
    public void Her_name_as_it_is_shown_always_passes(string known) => Assert.True(SignersName.IsIn(known, known));
}
