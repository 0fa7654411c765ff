using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Signing;
using Portal.Tests.Documents;
using Portal.Tests.Support;

namespace Portal.Tests.Signing;

/// <summary>A signature that is drawn too: bounded, and never instead of the typed name.</summary>
public sealed class DrawnNameTests
{
    [Fact]
    public void Lines_of_points_on_the_field_are_a_drawing()
    {
        var drawn = DrawnName.Read("0,0 1000,400;12,40 13,44 15,50")!;
        Assert.Equal([2, 3], drawn.Strokes.Select(s => s.Count));
        Assert.Equal((1000d, 400d), (drawn.Strokes[0][1].X, drawn.Strokes[0][1].Y));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1,1")]
    [InlineData("1001,0 1,1")]
    [InlineData("0,401 1,1")]
    [InlineData("-1,0 1,1")]
    [InlineData("NaN,0 1,1")]
    [InlineData("1e3,0 1,1")]
    [InlineData("1.5,0 1,1")]
    [InlineData("1,1,1 2,2")]
    [InlineData("1,1 2,2;")]
    [InlineData("1,1  2,2")]
    [InlineData("99999999999999999999,0 1,1")]
    [InlineData("<svg onload=x>")]
    public void Everything_else_is_none(string text) => Assert.Null(DrawnName.Read(text));

    [Fact]
    public void More_points_than_are_kept_are_none()
    {
        Assert.NotNull(DrawnName.Read(Points(DrawnName.MostPoints)));
        Assert.Null(DrawnName.Read(Points(DrawnName.MostPoints + 1)));
        Assert.Null(DrawnName.Read(new('1', 1_000_000)));
    }

    [Fact]
    public async Task It_stands_in_the_document_as_lines_with_words_for_who_does_not_see_them()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var id = await portal.Asked(noor.Trajectory(), portal.Party("otherProfessional", "Jobcoach"), "results");
        Assert.IsType<DrawingIsNotRight>((await portal.Give(noor, portal.Yes(id) with { Drawn = "1,1 9999,2" })).Refusal);
        Assert.IsType<NameIsMissing>((await portal.Give(noor, portal.Yes(id) with { TypedName = "", Drawn = "100,100 200,200" })).Refusal);
        Assert.Equal(ConsentState.Requested, portal.Consent(id).State);
        (await portal.Give(noor, portal.Yes(id) with { Drawn = "100,100 200,200 300,120;400,50 420,380" })).Done();
        var sheet = new Sheet(portal.Look(db => portal.Shelf.TakeNewest(db, db.Documents.Single(d => d.Kind == DocumentKind.Consent)).GetAwaiter().GetResult())!.Bytes);
        sheet.Says("handtekening getekend");
        var structure = Tools.RunOn(sheet.Bytes, "pdfinfo", "-struct", "{}").Output;
        Assert.Contains("Figure", structure, StringComparison.Ordinal);
        Assert.Empty(Portal.Pdf.PdfCheck.Check(sheet.Bytes).Select(f => f.ToString()));
        var plain = await portal.Given(portal.Client("Daan").Trajectory(), portal.Party("otherProfessional", "Ander"), "results");
        Assert.Null(portal.Consent(plain).Signature!.Drawn);
    }

    static string Points(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"{i % 1000},{i % 400}"));
}
