using System.Text;
using Portal.Pdf;
using Portal.Pdf.Syntax;
using static Portal.Tests.Pdf.Sealed;

namespace Portal.Tests.Pdf;

/// <summary>What is put behind a seal is named, however well it is made.</summary>
public class AppendedAttackTests
{
    public static TheoryData<string, SealAttack> Appended() => new()
    {
        { "another text in the place of the page's", SealAttack.IncrementalSaving },
        { "a page more", SealAttack.IncrementalSaving },
        { "another tree of pages", SealAttack.IncrementalSaving },
        { "another form", SealAttack.IncrementalSaving },
        { "a form of no fields", SealAttack.IncrementalSaving },
        { "another catalogue", SealAttack.IncrementalSaving },
        { "a note on the page", SealAttack.IncrementalSaving },
        { "a field that draws", SealAttack.IncrementalSaving },
        { "an action when the file is opened", SealAttack.IncrementalSaving },
        { "something no table lists", SealAttack.IncrementalSaving },
        { "something behind data to check with", SealAttack.IncrementalSaving },
        { "a table of another kind", SealAttack.IncrementalSaving },
        { "a font that draws other letters", SealAttack.ShadowReplace },
        { "an object set free", SealAttack.ShadowHide },
        { "an object emptied", SealAttack.ShadowHide },
        { "the seal taken off the page", SealAttack.ShadowHide },
        { "a signature without content", SealAttack.UniversalForgery },
        { "a signature without range", SealAttack.UniversalForgery },
    };

    [Theory]
    [MemberData(nameof(Appended))]
    public void What_is_appended_after_the_seal_is_named(string what, SealAttack attack)
    {
        var changed = Append(what);
        Assert.Equal(Whole, changed[..Whole.Length]);
        var report = PdfSealCheck.Check(changed);
        Assert.Contains(attack, report.Changes.Select(change => change.Attack));
        Assert.Equal((true, false, false), (report.Sealed, report.Genuine, report.CoversWholeDocument));
        Assert.NotNull(report.Problem);
        Assert.True(PdfSealCheck.Check(changed[..Whole.Length]).Genuine);
    }

    static byte[] Append(string what)
    {
        var attacker = new Attacker(Whole);
        var (reader, page, sheet) = (attacker.Reader, attacker.Page, attacker.Sheet);
        var (catalogue, tree) = (reader.CatalogId, (PdfReference)reader.Catalog["Pages"]!);
        var seal = (PdfReference)reader.Array(reader.Dictionary(reader.Catalog["AcroForm"])!["Fields"])[0];
        var value = (PdfReference)reader.Dictionary(seal)!["V"]!;
        var font = reader.Numbers.First(number => reader.Object(number) is PdfDictionary one && one["Type"] is PdfName { Name: "Font" });
        return (what switch
        {
            "another text in the place of the page's" => attacker.Draws(attacker.Drawing.Number, Evil),
            "a page more" => attacker.Draws(attacker.Free(), Evil).Writes(attacker.Free(1), sheet.With("Contents", new PdfReference(attacker.Free(), 0)).Written)
                .Changes(tree, was => was.With("Kids", new PdfArray([.. reader.Array(was["Kids"]), new PdfReference(attacker.Free(1), 0)]))),
            "another tree of pages" => attacker.Writes(attacker.Free(), reader.Dictionary(tree)!.Written).Changes(catalogue, was => was.With("Pages", new PdfReference(attacker.Free(), 0))),
            "another form" => attacker.Writes(attacker.Free(), reader.Dictionary(seal)!.With("T", new PdfWord("(Seal9)")).Written)
                .Changes(catalogue, was => was.With("AcroForm", new PdfWord($"<</SigFlags 3/Fields[{attacker.Free()} 0 R]>>"))),
            "a form of no fields" => attacker.Changes(catalogue, was => was.With("AcroForm", new PdfWord("<</Fields[]>>"))),
            "another catalogue" => attacker.Writes(attacker.Free(), reader.Catalog.Written).Trails("Root", $"{attacker.Free()} 0 R"),
            "a note on the page" => attacker.Writes(attacker.Free(), "<</Type/Annot/Subtype/FreeText/Rect[60 600 500 700]/Contents(Niet geldig)/DA(/Helv 30 Tf)>>")
                .Changes(page, was => was.With("Annots", new PdfArray([.. reader.Array(was["Annots"]), new PdfReference(attacker.Free(), 0)]))),
            "a field that draws" => attacker.Writes(attacker.Free(), "<</Type/Annot/Subtype/Widget/FT/Sig/T(Seal2)/Rect[60 600 500 700]/F 4>>")
                .Changes(page, was => was.With("Annots", new PdfArray([.. reader.Array(was["Annots"]), new PdfReference(attacker.Free(), 0)])))
                .Changes(catalogue, was => was.With("AcroForm", reader.Dictionary(was["AcroForm"])!.With("Fields", new PdfArray([seal, new PdfReference(attacker.Free(), 0)])))),
            "an action when the file is opened" => attacker.Changes(catalogue, was => was.With("OpenAction", new PdfWord("<</S/JavaScript/JS(app.alert(1))>>"))),
            "something no table lists" => attacker.Slips($"{attacker.Drawing.Number} 0 obj\n<</Length {Evil.Length}>>\nstream\n{Evil}\nendstream\nendobj\n"),
            "something behind data to check with" => attacker.Writes(attacker.Free(), $"<</Type/DSS/Certs[{attacker.Drawing.Written}]>>").Draws(attacker.Drawing.Number, Evil)
                .Changes(catalogue, was => was.With("DSS", new PdfReference(attacker.Free(), 0))),
            "a table of another kind" => attacker.Trails("XRefStm", "9"),
            "a font that draws other letters" => attacker.Changes(new(font, 0), was => was.With("BaseFont", new PdfName("Symbol"))),
            "an object set free" => attacker.Frees(attacker.Drawing.Number),
            "an object emptied" => attacker.Writes(attacker.Drawing.Number, "null"),
            "the seal taken off the page" => attacker.Changes(page, was => was.With("Annots", new PdfArray([]))),
            "a signature without content" => attacker.Changes(value, was => was.With("Contents", new PdfWord("null"))),
            "a signature without range" => attacker.Changes(value, was => was.With("ByteRange", new PdfWord("null"))),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        }).File();
    }

    [Fact]
    public void Objects_behind_the_end_without_a_table_are_named()
    {
        var report = PdfSealCheck.Check([.. Whole, .. Encoding.ASCII.GetBytes($"5 0 obj\n<</Length {Evil.Length}>>\nstream\n{Evil}\nendstream\nendobj\n%%EOF\n")]);
        Assert.Equal((SealAttack.IncrementalSaving, false), (Assert.Single(report.Changes).Attack, report.Genuine));
    }

    [Fact]
    public void A_stranger_who_changes_and_seals_again_is_seen()
    {
        using var strange = SealKey.Create("Praktijk De Linde", Documents.Noon);
        var changed = PdfSeal.Seal(Append("another text in the place of the page's"), strange, Info);
        var report = PdfSealCheck.Check(changed);
        Assert.Equal((true, true, false), (report.CoversWholeDocument, report.Intact, report.Genuine));
        Assert.Equal(SealAttack.IncrementalSaving, Assert.Single(report.Changes).Attack);
    }

    [Fact]
    public void Data_to_check_with_is_no_attack() =>
        Assert.True(PdfSealCheck.Check(ValidationData.Of(Whole).AddTo(Whole)).Genuine, PdfSealCheck.Check(ValidationData.Of(Whole).AddTo(Whole)).Problem);

    /// <summary>The tools see the attack too, or do not: pdfsig says "valid" of many a one, so that ours has to look.</summary>
    [Fact]
    public void The_attacks_are_real_ones()
    {
        var changed = Append("another text in the place of the page's");
        Documents.IsSound(changed);
        Assert.Contains("Signature is Valid", Documents.PdfSig(changed), StringComparison.Ordinal);
        Assert.DoesNotContain("Besluit op je verzoek", Support.Tools.RunOn(changed, "pdftotext", "-l", "1", "{}", "-").Output, StringComparison.Ordinal);
    }
}
