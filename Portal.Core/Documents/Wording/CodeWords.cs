using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>The short code of a document: in the foot of every page, and at its end with where it is checked.</summary>
static class CodeWords
{
    /// <summary>What the document says, and how it is checked. Without an address of Portal there is a code in words and no QR code.</summary>
    internal static PdfContent Add(PdfContent content, ShortCode code, Uri? address)
    {
        var say = new Phrases(content.Language);
        return content with
        {
            Footer = $"{content.Footer}\n{Foot(say, code, address)}",
            Blocks = [.. content.Blocks, say.Part("Code.Title"), .. address is null ? [say.Tell("Code.Here", code)] : Scan(say, code, address)],
        };
    }

    /// <summary>One line at the foot of a page.</summary>
    internal static string Foot(Phrases say, ShortCode code, Uri? address) => address is null ? say.Say("Code.FootHere", code) : say.Say("Code.Foot", Place(address), code);

    /// <summary>Where the code leads.</summary>
    internal static Uri Of(ShortCode code, Uri address) => new(address, code.Path);

    static IEnumerable<Block> Scan(Phrases say, ShortCode code, Uri address)
    {
        yield return say.Tell("Code.There", Place(address), code);
        yield return new QrCode(Of(code, address).AbsoluteUri, say.Say("Code.Picture", Of(code, address).AbsoluteUri)) { Size = 90 };
    }

    /// <summary>The address as one types it: without what a browser adds by itself.</summary>
    static string Place(Uri address) => $"{address.Authority}/controleer";
}
