using System.Text;
using Portal.Pdf;
using Portal.Pdf.Sealing;
using Portal.Pdf.Syntax;

namespace Portal.Tests.Pdf;

/// <summary>Each attack on sealed files is built, shown to be one, and named.</summary>
public class AttackTests
{
    const string Evil = "BT /F1 40 Tf 60 600 Td (You owe us 10000 euro) Tj ET";

    static readonly SealInfo Info = new("Praktijk De Linde", "Verzegeld", Documents.Noon);
    static readonly SealKey Key = SealKey.Create("Praktijk De Linde", Documents.Noon);
    static readonly byte[] Letter = PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes;
    static readonly byte[] Whole = PdfSeal.Seal(Letter, Key, Info);

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

    /// <summary>Universal signature forgery: the signature in the file itself is broken in each way that readers fell for.</summary>
    [Theory]
    [InlineData("/Contents<", "/Contentz<")]
    [InlineData("/ByteRange[", "/ByteRangz[")]
    [InlineData("/ByteRange[0 ", "/ByteRange[- ")]
    [InlineData("/ByteRange[0 ", "/ByteRange[7 ")]
    public void A_broken_signature_is_named(string there, string instead)
    {
        var report = PdfSealCheck.Check(Replace(Whole, there, instead));
        Assert.Equal(SealAttack.UniversalForgery, Assert.Single(report.Changes).Attack);
        Assert.Equal((true, false, false), (report.Sealed, report.Intact, report.Genuine));
    }

    [Theory]
    [InlineData("<>")]
    [InlineData("<00>")]
    [InlineData(" null")]
    [InlineData("null")]
    public void An_emptied_signature_is_named(string instead)
    {
        var (from, to) = SealTests.Contents(Whole);
        var emptied = (byte[])Whole.Clone();
        emptied.AsSpan(from, to - from).Fill((byte)' ');
        Encoding.ASCII.GetBytes(instead, emptied.AsSpan(from));
        var report = PdfSealCheck.Check(emptied);
        Assert.Contains(Assert.Single(report.Changes).Attack, new[] { SealAttack.UniversalForgery, SealAttack.SignatureWrapping });
        Assert.False(report.Genuine);
    }

    /// <summary>Signature wrapping: the signature is good, but its range leaves out more than the signature.</summary>
    [Fact]
    public void A_gap_with_room_for_something_else_is_named_however_good_the_signature()
    {
        var (from, to) = SealTests.Contents(Whole);

        // The end of the gap moves on over what follows; who has the key signs just that.
        var text = Encoding.Latin1.GetString(Whole);
        var range = text.LastIndexOf("/ByteRange[", StringComparison.Ordinal) + "/ByteRange[".Length;
        var wrapped = Encoding.Latin1.GetBytes(text[..range] + FormattableString.Invariant($"0 {from} {to + 2} {Whole.Length - to - 2}").PadRight(37) + text[(range + 37)..]);
        Assert.Equal(Whole.Length, wrapped.Length);
        byte[] covered = [.. wrapped[..from], .. wrapped[(to + 2)..]];
        var cms = Convert.ToHexString(SealCms.Sign(Key, covered).Encode());
        wrapped.AsSpan(from + 1, to - from - 2).Fill((byte)'0');
        Encoding.ASCII.GetBytes(cms, wrapped.AsSpan(from + 1));
        var report = PdfSealCheck.Check(wrapped);
        Assert.Equal((SealAttack.SignatureWrapping, false, false), (Assert.Single(report.Changes).Attack, report.Intact, report.Genuine));
    }

    [Fact]
    public void A_page_with_a_cover_that_vanishes_after_the_seal_is_named()
    {
        // Before the seal: the page draws something, and a cover over it. After: the cover is there no more.
        var before = new Attacker(Letter);
        var (hidden, cover) = (before.Free(), before.Free(1));
        var fonts = before.Reader.Dictionary(before.Sheet["Resources"]) ?? new PdfDictionary(new Dictionary<string, PdfValue>());
        var prepared = before.Draws(hidden, $"{Evil}\n/Cover Do").Draws(cover, "/Type/XObject/Subtype/Form/BBox[0 0 600 900]", "1 g 0 0 600 900 re f")
            .Changes(before.Page, was => was.With("Contents", new PdfArray([new PdfReference(hidden, 0), before.Drawing])).With("Resources", fonts.With("XObject", new PdfWord($"<</Cover {cover} 0 R>>")))).File();
        var whole = PdfSeal.Seal(prepared, Key, Info);
        Assert.True(PdfSealCheck.Check(whole).Genuine);
        var changed = new Attacker(whole).Draws(cover, "/Type/XObject/Subtype/Form/BBox[0 0 600 900]", "").File();
        var change = Assert.Single(PdfSealCheck.Check(changed).Changes);
        Assert.Equal((SealAttack.ShadowHide, cover), (change.Attack, change.Object));
    }

    [Fact]
    public void A_field_that_says_something_else_after_the_seal_is_named()
    {
        var before = new Attacker(Letter);
        var field = before.Free();
        var prepared = before.Writes(field, "<</Type/Annot/Subtype/Widget/FT/Tx/T(Bedrag)/V(100 euro)/Rect[60 600 300 620]/DA(/Helv 12 Tf)>>")
            .Changes(before.Page, was => was.With("Annots", new PdfWord($"[{field} 0 R]")))
            .Changes(before.Reader.CatalogId, was => was.With("AcroForm", new PdfWord($"<</Fields[{field} 0 R]>>"))).File();
        var whole = PdfSeal.Seal(prepared, Key, Info);
        Assert.True(PdfSealCheck.Check(whole).Genuine, PdfSealCheck.Check(whole).Problem);
        var changed = new Attacker(whole).Changes(new(field, 0), was => was.With("V", new PdfWord("(100000 euro)"))).File();
        Assert.Equal((SealAttack.ShadowReplace, field), (PdfSealCheck.Check(changed).Changes.Single().Attack, PdfSealCheck.Check(changed).Changes.Single().Object));
    }

    [Fact]
    public void A_second_content_that_lay_hidden_when_it_was_sealed_is_named()
    {
        // Before the seal another text is put into the file, and taken out of its table again.
        var drawing = new Attacker(Letter).Drawing.Number;
        var good = new PdfReader(Letter).PlaceOf(drawing)!.Value;
        var both = new Attacker(Letter).Draws(drawing, Evil).File();
        var bad = new PdfReader(both).PlaceOf(drawing)!.Value;
        var whole = PdfSeal.Seal(new Attacker(both).Points(drawing, good).File(), Key, Info);
        Assert.True(PdfSealCheck.Check(whole).Genuine);
        var changed = new Attacker(whole).Points(drawing, bad).File();
        var change = Assert.Single(PdfSealCheck.Check(changed).Changes);
        Assert.Equal((SealAttack.ShadowHideAndReplace, drawing), (change.Attack, change.Object));
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

    static byte[] Replace(byte[] pdf, string there, string instead)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var at = text.LastIndexOf(there, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text[..at] + instead + text[(at + there.Length)..]);
    }
}
