using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Portal.Pdf;

namespace Portal.Bench;

/// <summary>Row 10: sealing a consent of one page, RSA-3072, against the bare signature over as many bytes.</summary>
static class SealRow
{
    public static async Task Run()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var key = SealKey.Create("Bench", now);
        using var rsa = key.Certificate.GetRSAPrivateKey()!;
        var consent = PdfWriter.Write(Consent(), now);
        if (consent.Pages != 1) throw new InvalidOperationException("It is no consent of one page.");
        SealInfo info = new("Bench", "Sealed", now);
        if (!PdfSealCheck.Check(PdfSeal.Seal(consent.Bytes, key, info)).Genuine) throw new InvalidOperationException("The seal does not hold.");
        var (seal, floor) = await Table.Compare(
            () => Task.FromResult(PdfSeal.Seal(consent.Bytes, key, info)),
            () => Task.FromResult(rsa.SignData(consent.Bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            60);
        Table.Line("10", "seal a written consent of one page, RSA-3072; floor: the bare signature", seal, floor, 2, "µs");
        var (whole, again) = await Table.Compare(
            () => Task.FromResult(PdfSeal.Seal(PdfWriter.Write(Consent(), now).Bytes, key, info)),
            () => Task.FromResult(rsa.SignData(consent.Bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            30);
        Table.Line("10", "write and seal it; floor: the bare signature", whole, again, 2, "µs");
    }

    static PdfContent Consent() => new("Toestemming", "nl", "Bench", "Toestemming",
    [
        new Letterhead("Bench", ["Dorpsstraat 1", "1234 AB Dorp"]),
        new Heading(1, "Toestemming"),
        new KeyValues([new("Cliënt", "Een cliënt"), new("Ontvanger", "Een jobcoach"), new("Doel", "Begeleiding naar werk"), new("Gegevens", "Naam, adres, cv, voortgang")]),
        new Paragraph([new("Ik geef toestemming om de gegevens hierboven te geven aan de ontvanger, voor het doel dat daar staat. Ik mag mijn toestemming altijd intrekken.")]),
        new SignatureBlock("Ondertekend", [new("Naam", "Een cliënt"), new("Op", "dinsdag 7 april 2026")], "Dit is een gewone elektronische handtekening."),
    ]);
}
