using Portal.Pdf;

namespace Portal.Tests.Pdf;

/// <summary>A letter and its seal, and what an attacker would have it say.</summary>
static class Sealed
{
    public const string Evil = "BT /F1 40 Tf 60 600 Td (You owe us 10000 euro) Tj ET";

    public static readonly SealInfo Info = new("Praktijk De Linde", "Verzegeld", Documents.Noon);
    public static readonly SealKey Key = SealKey.Create("Praktijk De Linde", Documents.Noon);
    public static readonly byte[] Letter = PdfWriter.Write(Documents.Letter(), Documents.Noon).Bytes;
    public static readonly byte[] Whole = PdfSeal.Seal(Letter, Key, Info);
}
