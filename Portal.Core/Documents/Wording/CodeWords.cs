using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>The short code of a document: in the foot of every page, as a QR code too, and once with where it is checked.</summary>
static class CodeWords
{
    const double MarkSize = 58;

    /// <summary>How the document is checked. Without an address of Portal there is a code in words and no QR code.</summary>
    internal static PdfContent Add(PdfContent content, ShortCode code, Uri? address)
    {
        var say = new Phrases(content.Language);
        Block[] check = [say.Part("Code.Title"), address is null ? say.Tell("Code.Here", code) : say.Tell("Code.There", Place(address), code)];
        var last = LastPart(content.Blocks);
        return content with
        {
            Footer = $"{content.Footer}\n{Foot(say, code, address)}",
            Mark = Mark(code, address),
            Blocks = [.. content.Blocks.Take(last), .. check, .. content.Blocks.Skip(last)],
        };
    }

    /// <summary>Where the last part begins, which is the seal or has a heading: the code stands before it, so that no last page has nothing else to say.</summary>
    static int LastPart(IReadOnlyList<Block> blocks)
    {
        for (var i = blocks.Count - 1; i > 0; i--)
        {
            if (blocks[i] is SignatureBlock or Heading { Level: 2 }) return i;
        }
        return blocks.Count;
    }

    /// <summary>One line at the foot of a page.</summary>
    internal static string Foot(Phrases say, ShortCode code, Uri? address) => address is null ? say.Say("Code.FootHere", code) : say.Say("Code.Foot", Place(address), code);

    /// <summary>The QR code at the foot of every page, so that a loose one is found again too.</summary>
    internal static QrCode? Mark(ShortCode code, Uri? address) => address is null ? null : new QrCode(Of(code, address).AbsoluteUri, "") { Size = MarkSize };

    /// <summary>Where the code leads.</summary>
    internal static Uri Of(ShortCode code, Uri address) => new(address, code.Path);

    /// <summary>The address as one types it: without what a browser adds by itself.</summary>
    static string Place(Uri address) => $"{address.Authority}/controleer";
}
