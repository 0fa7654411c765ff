using System.IO.Compression;
using System.Text;
using Portal.Core.Dossiers;
using Portal.Core.Intake;

namespace Portal.Tests.Support;

/// <summary>Small files of every kind that is kept, and of some that are not.</summary>
static class Sample
{
    public static byte[] Pdf(string words = "cv") => Encoding.Latin1.GetBytes($"""
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj
        4 0 obj<</Length {words.Length + 4}>>stream
        % {words}

        endstream endobj
        trailer<</Root 1 0 R/Size 5>>
        %%EOF
        """);

    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static byte[] Docx(bool macros = false) => Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>"), .. macros ? [("word/vbaProject.bin", "x")] : Array.Empty<(string, string)>()]);

    public static byte[] Odt(bool locked = false) => Zip(
        [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office:document-content/>"), ("META-INF/manifest.xml", locked ? "<manifest:encryption-data/>" : "<manifest/>")]);

    public static byte[] Text { get; } = "Werkte van 2010 tot 2019 als bakker.\r\n"u8.ToArray();

    /// <summary>A file that may be kept.</summary>
    public static NewFile File(byte[]? bytes = null, string name = "cv.pdf") => FileRules.Of(name, bytes ?? Pdf()).Done();

    /// <summary>A scan that may be taken in.</summary>
    public static async Task<Scan> Scan(byte[]? bytes = null, string name = "scan.png") => (await Core.Intake.Scan.Read(name, new MemoryStream(bytes ?? Png))).Done();

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using StreamWriter entry = new(zip.CreateEntry(name).Open());
                entry.Write(content);
            }
        }
        return file.ToArray();
    }
}
