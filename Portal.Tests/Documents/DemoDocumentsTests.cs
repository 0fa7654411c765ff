using Portal.Core.Documents;
using Portal.Pdf;
using Portal.Tests.Support;
using Portal.Web.Demo;

namespace Portal.Tests.Documents;

/// <summary>The command that writes one of each document.</summary>
public class DemoDocumentsTests
{
    [Fact]
    [Trait("Run", "Long")]
    public async Task One_of_each_is_written_in_both_languages_sealed_and_by_the_rules()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var paths = await DemoDocuments.Write(folder.FullName, PlayedDemo.Profiles, new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
            Assert.Equal(2 * (Enum.GetValues<DocumentKind>().Length + 2), paths.Count);
            foreach (var path in paths)
            {
                Sheet sheet = new(await File.ReadAllBytesAsync(path));
                Assert.Empty(PdfCheck.Check(sheet.Bytes).Select(finding => finding.ToString()));
                // Forms to be signed by hand are not sealed.
                if (!Path.GetFileName(path).StartsWith("formulier", StringComparison.Ordinal)) Assert.Contains("Signature is Valid", sheet.Seal, StringComparison.Ordinal);
                SaysSomethingOnEachPage(sheet);
                sheet.Says(path.EndsWith(".en.pdf", StringComparison.Ordinal) ? "Page 1 of" : "Pagina 1 van");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>More than what stands above and below every page.</summary>
    static void SaysSomethingOnEachPage(Sheet sheet)
    {
        var pages = Tools.RunOn(sheet.Bytes, "pdftotext", "-layout", "{}", "-").Output.TrimEnd('\f').Split('\f');
        Assert.All(pages, page => Assert.True(page.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line)) > 4, page));
    }
}
