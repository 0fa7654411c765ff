using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Portal.Pdf.Sealing;

/// <summary>
/// Judges certificates by what is in the file and whom the reader trusts, and by nothing else: no store of the machine, no network, so
/// that a file gives the same answer everywhere.
/// </summary>
internal sealed class CertificateCheck(IReadOnlyList<X509Certificate2> known, IReadOnlyList<RevocationList> lists, SealTrust trust)
{
    private const int Longest = 10;
    private const string AnyPurpose = "2.5.29.37.0", ForTime = "1.3.6.1.5.5.7.3.8";

    /// <summary>Purposes that sealing a document falls under: documents, mail, and the makers' own names for documents.</summary>
    private static readonly string[] ForDocuments = [AnyPurpose, "1.3.6.1.5.5.7.3.36", "1.3.6.1.5.5.7.3.4", "1.3.6.1.4.1.311.10.3.12", "1.2.840.113583.1.1.5"];

    public CertificateStanding Judge(X509Certificate2 certificate, DateTimeOffset at, bool timeIsProven, bool stamps)
    {
        try
        {
            return Validity(certificate, at) ?? (HasPurpose(certificate, stamps) ? Follow(Path(certificate), at, timeIsProven) : CertificateStanding.WrongPurpose);
        }
        catch (Exception e) when (Hostile.Is(e))
        {
            return CertificateStanding.Unknown;
        }
    }

    /// <summary>Everything is at hand to check it later: each certificate up to its root, and of each that is no root a list that speaks of it.</summary>
    public bool IsProvided(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> kept)
    {
        var path = Path(certificate);
        return IsRoot(path[^1]) && path.TrueForAll(one => kept.Any(other => other.RawData.AsSpan().SequenceEqual(one.RawData)))
            && path.Zip(path.Skip(1)).All(pair => lists.Any(list => list.SpeaksOf(pair.First, pair.Second)));
    }

    private static CertificateStanding? Validity(X509Certificate2 certificate, DateTimeOffset at) =>
        at.UtcDateTime < certificate.NotBefore.ToUniversalTime() ? CertificateStanding.NotYetValid
        : at.UtcDateTime > certificate.NotAfter.ToUniversalTime() ? CertificateStanding.Expired
        : null;

    private static bool HasPurpose(X509Certificate2 certificate, bool stamps)
    {
        var usage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages;
        var purposes = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault()?.EnhancedKeyUsages.Cast<Oid>().Select(oid => oid.Value).ToList();
        var signs = usage is null || (usage.Value & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != X509KeyUsageFlags.None;
        return signs && (stamps ? purposes is [ForTime] : purposes is null || purposes.Exists(ForDocuments.Contains));
    }

    private static bool IsRoot(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static bool MayVouch(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is { CertificateAuthority: true }
        && (certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages is not { } usage || usage.HasFlag(X509KeyUsageFlags.KeyCertSign));

    private CertificateStanding Follow(List<X509Certificate2> path, DateTimeOffset at, bool timeIsProven)
    {
        foreach (var (certificate, issuer) in path.Zip(path.Skip(1)))
        {
            if (!MayVouch(issuer) || !SignedDer.Read(certificate.RawData).IsBy(issuer))
            {
                return CertificateStanding.BrokenChain;
            }

            // Without a proven time nobody knows whether the seal came before the revocation.
            if (lists.Where(list => list.SpeaksOf(certificate, issuer)).Select(list => list.RevokedAt(certificate)).Any(revoked => revoked is { } from && (from <= at || !timeIsProven)))
            {
                return CertificateStanding.Revoked;
            }

            if (Validity(issuer, at) is { } wrong)
            {
                return wrong;
            }
        }

        var last = path[^1];
        if (IsRoot(last) && !SignedDer.Read(last.RawData).IsBy(last))
        {
            return CertificateStanding.BrokenChain;
        }

        return trust.Roots.Any(root => root.RawData.AsSpan().SequenceEqual(last.RawData)) ? CertificateStanding.Trusted
            : path.Count == 1 && IsRoot(last) ? CertificateStanding.OwnMade
            : CertificateStanding.IssuerNotTrusted;
    }

    /// <summary>The certificate, who vouches for it, and so on. Of several with one name the one that signed is taken.</summary>
    private List<X509Certificate2> Path(X509Certificate2 certificate)
    {
        var path = new List<X509Certificate2> { certificate };
        while (path.Count < Longest && !IsRoot(path[^1]))
        {
            var name = path[^1].IssuerName.RawData;
            var issuers = trust.Roots.Concat(known).Where(one => one.SubjectName.RawData.AsSpan().SequenceEqual(name)).ToList();
            if (issuers.Count == 0)
            {
                break;
            }

            path.Add(issuers.Find(one => IsSignedBy(path[^1], one)) ?? issuers[0]);
        }

        return path;
    }

    private static bool IsSignedBy(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        try
        {
            return SignedDer.Read(certificate.RawData).IsBy(issuer);
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
