using System.Globalization;
using System.Text;
using Portal.Pdf;
using Portal.Pdf.Syntax;
using Portal.Tests.Support;

namespace Portal.Tests.Pdf;

/// <summary>The reader opens files that were made to harm it: it says no in its own words, soon, and with little memory.</summary>
public class ReaderTests
{
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Traps() => ["deep arrays", "deep dictionaries", "a circle of revisions", "a circle of references", "a table of two milliards", "numbers beyond all bounds",
        "a million references to one large object", "objects that lie across one another", "ten million values", "a stream longer than the file", "many ends", "an empty file", "only an end", "noise"];

    [Theory]
    [MemberData(nameof(Traps))]
    public async Task A_trap_is_seen_soon_and_never_springs(string trap)
    {
        var pdf = Build(trap);
        var before = GC.GetTotalAllocatedBytes();
        var report = await Task.Run(() => PdfSealCheck.Check(pdf)).WaitAsync(Soon);
        Assert.Equal((false, false), (report.Sealed, report.Genuine));
        Assert.NotNull(report.Problem);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 3L << 30);
    }

    static byte[] Build(string trap) => trap switch
    {
        "deep arrays" => File("<</Type/Catalog/AcroForm " + new string('[', 200_000) + ">>"),
        "deep dictionaries" => File(string.Concat(Enumerable.Repeat("<</A", 200_000))),
        "a circle of revisions" => Encoding.ASCII.GetBytes("%PDF-1.7\nxref\n0 0\ntrailer<</Root 1 0 R/Size 2/Prev 9>>\nstartxref\n9\n%%EOF\n"),
        "a circle of references" => File("2 0 R", "1 0 R"),
        "a table of two milliards" => Encoding.ASCII.GetBytes("xref\n0 2000000000\n" + string.Concat(Enumerable.Repeat("0000000000 00000 n \n", 100_000)) + "trailer<<>>\nstartxref\n0\n%%EOF\n"),
        "numbers beyond all bounds" => Encoding.ASCII.GetBytes("xref\n2147483647 5\n0000000000 00000 n \ntrailer<</Size 99999999999999999999/Root 1 0 R>>\nstartxref\n0\n%%EOF\n"),
        "a million references to one large object" => File("<</Type/Catalog/AcroForm<</Fields[" + string.Concat(Enumerable.Repeat("2 0 R ", 300_000)) + "]>>>>", "<</A(" + new string('x', 1_000_000) + ")>>"),
        "objects that lie across one another" => Overlapping(),
        "ten million values" => File("<</Type/Catalog/AcroForm<</Fields[" + new string('1', 1).PadRight(2).Replace("1 ", string.Concat(Enumerable.Repeat("1 ", 10_000_000))) + "]>>>>"),
        "a stream longer than the file" => File("<</Type/Catalog/DSS 2 0 R/AcroForm<</Fields[3 0 R]>>>>", "<</Certs[4 0 R]>>", "<</FT/Sig/V 2 0 R>>".Replace("/V 2 0 R", ""), "<</Length 99999999>>\nstream\nx\nendstream"),
        "many ends" => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("xref\n0 0\ntrailer<<>>\nstartxref\n0\n%%EOF\n", 50_000))),
        "an empty file" => [],
        "only an end" => Encoding.ASCII.GetBytes("startxref"),
        "noise" => Noise(),
        _ => throw new ArgumentOutOfRangeException(nameof(trap), trap, null),
    };

    static byte[] File(params string[] objects)
    {
        StringBuilder text = new("%PDF-1.7\n"), table = new();
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{text.Length:D10} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var at = text.Length;
        return Encoding.Latin1.GetBytes($"{text}xref\n1 {objects.Length}\n{table}trailer\n<</Root 1 0 R/Size {objects.Length + 1}>>\nstartxref\n{at}\n%%EOF\n");
    }

    /// <summary>Each object is the beginning of the next, and the last is as long as the file: read one by one, they would cost its square.</summary>
    static byte[] Overlapping()
    {
        const int many = 3_000;
        StringBuilder text = new("%PDF-1.7\n"), table = new(), fields = new();
        for (var i = 2; i < many; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{text.Length:D10} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{i} 0 obj [ ");
            fields.Append(CultureInfo.InvariantCulture, $"{i} 0 R ");
            if (i % 40 == 0) text.Append('(').Append('y', 60_000).Append(") ");
        }

        var catalogue = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"1 0 obj <</AcroForm<</Fields[{fields}]>>>> endobj\n");
        var at = text.Length;
        return Encoding.Latin1.GetBytes($"{text}xref\n1 {many - 1}\n{catalogue:D10} 00000 n \n{table}trailer\n<</Root 1 0 R/Size {many}>>\nstartxref\n{at}\n%%EOF\n");
    }

    static byte[] Noise()
    {
        var noise = new byte[1 << 20];
        new Random(3).NextBytes(noise);
        return [.. Encoding.ASCII.GetBytes("%PDF-1.7\nxref\n0 1\n"), .. noise, .. Encoding.ASCII.GetBytes("startxref\n9\n%%EOF")];
    }

    /// <summary>Pieces of a real file put together anew: what the reader throws is its own exception, and the check throws nothing.</summary>
    [Fact]
    public void Whatever_is_cut_and_pasted_the_check_answers()
    {
        var pdf = PdfSeal.Seal(PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes, SealKey.Create("Praktijk", Documents.Noon), new SealInfo("Praktijk", "Zegel", Documents.Noon));
        var random = new Random(11);
        for (var n = 0; n < 2_000; n++)
        {
            var changed = (byte[])pdf.Clone();
            for (var cuts = random.Next(1, 6); cuts > 0; cuts--)
            {
                var length = random.Next(1, 60);
                var (from, to) = (Somewhere(random, pdf.Length - length), Somewhere(random, pdf.Length - length));
                changed.AsSpan(from, length).ToArray().CopyTo(changed, to);
            }

            if (changed.AsSpan().SequenceEqual(pdf)) continue;
            try
            {
                var reader = new PdfReader(changed);
                foreach (var number in reader.Numbers) reader.Object(number);
            }
            catch (InvalidDataException)
            {
                // Its own.
            }

            var report = PdfSealCheck.Check(changed);
            Assert.Equal(report.Genuine, report.Problem is null);
        }
    }

    /// <summary>Mostly near the end, where the structure is.</summary>
    static int Somewhere(Random random, int length) => random.Next(3) == 0 ? random.Next(length) : length - 1 - random.Next(Math.Min(length, 3_000));

    [Fact]
    public void A_file_of_another_program_is_unreadable_and_that_is_said()
    {
        using var folder = new TempFolder();
        System.IO.File.WriteAllBytes(folder["a.pdf"], PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes);
        Assert.Equal(0, Tools.Run("qpdf", "--object-streams=generate", folder["a.pdf"], folder["b.pdf"]).ExitCode);
        var report = PdfSealCheck.Check(System.IO.File.ReadAllBytes(folder["b.pdf"]));
        Assert.Equal((false, false), (report.Sealed, report.Genuine));
        Assert.NotNull(report.Problem);
    }
}
