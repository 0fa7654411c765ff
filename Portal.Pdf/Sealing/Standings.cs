using System.Security.Cryptography.X509Certificates;
using Portal.Pdf.Syntax;

namespace Portal.Pdf.Sealing;

/// <summary>How the certificates of a file's seals stand, which time is proven, and which level that makes.</summary>
internal sealed class Standings
{
    private const int MostStreams = 500;
    private readonly IReadOnlyList<SignatureCheck> checks;
    private readonly SealTrust trust;
    private readonly IReadOnlyList<X509Certificate2> kept;
    private readonly CertificateCheck certificates;
    private readonly int keptAt;

    public Standings(PdfReader reader, IReadOnlyList<SignatureCheck> checks, SealTrust trust)
    {
        (this.checks, this.trust) = (checks, trust);
        var store = Store(reader);
        kept = [.. Streams(reader, store?["Certs"]).Select(Certificate).OfType<X509Certificate2>()];
        keptAt = store is null || reader.Catalog["DSS"] is not PdfReference { Number: var number } ? int.MaxValue : reader.PlaceOf(number) ?? int.MaxValue;
        var lists = Streams(reader, store?["CRLs"]).Select(RevocationList.Read).OfType<RevocationList>().ToList();
        var known = SealCertificates.Distinct(checks.SelectMany(check => SealCertificates.Of(check.Found.Contents?.Bytes)).Concat(kept));
        certificates = new CertificateCheck(known, lists, trust);
    }

    public CertificateStanding Of(SignatureCheck check)
    {
        if (check.Certificate is not { } certificate)
        {
            return CertificateStanding.Unknown;
        }

        if (check.Found.IsTimestamp)
        {
            return OfStamp(check.Stamp!);
        }

        var proof = ProofOf(check);
        return (proof?.At ?? trust.Now ?? check.Claimed) is { } at ? certificates.Judge(certificate, at, proof is not null, stamps: false) : CertificateStanding.Unknown;
    }

    /// <summary>The earliest timestamp that covers a seal and whose certificate stands; null when there is none.</summary>
    public GoodStamp? ProofOf(SignatureCheck seal) => checks.Where(check => check.Found.IsTimestamp && check.End > seal.End && seal.End > 0).Select(check => check.Stamp).Append(seal.Stamp)
        .OfType<GoodStamp>().Where(stamp => Stands(OfStamp(stamp))).MinBy(stamp => stamp.At);

    public SealLevel LevelOf(SignatureCheck seal)
    {
        if (!seal.Intact || !seal.Baseline)
        {
            return SealLevel.None;
        }

        if (ProofOf(seal) is not { } proof)
        {
            return SealLevel.Basic;
        }

        if (!certificates.IsProvided(seal.Certificate!, kept) || !certificates.IsProvided(proof.Certificate, kept))
        {
            return SealLevel.Timestamped;
        }

        return checks.Any(check => check.Found.IsTimestamp && check.Stamp is { } stamp && Stands(OfStamp(stamp)) && check.Found.Contents!.Start > keptAt && check.End > keptAt)
            ? SealLevel.Archival
            : SealLevel.LongTerm;
    }

    private static bool Stands(CertificateStanding standing) => standing is CertificateStanding.Trusted or CertificateStanding.IssuerNotTrusted or CertificateStanding.OwnMade;

    private CertificateStanding OfStamp(GoodStamp stamp) => certificates.Judge(stamp.Certificate, stamp.At, timeIsProven: true, stamps: true);

    private static PdfDictionary? Store(PdfReader reader)
    {
        try
        {
            return reader.Dictionary(reader.Catalog["DSS"]);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static IEnumerable<byte[]> Streams(PdfReader reader, PdfValue? list)
    {
        try
        {
            return [.. reader.Array(list).Take(MostStreams).OfType<PdfReference>().Select(reference => reader.Stream(reference.Number)).OfType<byte[]>()];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static X509Certificate2? Certificate(byte[] der)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(der);
        }
        catch (Exception e) when (Hostile.Is(e))
        {
            return null;
        }
    }
}
