using System.Globalization;

namespace Portal.Pdf.Scans;

/// <summary>Objects that are packed together in a stream (ISO 32000-1, 7.5.7), unpacked.</summary>
internal sealed class PackedObjects(byte[] bytes)
{
    public byte[] Bytes => bytes;

    /// <summary>Pairs of numbers stand before the first object; all that can be one is taken for one.</summary>
    public IEnumerable<(int Number, int At)> Directory(int first)
    {
        List<int> numbers = [];
        PdfTokens tokens = new(bytes, 0);
        while (tokens.Next() is { Kind: PdfTokens.Word } word && word.To <= first && int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            numbers.Add(number);
        }

        return numbers.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], (int)Math.Min((long)first + pair[1], bytes.Length)));
    }
}
