using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Portal.Pdf.Sealing;
using Portal.Pdf.Syntax;

namespace Portal.Pdf;

/// <summary>Checks a document's seals from the file alone, without the network. Never throws for what a file contains.</summary>
public static class PdfSealCheck
{
    private static readonly SealReport None = new(Sealed: false, CoversWholeDocument: false, Intact: false, SealedBy: null, SealedAt: null, Problem: null);

    /// <summary>What this file shows of its seals.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="trust">Whom the reader trusts; null: nobody in particular.</param>
    public static SealReport Check(byte[] pdf, SealTrust? trust = null)
    {
        try
        {
            var (revisions, trouble) = Revisions.Of(pdf);

            // Also what a later revision took out of the form: a seal that vanished is not "no seal".
            var found = revisions.Reverse().SelectMany(Signatures).DistinctBy(signature => signature.Key, StringComparer.Ordinal).ToList();
            return found.Count > 0 ? Judge(pdf, revisions, trouble, found, trust ?? new SealTrust([])) : None with { Problem = trouble ?? "There is no seal." };
        }
        catch (InvalidDataException e)
        {
            return None with { Problem = e.Message };
        }
    }

    private static IReadOnlyList<FoundSignature> Signatures(PdfReader revision)
    {
        try
        {
            return FoundSignature.In(revision);
        }
        catch (InvalidDataException)
        {
            // What it changed, and that it cannot be read, is said of the revision as a whole.
            return [];
        }
    }

    private static SealReport Judge(byte[] pdf, IReadOnlyList<PdfReader> revisions, string? trouble, List<FoundSignature> found, SealTrust trust)
    {
        var checks = found.Select(signature => SignatureCheck.Of(pdf, signature)).OrderBy(check => check.End).ToList();
        var changes = checks.Where(check => check.Attack is not null).Select(check => new ChangeAfterSeal(check.Attack!.Value, null, check.Problem!)).ToList();
        changes.AddRange(After(pdf, revisions, trouble, checks));
        var standings = new Standings(revisions[^1], checks, trust);
        var newest = checks.FindLast(check => !check.Found.IsTimestamp);
        var covered = checks.Count > 0 && checks[^1].End == pdf.Length;
        var problem = checks.Select(check => check.Problem).Concat(changes.Select(change => change.What)).FirstOrDefault(text => text is not null);
        var report = None with
        {
            Seals = [.. checks.Select(check => Fact(check, pdf.Length, standings))],
            Changes = [.. changes.Distinct()],
            CoversWholeDocument = covered,
            Problem = newest is null ? problem ?? "There is a timestamp, and no seal." : problem,
        };
        return newest is null ? report : report with
        {
            Sealed = true,
            Intact = checks.TrueForAll(check => check.Intact),
            SealedBy = NameOf(newest.Certificate),
            SealedAt = newest.Claimed,
            Level = standings.LevelOf(newest),
            Standing = standings.Of(newest),
            Fingerprint = newest.Certificate is { } own ? Convert.ToHexStringLower(SHA256.HashData(own.RawData)) : null,
            ProvenAt = standings.ProofOf(newest)?.At,
            ProvenBy = NameOf(standings.ProofOf(newest)?.Certificate),
        };
    }

    /// <summary>What each revision changed that came after the first seal.</summary>
    private static IEnumerable<ChangeAfterSeal> After(byte[] pdf, IReadOnlyList<PdfReader> revisions, string? trouble, List<SignatureCheck> checks)
    {
        var ends = checks.Where(check => check.End > 0).Select(check => check.End).ToHashSet();
        foreach (var end in ends.Where(end => revisions.All(revision => revision.End != end)))
        {
            yield return new ChangeAfterSeal(SealAttack.UniversalForgery, null, FormattableString.Invariant($"The range of a seal ends at byte {end}, where no revision does."));
        }

        var first = ends.Count > 0 ? ends.Min() : int.MaxValue;
        foreach (var change in revisions.Zip(revisions.Skip(1)).Where(pair => pair.First.End >= first).SelectMany(pair => RevisionDiff.Between(pdf, pair.First, pair.Second)))
        {
            yield return change;
        }

        if (trouble is not null || revisions[^1].End != pdf.Length)
        {
            yield return new ChangeAfterSeal(SealAttack.IncrementalSaving, null, "Something was added after the seal." + (trouble is null ? "" : $" {trouble}"));
        }
    }

    private static SealFact Fact(SignatureCheck check, int length, Standings standings) => new(
        check.Found.Name, check.Found.IsTimestamp, check.Intact, check.End == length, NameOf(check.Certificate),
        check.Found.IsTimestamp ? check.Stamp?.At : check.Claimed, standings.Of(check), check.Problem);

    private static string? NameOf(X509Certificate2? certificate) => certificate?.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
}
