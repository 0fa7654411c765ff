using System.Text;
using Portal.Pdf;
using Portal.Pdf.Sealing;
using Portal.Pdf.Syntax;
using static Portal.Tests.Pdf.Sealed;

namespace Portal.Tests.Pdf;

/// <summary>Each attack on sealed files is built, shown to be one, and named.</summary>
public class AttackTests
{
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

    static byte[] Replace(byte[] pdf, string there, string instead)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var at = text.LastIndexOf(there, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text[..at] + instead + text[(at + there.Length)..]);
    }
}
