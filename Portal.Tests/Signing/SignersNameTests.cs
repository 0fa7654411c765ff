using Portal.Core.Consents;
using Portal.Core.Signing;

namespace Portal.Tests.Consents;

/// <summary>A signature is a name, and the signer's.</summary>
public sealed class SignersNameTests
{
    [Theory]
    [InlineData("Noor Verzonnen", "Noor Verzonnen", true)]
    [InlineData("  noor   VERZONNEN ", "Noor Verzonnen", true)]
    [InlineData("N. Verzonnen", "Noor Verzonnen", true)]
    [InlineData("Sahin Ozturk", "Şahin Öztürk-Łukasiewicz", true)]
    [InlineData("S. Łukasiewicz", "Şahin Öztürk-Łukasiewicz", true)]
    [InlineData("X", "X", true)]
    [InlineData("X", "Noor Verzonnen", false)]
    [InlineData("N", "N. Verzonnen", false)]
    [InlineData("Piet Nergens", "Noor Verzonnen", false)]
    [InlineData("akkoord", "Noor Verzonnen", false)]
    [InlineData("", "Noor Verzonnen", false)]
    [InlineData("...", "Noor Verzonnen", false)]
    public void A_name_is_known_by_one_of_its_words(string typed, string known, bool isIn) => Assert.Equal(isIn, SignersName.IsIn(typed, known));
}
