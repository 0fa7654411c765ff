using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Portal.Pdf.Sealing;

/// <summary>What the platform's code for CMS and certificates throws when it is given something that was made to break it.</summary>
internal static class Hostile
{
    public static bool Is(Exception e) =>
        e is CryptographicException or AsnContentException or ArgumentException or FormatException or OverflowException or NotSupportedException or InvalidOperationException;
}
