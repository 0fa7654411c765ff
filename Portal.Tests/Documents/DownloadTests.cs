using System.Globalization;
using Portal.Core.Documents;
using Portal.Web.Documents;

namespace Portal.Tests.Documents;

/// <summary>What every kind of document needs beside the document itself.</summary>
public class DownloadTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Each_kind_has_a_name_as_a_file_a_title_for_the_client_and_words_for_a_stranger(string language)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            foreach (var kind in Enum.GetValues<DocumentKind>())
            {
                Assert.Matches("^[a-z-]+$", MyWords.T[$"File.{kind}"]);
                Assert.NotEqual("", MyWords.T[$"Title.{kind}"]);
                Assert.NotEqual("", CheckWords.T[$"Kind.{kind}"]);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }
}
