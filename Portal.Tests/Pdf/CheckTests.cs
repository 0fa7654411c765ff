using Portal.Pdf;
using Portal.Pdf.Syntax;

namespace Portal.Tests.Pdf;

/// <summary>The checker for PDF/UA and PDF/A: silent about what the writer writes, and each rule seen to be broken once.</summary>
public class CheckTests
{
    static readonly byte[] Sound = PdfWriter.Write(Documents.Everything(), Documents.Noon).Bytes;

    static readonly (string Rule, Func<Spoiled, byte[]> Spoil)[] Ways =
    [
        ("file.readable", s => s.Bytes("trailer\n<</Size", "trailer\n<<[Size")),
        ("file.readable", s => s.Bytes("/Info 2 0 R", "/Encrypt 2 ")),
        ("file.header", s => s.Bytes("\n%\u00e2\u00e3", "\n%ab")),
        ("file.id", s => s.Bytes("/ID[<", "/IX[<")),
        ("file.end", s => [.. s.Bytes("%PDF", "%PDF"), .. "more\n"u8]),
        ("file.length", s => s.Stream(e => e["N"] is not null, e => e.With("Length", new PdfWord("7")))),
        ("file.inside", s => s.Stream(e => e["N"] is not null, e => e.With("F", new PdfWord("(elsewhere.icc)")))),
        ("file.filter", s => s.Stream(e => e["N"] is not null, e => e.With("Filter", new PdfName("LZWDecode")))),
        ("metadata.packet", s => s.Catalog(e => Spoiled.Without(e, "Metadata"))),
        ("metadata.packet", s => s.Bytes("</rdf:RDF>", "</rdf:RDX>")),
        ("metadata.pdfa", s => s.Bytes("<pdfaid:conformance>A", "<pdfaid:conformance>B")),
        ("metadata.pdfa", s => s.Bytes("<pdfaid:part>3", "<pdfaid:part>1")),
        ("metadata.pdfua", s => s.Bytes("<pdfuaid:part>1", "<pdfuaid:part>2")),
        ("metadata.described", s => s.Bytes("namespaceURI>http://www.aiim.org/pdfua", "namespaceURI>http://www.aiim.org/pdfux")),
        ("metadata.title", s => s.Bytes("/Title(Besluit op je verzoek)/Author", "/Title(Besluit op je verzaak)/Author")),
        ("metadata.dates", s => s.Bytes("<xmp:CreateDate>2026", "<xmp:CreateDate>2025")),
        ("metadata.dates", s => s.Bytes("<xmp:ModifyDate>2026", "<xmp:ModifyDate>2025")),
        ("colour.intent", s => s.Bytes("/GTS_PDFA1", "/GTS_PDFX1")),
        ("colour.intent", s => s.Bytes("/N 3/Filter", "/N 4/Filter")),
        ("colour.inks", s => s.Contents(c => c + "0 0 0 1 k\n")),
        ("colour.inks", s => s.Stream(e => Spoiled.Is(e, "Subtype", "Image"), e => e.With("ColorSpace", new PdfName("DeviceCMYK")))),
        ("colour.image", s => s.Stream(e => Spoiled.Is(e, "Subtype", "Image"), e => e.With("Interpolate", new PdfWord("true")))),
        ("fonts.kind", s => s.Bytes("/CIDToGIDMap/Identity", "/CIDToGIDMap/Identitx")),
        ("fonts.embedded", s => s.Bytes("/FontFile2", "/FontFile3")),
        ("fonts.embedded", s => s.Contents(c => Shows(c, "0FFF"))),
        ("fonts.widths", s => s.Object(e => Spoiled.Is(e, "Subtype", "CIDFontType2"), e => Spoiled.Without(e, "W"))),
        ("fonts.unicode", s => s.Object(e => Spoiled.Is(e, "Subtype", "Type0"), e => Spoiled.Without(e, "ToUnicode"))),
        ("fonts.notdef", s => s.Contents(c => Shows(c, "0000"))),
        ("structure.tagged", s => s.Bytes("/Marked true", "/Marked null")),
        ("structure.tagged", s => s.Catalog(e => e.With("MarkInfo", new PdfWord("<</Marked true/Suspects true>>")))),
        ("structure.root", s => s.Bytes("/S/Document", "/S/Sect    ")),
        ("structure.root", s => s.Catalog(e => Spoiled.Without(e, "StructTreeRoot"))),
        ("structure.language", s => s.Bytes("/Lang(nl)", "/Lanx(nl)")),
        ("structure.title", s => s.Bytes("/DisplayDocTitle true", "/DisplayDocTitle null")),
        ("structure.marked", s => s.Contents(c => c + "0 0 1 1 re f\n")),
        ("structure.marked", s => s.Contents(c => c + "/Span BMC 0 0 1 1 re f EMC\n")),
        ("structure.apart", s => s.Contents(c => c + "/P<</MCID 0>>BDC /Artifact BMC EMC EMC\n")),
        ("structure.apart", s => s.Contents(c => c + "/Artifact BMC /P<</MCID 0>>BDC EMC EMC\n")),
        ("structure.balanced", s => s.Contents(c => c + "/Artifact BMC\n")),
        ("structure.balanced", s => s.Contents(c => c + "EMC\n")),
        ("structure.owned", s => s.Contents(c => c.Replace("<</MCID 1 >>", "<</MCID 999 >>", StringComparison.Ordinal))),
        ("structure.owned", s => s.Contents(c => c.Replace("<</MCID 1 >>", "<</MCID 2 >>", StringComparison.Ordinal))),
        ("structure.owned", s => s.Object(e => Spoiled.Is(e, "S", "H1"), e => Spoiled.Without(e, "K"))),
        ("structure.tree", s => s.Object(e => Spoiled.Is(e, "S", "H1"), e => e.With("P", new PdfReference(1, 0)))),
        ("structure.tree", s => s.Object(e => Spoiled.Is(e, "S", "Document"), e => e.With("K", new PdfArray([.. ((PdfArray)e["K"]!).Items, ((PdfArray)e["K"]!).Items[0]])))),
        ("structure.tabs", s => s.Bytes("/Tabs/S/Annots", "/Tabs/R/Annots")),
        ("elements.known", s => s.Bytes("/S/Sect", "/S/Secx")),
        ("elements.headings", s => s.Bytes("/S/H1", "/S/H2")),
        ("elements.headings", s => s.Bytes("/S/H2", "/S/H3")),
        ("elements.figures", s => s.Bytes("/Alt(Logo", "/Alx(Logo")),
        ("elements.figures", s => s.Bytes("/BBox[", "/BBax[")),
        ("elements.tables", s => s.Bytes("/S/TD", "/S/P ")),
        ("elements.tables", s => s.Bytes("/S/TR", "/S/P ")),
        ("elements.headers", s => s.Bytes("/Scope/Row", "/Scope/Rox")),
        ("elements.headers", s => s.Bytes("/Scope/Column", "/Scopx/Column")),
        ("elements.lists", s => s.Bytes("/S/Lbl", "/S/P  ")),
        ("elements.lists", s => s.Bytes("/S/LBody", "/S/Lbl  ")),
        ("annotations.kinds", s => s.Bytes("/Annot/Subtype/Link", "/Annot/Subtype/Text")),
        ("annotations.flags", s => s.Bytes("/F 4/Contents", "/F 6/Contents")),
        ("annotations.flags", s => s.Bytes("/F 4/Contents", "/F 0/Contents")),
        ("annotations.appearance", s => s.Field("")),
        ("annotations.fields", s => s.Field("/AP<</N 1 0 R>>")),
        ("annotations.links", s => s.Bytes("/S/Link", "/S/Sect")),
        ("annotations.links", s => s.Bytes("/StructParent ", "/StructParenx ")),
        ("annotations.described", s => s.Bytes("/Contents(https", "/Contentx(https")),
        ("annotations.forms", s => s.Catalog(e => e.With("AcroForm", new PdfWord("<</Fields[]/NeedAppearances true>>")))),
        ("annotations.actions", s => s.Bytes("/A<</S/URI", "/A<</S/XYZ")),
        ("annotations.triggers", s => s.Catalog(e => e.With("OpenAction", new PdfWord("<</S/JavaScript/JS(1)>>")))),
        ("annotations.triggers", s => s.Bytes("/Border[0 0 0]", "/AA<</E null>>")),
        ("attachments.related", s => s.Bytes("/AFRelationship/Data", "/AFRelationship/Datx")),
        ("attachments.related", s => s.Catalog(e => Spoiled.Without(e, "AF"))),
        ("attachments.named", s => s.Bytes("/UF(record.json)", "/UX(record.json)")),
        ("attachments.named", s => s.Bytes("/Desc(Het record)", "/Desx(Het record)")),
        ("attachments.typed", s => s.Bytes("/Subtype/application#2Fjson", "/Subtypx/application#2Fjson")),
        ("attachments.whole", s => s.Bytes("/CheckSum<BB6C", "/CheckSum<BB6D")),
        ("attachments.whole", s => s.Bytes("/Params<</Size 7", "/Params<</Size 8")),
    ];

    public static TheoryData<int, string> Spoils
    {
        get
        {
            var all = new TheoryData<int, string>();
            for (var i = 0; i < Ways.Length; i++) all.Add(i, Ways[i].Rule);
            return all;
        }
    }

    [Theory, MemberData(nameof(Spoils))]
    public void A_broken_rule_is_named(int way, string rule)
    {
        var findings = PdfCheck.Check(Ways[way].Spoil(new Spoiled(Sound)));
        Assert.Contains(rule, findings.Select(finding => finding.Rule.Id));
        Assert.All(findings, finding => Assert.Contains(finding.Rule.Clause, finding.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_was_seen_to_be_broken() =>
        Assert.Equal(PdfCheck.Rules.Select(rule => rule.Id).Order(), Ways.Select(way => way.Rule).Distinct().Order());

    [Fact]
    public void What_the_writer_writes_breaks_none()
    {
        Finds(Sound);
        Finds(PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes);
        Finds(Documents.Write().Bytes);
        Finds(Documents.Write(new Letterhead("", []), new KeyValues([]), new Paragraph([]), Paragraph.Of(""), ItemList.Bullets(), new Table([new("Leeg")], []), new Notice(""), new SignatureBlock("", [], ""), new Heading(1, "")).Bytes);
        Finds(Documents.Write(new Heading(3, "diep"), Paragraph.Of("中\uFFFD\U0001F600 x\u0302 a\uE000")).Bytes);
        Finds(Documents.Write(Documents.Table(300, Documents.Sentence), new Table([new("Naam"), new("Tekst", 2)], [["lang", string.Join(' ', Enumerable.Range(1, 3000))]])).Bytes);
        Finds(PdfWriter.Write(Documents.Everything() with { Title = "Besluit <1> & \"2\" über Ł\u0001", Author = @"De \ (Linde)" }, Documents.Noon).Bytes);
    }

    [Fact]
    public void A_seal_breaks_none()
    {
        using var key = SealKey.Create("De Linde", Documents.Noon);
        Finds(PdfSeal.Seal(Sound, key, new SealInfo("De Linde", "proef", Documents.Noon)));
    }

    [Fact]
    public void Anything_may_be_given_to_the_check()
    {
        byte[][] files = [[], "%PDF-1.7"u8.ToArray(), "startxref 0"u8.ToArray(), Sound[..(Sound.Length / 2)]];
        Assert.All(files, file => Assert.Equal("file.readable", Assert.Single(PdfCheck.Check(file)).Rule.Id));
        var random = new Random(7);
        for (var n = 0; n < 60; n++)
        {
            var changed = (byte[])Sound.Clone();
            for (var i = 0; i < 5; i++) changed[random.Next(changed.Length)] = (byte)random.Next(256);
            PdfCheck.Check(changed);
        }
    }

    static void Finds(byte[] pdf) => Assert.Empty(PdfCheck.Check(pdf).Select(finding => finding.ToString()));

    /// <summary>The contents with one glyph more in the first text.</summary>
    static string Shows(string contents, string glyph)
    {
        var at = contents.IndexOf("> Tj", StringComparison.Ordinal);
        return contents[..at] + glyph + contents[at..];
    }
}
