using System.Text;
using System.Text.RegularExpressions;
using Portal.Core.Documents;
using Portal.Pdf;
using Portal.Tests.Support;

namespace Portal.Tests.Documents;

/// <summary>What holds for each kind of document, in both languages.</summary>
public sealed partial class EveryDocumentTests(Story story) : IClassFixture<Story>
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
    public void Its_file_is_sound(DocumentKind kind, string language) => IsSound(story[kind, language]);

    /// <summary>As sealed: what the seal adds keeps to the rules too.</summary>
    [Theory, MemberData(nameof(All))]
    public void It_keeps_the_rules_for_who_hears_it_and_for_the_archive(DocumentKind kind, string language) => KeepsTheRules(story[kind, language], language);

    /// <summary>A form to be signed by hand is checked as a document is, but for its seal: it has none, and says so.</summary>
    [Theory]
    [InlineData(DocumentKind.Consent, "nl", "Formulier voor toestemming", "Het is pas een toestemming als u het heeft getekend", "De tekst", "Tekenen", "Ja, ik geef deze toestemming.", "Handtekening", "niet verzegeld en bewijst zelf niets")]
    [InlineData(DocumentKind.Consent, "en", "Form for consent", "It is a consent only when you have signed it", "The text", "Signing", "Yes, I give this consent.", "Signature", "not sealed and proves nothing by itself")]
    [InlineData(DocumentKind.Declaration, "nl", "Het is geen toestemming.", "De tekst", "Tekenen", "Handtekening", "niet verzegeld en bewijst zelf niets")]
    [InlineData(DocumentKind.Declaration, "en", "It is no consent.", "The text", "Signing", "Yes, I have read the text and received the regulation.", "Signature", "not sealed and proves nothing by itself")]
    public void So_does_a_form_that_is_signed_by_hand(DocumentKind kind, string language, params string[] read)
    {
        var form = story.Form(kind, language);
        IsSound(form);
        KeepsTheRules(form, language);
        Assert.Contains("does not contain any signatures", form.Seal, StringComparison.Ordinal);
        form.Says(Desk.ClientName).NeverSays("[personal]", "{0}", "{1}", "�", "PersonalText").SaysInOrder(read);
    }

    [Theory]
    [InlineData(DocumentKind.Consent, "nl")]
    [InlineData(DocumentKind.Consent, "en")]
    [InlineData(DocumentKind.Declaration, "nl")]
    [InlineData(DocumentKind.Declaration, "en")]
    public void Each_page_of_a_form_has_its_code_at_its_foot(DocumentKind kind, string language)
    {
        var pages = Tools.RunOn(story.Form(kind, language).Bytes, "pdftotext", "{}", "-").Output.TrimEnd('\f').Split('\f');
        var codes = pages.Select(page => Code().Matches(page).Select(match => match.Groups["code"].Value).LastOrDefault()).ToList();
        Assert.True(codes.Count > 1);
        Assert.NotNull(codes[0]);
        Assert.Single(codes.Distinct(StringComparer.Ordinal));
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

    static void IsSound(Sheet sheet)
    {
        var check = Tools.RunOn(sheet.Bytes, "qpdf", "--check", "{}");
        Assert.True(check.ExitCode == 0 && check.Output.Contains("No syntax or stream encoding errors found", StringComparison.Ordinal), check.All);
    }

    static void KeepsTheRules(Sheet sheet, string language)
    {
        Assert.Empty(PdfCheck.Check(sheet.Bytes).Select(finding => finding.ToString()));
        var info = Tools.RunOn(sheet.Bytes, "pdfinfo", "{}").Output;
        Assert.Matches(@"Tagged:\s+yes", info);
        var meta = Tools.RunOn(sheet.Bytes, "pdfinfo", "-meta", "{}").Output;
        Assert.Contains("<pdfaid:part>3</pdfaid:part>", meta, StringComparison.Ordinal);
        Assert.Contains($"<rdf:li>{language}</rdf:li>", meta, StringComparison.Ordinal);
    }

    [GeneratedRegex("code (?<code>[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
