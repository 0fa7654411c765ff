using System.Buffers.Binary;
using System.Text;
using Portal.Core;
using Portal.Core.Dossiers;
using Portal.Core.Intake;
using Portal.Pdf;
using Portal.Tests.Pdf;
using Portal.Tests.Support;
using Portal.Web.Looks;

namespace Portal.Tests.Intake;

/// <summary>What is brought as a scan and refused: each with a reason that a person understands.</summary>
public sealed class ScanTests
{
    public static TheoryData<string, string> Refused() => new()
    {
        { "wrong type under a right name", "Dit is geen PDF, JPEG of PNG." },
        { "svg", "Dit is geen PDF, JPEG of PNG." },
        { "word", "Dit is geen PDF, JPEG of PNG." },
        { "21 MB", "Dit bestand is te groot. Het mag ten hoogste 20 MB zijn." },
        { "50,000 by 50,000", "zij heeft meer dan 40 miljoen beeldpunten" },
        { "script", "In dit bestand zit een programma (JavaScript)." },
        { "password", "Dit bestand vraagt een wachtwoord." },
        { "nothing", "Dit bestand is leeg." },
        { "cut short", "Dit bestand is beschadigd of kan hier niet worden gelezen." },
        { "picture with a page behind it", "" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_with_the_reason(string what, string reason)
    {
        var (name, source) = Brought(what);
        var outcome = await Scan.Read(name, source);
        if (reason.Length == 0)
        {
            // What hides behind a picture is left out, not refused.
            Assert.DoesNotContain("script", Encoding.Latin1.GetString(outcome.Done().Bytes), StringComparison.Ordinal);
            return;
        }
        Assert.Contains(reason, string.Join(' ', RefusalWords.Of(outcome.Refusal!)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scan.jpg")]
    [InlineData("naam van iemand.docx")]
    public async Task What_it_is_is_read_from_its_content(string name) => Assert.Equal(FileKind.Png, (await Sample.Scan(name: name)).Kind);

    [Fact]
    public async Task A_stream_that_goes_on_is_left_at_the_first_byte_too_many()
    {
        using Endless endless = new();
        Assert.Equal(new FileIsTooBig(20), (await Scan.Read("scan.pdf", endless)).Refusal);
        Assert.InRange(endless.Given, 20 * 1024 * 1024, 21 * 1024 * 1024);
    }

    static (string Name, Stream Source) Brought(string what)
    {
        var png = Images.Png(1, 1);
        switch (what)
        {
            case "wrong type under a right name": return ("scan.pdf", Bytes([(byte)'M', (byte)'Z', 0, 1]));
            case "svg": return ("scan.svg", Bytes(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")));
            case "word": return ("scan.docx", Bytes(Sample.Docx()));
            case "21 MB": return ("scan.pdf", Bytes([.. Sample.Pdf(new string('x', 21 * 1024 * 1024))]));
            case "50,000 by 50,000":
                BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 50_000);
                BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 50_000);
                return ("scan.png", Bytes(Photo.Resummed(png)));
            case "script": return ("scan.pdf", Bytes(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Sample.Pdf()).Replace("/Type/Catalog", "/Type/Catalog/OpenAction<</S/JavaScript/JS(1)>>", StringComparison.Ordinal))));
            case "password": return ("scan.pdf", Bytes(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Sample.Pdf()).Replace("/Size 5", "/Size 5/Encrypt 9 0 R", StringComparison.Ordinal))));
            case "nothing": return ("scan.pdf", Bytes([]));
            case "cut short": return ("scan.jpg", Bytes([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0xFF, 0xD9]));
            default: return ("scan.png", Bytes([.. png, .. "<html><script>alert(1)</script>"u8]));
        }
    }

    static MemoryStream Bytes(byte[] bytes) => new(bytes);

    /// <summary>A PDF without end.</summary>
    sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
