using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Pdf.Syntax;

/// <summary>Writes the objects of a file one after another, then the table that finds them.</summary>
internal sealed class PdfFile : IDisposable
{
    private readonly MemoryStream file = new();
    private readonly MemoryStream packed = new();
    private readonly List<long> offsets = [];

    public PdfFile() => Put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        offsets.Add(0);
        return offsets.Count;
    }

    public void Write(int id, string body)
    {
        offsets[id - 1] = file.Length;
        Put(FormattableString.Invariant($"{id} 0 obj\n"));
        Put(body);
        Put("\nendobj\n");
    }

    public void WriteStream(int id, string entries, ReadOnlySpan<byte> data)
    {
        packed.SetLength(0);
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(data);
        }

        WriteRaw(id, entries + "/Filter/FlateDecode", packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>A stream whose bytes go in as they are: what is packed already, or has to be found by a reader that unpacks nothing.</summary>
    public void WriteRaw(int id, string entries, ReadOnlySpan<byte> data)
    {
        offsets[id - 1] = file.Length;
        Put(FormattableString.Invariant($"{id} 0 obj\n<<{entries}/Length {data.Length}>>\nstream\n"));
        file.Write(data);
        Put("\nendstream\nendobj\n");
    }

    /// <summary>The file's identifier is the hash of what is in it, so that the same content gives the same file.</summary>
    public byte[] Finish(int catalog, int? info)
    {
        var id = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length)).AsSpan(0, 16));
        var table = file.Length;
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {offsets.Count + 1}/Root {catalog} 0 R{(info is { } said ? FormattableString.Invariant($"/Info {said} 0 R") : "")}/ID[<{id}><{id}>]>>\nstartxref\n{table}\n%%EOF\n");
        Put(text.ToString());
        return file.ToArray();
    }

    public void Dispose()
    {
        file.Dispose();
        packed.Dispose();
    }

    private void Put(string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
