using System.Globalization;
using System.IO.Compression;

namespace Portal.Pdf.Scans;

/// <summary>Objects that are packed together in a stream (ISO 32000-1, 7.5.7).</summary>
internal sealed class PackedObjects(PdfFound holder, byte[] bytes)
{
    public byte[] Bytes => bytes;

    /// <summary>Blanks the properties among them, and packs them again in the same place.</summary>
    public void Blank(IReadOnlySet<int> properties, Span<byte> file)
    {
        var changed = false;
        foreach (var (number, at) in Directory())
        {
            changed |= properties.Contains(number) && Blank(at);
        }

        if (!changed)
        {
            return;
        }

        using var again = new MemoryStream();
        using (var zip = new ZLibStream(again, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        var room = file.Slice(holder.Stream!.Value, holder.DataLength(file));
        if (again.Length > room.Length)
        {
            throw new ScanTroubleException(ScanTrouble.Properties);
        }

        room.Clear();
        again.ToArray().CopyTo(room);
    }

    /// <summary>Pairs of numbers stand before the first object; all that can be one is taken for one.</summary>
    private List<(int Number, int At)> Directory()
    {
        List<int> numbers = [];
        PdfTokens tokens = new(bytes, 0);
        int start;
        for (start = 0; tokens.Next() is { Kind: PdfTokens.Word } word && int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number); start = tokens.At)
        {
            numbers.Add(number);
        }

        // The first offset counts from the first object: white space between them does not matter.
        while (start < bytes.Length && bytes[start] is 0 or 9 or 10 or 12 or 13 or 32)
        {
            start++;
        }

        return [.. numbers.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], (int)Math.Min((long)start + pair[1], bytes.Length)))];
    }

    private bool Blank(int at)
    {
        if (at < 0 || at >= bytes.Length)
        {
            return false;
        }

        var (tokens, depth) = (new PdfTokens(bytes, at), 0);
        var first = tokens.Next();
        if (first.Text != "<<")
        {
            return false;
        }

        for (depth = 1; depth > 0;)
        {
            var token = tokens.Next();
            if (token.Kind == PdfTokens.End)
            {
                return false;
            }

            depth += token.Kind != PdfTokens.Word ? 0 : token.Text == "<<" ? 1 : token.Text == ">>" ? -1 : 0;
        }

        bytes.AsSpan(first.To, tokens.At - 2 - first.To).Fill((byte)' ');
        return true;
    }
}
