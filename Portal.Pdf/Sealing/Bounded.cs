namespace Portal.Pdf.Sealing;

/// <summary>Reads from a server no more than it may send.</summary>
internal static class Bounded
{
    /// <summary>Null when there is more.</summary>
    public static async Task<byte[]?> Read(HttpContent content, int most, CancellationToken stop)
    {
        var body = await content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var bytes = new byte[most + 1];
            var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop).ConfigureAwait(false);
            return length <= most ? bytes[..length] : null;
        }
    }
}
