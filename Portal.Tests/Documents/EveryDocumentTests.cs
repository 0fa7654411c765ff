using System.Text;
using Portal.Core.Documents;
using Portal.Pdf;
using Portal.Tests.Support;

namespace Portal.Tests.Documents;

/// <summary>What holds for each kind of document, in both languages.</summary>
public sealed class EveryDocumentTests(Story story) : IClassFixture<Story>
{
    public static TheoryData<DocumentKind, string> All => Story.All;

    [Theory, MemberData(nameof(All))]
    public void Its_seal_is_valid_over_the_whole_document(DocumentKind kind, string language)
    {
        var answer = story[kind, language].Seal;
        Assert.Contains("Signature is Valid", answer, StringComparison.Ordinal);
        Assert.Contains("Total document signed", answer, StringComparison.Ordinal);
        Assert.Contains("Pro6 Advies", answer, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void One_changed_byte_breaks_its_seal(DocumentKind kind, string language)
    {
        var bytes = (byte[])story[kind, language].Bytes.Clone();
        bytes[bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes("/CreationDate")) + 20] ^= 1;
        Assert.DoesNotContain("Signature is Valid", new Sheet(bytes).Seal, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void Its_file_is_sound(DocumentKind kind, string language)
    {
        var check = Tools.RunOn(story[kind, language].Bytes, "qpdf", "--check", "{}");
        Assert.True(check.ExitCode == 0 && check.Output.Contains("No syntax or stream encoding errors found", StringComparison.Ordinal), check.All);
    }

    /// <summary>As sealed: what the seal adds keeps to the rules too.</summary>
    [Theory, MemberData(nameof(All))]
    public void It_keeps_the_rules_for_who_hears_it_and_for_the_archive(DocumentKind kind, string language)
    {
        Assert.Empty(PdfCheck.Check(story[kind, language].Bytes).Select(finding => finding.ToString()));
        var info = Tools.RunOn(story[kind, language].Bytes, "pdfinfo", "{}").Output;
        Assert.Matches(@"Tagged:\s+yes", info);
        var meta = Tools.RunOn(story[kind, language].Bytes, "pdfinfo", "-meta", "{}").Output;
        Assert.Contains("<pdfaid:part>3</pdfaid:part>", meta, StringComparison.Ordinal);
        Assert.Contains($"<rdf:li>{language}</rdf:li>", meta, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void Its_title_is_its_first_heading_and_its_seal_its_last(DocumentKind kind, string language)
    {
        var lines = Tools.RunOn(story[kind, language].Bytes, "pdfinfo", "-struct-text", "{}").Output.Split('\n').Select(line => line.Trim()).ToList();
        var headings = Enumerable.Range(0, lines.Count - 1).Where(i => lines[i] is ['H', >= '1' and <= '3', ..]).Select(i => (Level: lines[i][1], Text: lines[i + 1].Trim('"').Trim())).ToList();
        Assert.Equal('1', headings[0].Level);
        Assert.Single(headings, heading => heading.Level == '1');
        Assert.Contains(headings[0].Text, Tools.RunOn(story[kind, language].Bytes, "pdfinfo", "{}").Output, StringComparison.Ordinal);
        Assert.Contains("Sect", lines);
    }

    [Theory, MemberData(nameof(All))]
    public void The_name_comes_back_as_the_client_writes_it(DocumentKind kind, string language) => story[kind, language].Says(Desk.ClientName);

    [Theory, MemberData(nameof(All))]
    public void It_says_honestly_what_its_seal_proves(DocumentKind kind, string language) => story[kind, language].Says(language == "nl"
        ? ["verzegeld door Pro6 Advies", "geen onafhankelijke instantie", "niet onafhankelijk bewezen"]
        : ["sealed electronically by Pro6 Advies", "not publicly trusted", "not independently proven"]);

    [Theory, MemberData(nameof(All))]
    public void Nothing_of_the_machine_shows_through(DocumentKind kind, string language) =>
        story[kind, language].NeverSays("[personal]", "{0}", "{1}", "�", "PersonalText", "GrantedInPart", "OtherProfessional", "\"");

    [Theory, MemberData(nameof(All))]
    public void Title_and_foot_hold_no_personal_data(DocumentKind kind, string language)
    {
        var bytes = story[kind, language].Bytes;
        var title = Tools.RunOn(bytes, "pdfinfo", "{}").Output;
        Assert.DoesNotContain("Öztürk", title, StringComparison.Ordinal);
        var page = Tools.RunOn(bytes, "pdftotext", "-layout", "{}", "-").Output.TrimEnd('\f').Split('\f')[0];
        var foot = string.Join('\n', page.TrimEnd().Split('\n')[^3..]);
        Assert.Matches(language == "nl" ? "· kenmerk [0-9A-F]{4}-[0-9A-F]{4}" : "· reference [0-9A-F]{4}-[0-9A-F]{4}", foot);
        Assert.Matches("code [0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}", foot);
        Assert.DoesNotContain("Öztürk", foot, StringComparison.Ordinal);
    }
}
