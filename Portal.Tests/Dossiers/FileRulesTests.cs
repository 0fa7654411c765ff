using Portal.Core;
using Portal.Core.Dossiers;
using Portal.Tests.Support;

namespace Portal.Tests.Dossiers;

/// <summary>What a file is, is read from its content.</summary>
public sealed class FileRulesTests
{
    public static TheoryData<FileKind, string, byte[]> Kept() => new()
    {
        { FileKind.Pdf, "cv.pdf", Sample.Pdf() },
        { FileKind.Jpeg, "diploma.jpeg", Sample.Jpeg },
        { FileKind.Png, "diploma.png", Sample.Png },
        { FileKind.Docx, "cv.docx", Sample.Docx() },
        { FileKind.Odt, "cv.odt", Sample.Odt() },
        { FileKind.Txt, "cv.txt", Sample.Text },
        { FileKind.Pdf, "a PDF under another name.png", Sample.Pdf() },
    };

    public static TheoryData<string, byte[]> OfAnotherKind() => new()
    {
        { "a program.pdf", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0] },
        { "half a PDF.pdf", "%PDF-1.7 and nothing more"u8.ToArray() },
        { "a web page.html", "<script>alert(1)</script>"u8.ToArray() },
        { "bytes.txt", [0, 1, 2, 3, 200] },
        { "any zip.docx", Sample.Zip(("a.txt", "x")) },
        { "a sheet.odt", Sample.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "x")) },
        { "with macros.docx", Sample.Docx(macros: true) },
        { "a broken zip.docx", [(byte)'P', (byte)'K', 3, 4, 9, 9, 9] },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task A_file_is_known_by_its_content(FileKind kind, string name, byte[] bytes) => Assert.Equal(kind, (await Read(name, bytes)).Done().Kind);

    [Theory]
    [MemberData(nameof(OfAnotherKind))]
    public async Task A_right_name_on_a_wrong_file_is_refused(string name, byte[] bytes) => Assert.IsType<FileIsOfAnotherKind>((await Read(name, bytes)).Refusal);

    [Fact]
    public async Task A_file_that_asks_a_password_is_refused()
    {
        var plain = Path.GetTempFileName();
        var locked = plain + ".pdf";
        try
        {
            await File.WriteAllBytesAsync(plain, Sample.Pdf());
            Tools.Run("qpdf", "--warning-exit-0", "--encrypt", "geheim", "geheim", "256", "--", "--object-streams=generate", plain, locked);
            Assert.IsType<FileIsLocked>((await Read("cv.pdf", await File.ReadAllBytesAsync(locked))).Refusal);
        }
        finally
        {
            File.Delete(plain);
            File.Delete(locked);
        }
        Assert.IsType<FileIsLocked>((await Read("cv.odt", Sample.Odt(locked: true))).Refusal);
    }

    [Fact]
    public async Task An_empty_file_and_a_name_without_end_are_refused()
    {
        Assert.IsType<FileIsEmpty>((await Read("cv.pdf", [])).Refusal);
        Assert.Equal(new FileNameIsTooLong(FileRules.LongestName), (await Read(new string('a', 197) + ".pdf", Sample.Pdf())).Refusal);
        (await Read(new string('a', 196) + ".pdf", Sample.Pdf())).Done();
    }

    [Fact]
    public async Task A_stream_without_end_is_left_at_the_first_bytes_too_many()
    {
        using Endless endless = new();
        Assert.Equal(new FileIsTooBig(20), (await FileRules.Read("cv.pdf", endless)).Refusal);
        Assert.InRange(endless.Given, FileRules.MostBytes, FileRules.MostBytes + (128 * 1024));
    }

    [Fact]
    public async Task It_says_how_far_it_is()
    {
        List<int> told = [];
        using MemoryStream source = new([.. Sample.Text, .. new byte[200_000].Select(_ => (byte)'a')]);
        (await FileRules.Read("lang.txt", source, told.Add)).Done();
        Assert.True(told.Count > 2);
        Assert.Equal(source.Length, told[^1]);
    }

    static async Task<Outcome<NewFile>> Read(string name, byte[] bytes)
    {
        using MemoryStream source = new(bytes);
        return await FileRules.Read(name, source);
    }

    sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            Given += count;
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
