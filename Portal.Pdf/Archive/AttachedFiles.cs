using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Archive;

/// <summary>Files inside a document, named in its catalogue with their relation to it (ISO 19005-3, 6.8).</summary>
internal static class AttachedFiles
{
    /// <summary>Writes the files and gives what the catalogue says of them.</summary>
    public static string Write(PdfFile file, IReadOnlyList<Attachment> attachments, DateTimeOffset now)
    {
        if (attachments.Count == 0)
        {
            return "";
        }

        // A name tree is sorted by its keys, and a reader shows it in that order.
        var sorted = attachments.OrderBy(attachment => attachment.Name, StringComparer.Ordinal).ToList();
        if (sorted.Exists(one => !IsFileName(one.Name)) || sorted.Select(one => one.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() < sorted.Count)
        {
            throw new ArgumentException("An attachment has a file name of its own, without a folder.", nameof(attachments));
        }

        var specs = sorted.ConvertAll(attachment => Write(file, attachment, now));
        var names = string.Join(' ', sorted.Zip(specs, (attachment, spec) => $"{PdfText.Of(attachment.Name)} {spec} 0 R"));
        return $"/AF[{string.Join(' ', specs.Select(spec => $"{spec} 0 R"))}]/Names<</EmbeddedFiles<</Names[{names}]>>>>";
    }

    private static int Write(PdfFile file, Attachment attachment, DateTimeOffset now)
    {
        var (spec, data) = (file.Reserve(), file.Reserve());
        var name = PdfText.Of(attachment.Name);
        var said = $"/Type/EmbeddedFile/Subtype/{Name(attachment.MediaType)}/Params<</Size {attachment.Data.Length}"
            + $"/CreationDate{PdfText.Date(now)}/ModDate{PdfText.Date(now)}/CheckSum<{CheckSum(attachment.Data)}>>>";
        if (attachment.MediaType is "image/jpeg" or "image/png")
        {
            // Packed already: packing it again takes time and gains nothing.
            file.WriteRaw(data, said, attachment.Data);
        }
        else
        {
            file.WriteStream(data, said, attachment.Data);
        }

        file.Write(spec, $"<</Type/Filespec/F{name}/UF{name}/Desc{PdfText.Of(attachment.Description)}/AFRelationship/{attachment.Relation}/EF<</F {data} 0 R/UF {data} 0 R>>>>");
        return spec;
    }

    private static bool IsFileName(string name) => name.Length > 0 && !name.StartsWith('.') && name.All(c => c is not '/' and not '\\' and not ':' && !char.IsControl(c));

    /// <summary>ISO 32000-1, 7.11.4, table 46 prescribes MD5. It finds an accident; against intent there is the seal.</summary>
#pragma warning disable CA5351
    private static string CheckSum(byte[] data) => Convert.ToHexString(MD5.HashData(data));
#pragma warning restore CA5351

    /// <summary>A name as PDF writes it: what is no plain character as "#" and two digits (ISO 32000-1, 7.3.5).</summary>
    private static string Name(string text) => string.Concat(Encoding.UTF8.GetBytes(text)
        .Select(b => b is > 0x20 and < 0x7F && !"()<>[]{}/%#".Contains((char)b, StringComparison.Ordinal) ? ((char)b).ToString() : "#" + b.ToString("X2", CultureInfo.InvariantCulture)));
}
