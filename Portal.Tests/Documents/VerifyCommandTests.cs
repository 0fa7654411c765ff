using Microsoft.Extensions.Configuration;
using Portal.Pdf;
using Portal.Tests.Support;
using Portal.Web;
using Portal.Web.Documents;

namespace Portal.Tests.Documents;

/// <summary><c>verify FILE...</c> needs the files and nothing else: no settings, no database, no network.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    static readonly SealKey Key = SealKey.Create("Praktijk De Linde", DateTimeOffset.UtcNow.AddDays(-1));
    static readonly byte[] Whole = PdfSeal.Seal(PdfWriter.Write(Pdf.Documents.Letter(), Pdf.Documents.Noon).Bytes, Key, new SealInfo("Praktijk De Linde", "Zegel", DateTimeOffset.UtcNow));

    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    (int Code, string Output, string Errors) Verify(params (string Name, byte[] Bytes)[] files)
    {
        foreach (var (name, bytes) in files) File.WriteAllBytes(folder[name], bytes);
        return Run([.. files.Select(f => folder[f.Name])]);
    }

    static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using StringWriter output = new(), errors = new();
        var code = CommandLine.Answer(["verify", .. args], output, errors);
        return (code!.Value, output.ToString(), errors.ToString());
    }

    [Fact]
    public void A_genuine_file_says_who_sealed_it_when_and_that_nobody_else_vouches()
    {
        var (code, output, errors) = Verify(("a.pdf", Whole));
        Assert.Equal((0, ""), (code, errors));
        foreach (var said in new[] { "a.pdf: ECHT.", "Verzegeld door: Praktijk De Linde", "zelf gemaakt", "Geen tijdstempel", "PAdES B-B", PdfSealCheck.Check(Whole).Fingerprint! })
            Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timestamp_is_told_with_who_gave_it()
    {
        var stamped = await PdfSeal.Stamp(Whole, TimestampScript.Shared.Server(), "Tijdstempel");
        var (code, output, _) = Verify(("a.pdf", stamped.Bytes));
        Assert.Equal(0, code);
        Assert.Contains("Tijdstempel (test) bevestigt", output, StringComparison.Ordinal);
        Assert.Contains("PAdES B-T", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_is_said_not_to_be_genuine_with_the_attack_named()
    {
        var (code, output, _) = Verify(("good.pdf", Whole), ("bad.pdf", [.. Whole, .. "\n% more\n"u8]));
        Assert.Equal(1, code);
        Assert.Contains("good.pdf: ECHT.", output, StringComparison.Ordinal);
        Assert.Contains("bad.pdf: NIET ECHT.", output, StringComparison.Ordinal);
        Assert.Contains("incremental saving", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seal_whose_certificate_ran_out_without_a_timestamp_is_no_good_any_more()
    {
        using var old = SealKey.Create("Oud", DateTimeOffset.UtcNow.AddYears(-11));
        var pdf = PdfSeal.Seal(PdfWriter.Write(Pdf.Documents.Letter(), Pdf.Documents.Noon).Bytes, old, new SealInfo("Oud", "Zegel", DateTimeOffset.UtcNow.AddYears(-5)));
        var (code, output, _) = Verify(("a.pdf", pdf));
        Assert.Equal(1, code);
        Assert.Contains("verlopen", output, StringComparison.Ordinal);
    }

    [Fact]
    public void No_seal_no_file_and_no_arguments_each_have_their_answer()
    {
        Assert.Equal(1, Verify(("a.pdf", "hello"u8.ToArray())).Code);
        Assert.Contains("GEEN ZEGEL", Run(folder["a.pdf"]).Output, StringComparison.Ordinal);
        Assert.Equal((2, true), (Run(folder["none.pdf"]).Code, Run(folder["none.pdf"]).Errors.Contains("kan niet worden geopend", StringComparison.Ordinal)));
        Assert.Equal(2, Run().Code);
        Assert.Equal(2, Run("--what", folder["a.pdf"]).Code);
        Assert.Equal(2, Run($"--trust={folder["a.pdf"]}", folder["a.pdf"]).Code);
    }

    [Fact]
    public void English_is_there_for_who_asks()
    {
        File.WriteAllBytes(folder["a.pdf"], Whole);
        Assert.Contains("GENUINE", Run("--en", folder["a.pdf"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TimestampServer", "ftp://tsa.example")]
    [InlineData("TimestampServer", "tsa")]
    [InlineData("TimestampPolicy", "any")]
    [InlineData("TimestampPatience", "0")]
    public void A_setting_that_is_wrong_is_one_clear_line(string name, string value)
    {
        Dictionary<string, string?> settings = new() { ["Portal:Seals:TimestampServer"] = "https://tsa.example", [$"Portal:Seals:{name}"] = value };
        using StringWriter errors = new();
        Assert.Null(StampSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), errors));
        Assert.Contains($"Portal__Seals__{name}", Assert.Single(errors.ToString().TrimEnd().Split('\n')), StringComparison.Ordinal);
    }
}
