using System.Security.Cryptography.X509Certificates;
using System.Text;
using Portal.Pdf.Sealing;
using Portal.Pdf.Syntax;

namespace Portal.Pdf;

/// <summary>What is kept with a document so that its seals can be checked when those who vouch for them are gone (level B-LT).</summary>
/// <param name="Certificates">Certificates of seals and timestamps, and those that vouch for them.</param>
/// <param name="Lists">Lists of revoked certificates (CRL), as their issuers signed them.</param>
public sealed record ValidationData(IReadOnlyList<byte[]> Certificates, IReadOnlyList<byte[]> Lists)
{
    /// <summary>What the document itself brings: the certificates that stand in its seals and timestamps. Nothing is fetched.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    public static ValidationData Of(byte[] pdf) => new([.. SealCertificates.In(pdf).Select(certificate => certificate.RawData)], []);

    /// <summary>
    /// What the document brings, and the lists that its certificates say where to find: only those that were had, are signed by the
    /// issuer and still run. What cannot be had is left out; a check later says so.
    /// </summary>
    /// <param name="pdf">The document.</param>
    /// <param name="http">Where lists are fetched with.</param>
    /// <param name="patience">How long each may take.</param>
    /// <param name="now">The moment.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    public static async Task<ValidationData> Gather(byte[] pdf, HttpClient http, TimeSpan patience, DateTimeOffset now, CancellationToken stop = default)
    {
        var certificates = SealCertificates.In(pdf);
        var lists = new List<byte[]>();
        foreach (var address in certificates.SelectMany(SealCertificates.ListsOf).Distinct())
        {
            if (await Fetch(http, address, patience, stop).ConfigureAwait(false) is { } list && (list.Until is null || list.Until > now)
                && certificates.Exists(certificate => certificates.Exists(issuer => list.SpeaksOf(certificate, issuer))))
            {
                lists.Add(list.Der);
            }
        }

        return new ValidationData([.. certificates.Select(certificate => certificate.RawData)], lists);
    }

    /// <summary>The document with this beside it, in a next revision (<c>/DSS</c>).</summary>
    /// <exception cref="InvalidDataException">The file cannot be read, or was not written by this library.</exception>
    public byte[] AddTo(byte[] pdf)
    {
        var reader = new PdfReader(pdf);
        var update = new PdfUpdate(pdf, reader);
        var store = update.Reserve();
        var earlier = reader.Dictionary(reader.Catalog["DSS"]);
        var (certificates, lists) = (Add("Certs", Certificates), Add("CRLs", Lists));
        var others = earlier?.Entries.Where(entry => entry.Key is "OCSPs" or "VRI").Aggregate("", (text, entry) => $"{text}/{entry.Key} {entry.Value.Written}");
        update.Write(store, $"<</Type/DSS{certificates}{lists}{others}>>");
        update.Write(reader.CatalogId, reader.Catalog.With("DSS", store).Written);
        return update.Finish();

        string Add(string name, IReadOnlyList<byte[]> things)
        {
            var all = new PdfArray([.. reader.Array(earlier?[name]), .. things.Select(Stream)]);
            return all.Items.Count == 0 ? "" : $"/{name}{all.Written}";
        }

        PdfReference Stream(byte[] thing)
        {
            var id = update.Reserve();
            update.Write(id, FormattableString.Invariant($"<</Length {thing.Length}>>\nstream\n{Encoding.Latin1.GetString(thing)}\nendstream"));
            return id;
        }
    }

    private static async Task<RevocationList?> Fetch(HttpClient http, Uri address, TimeSpan patience, CancellationToken stop)
    {
        const int largest = 4 << 20;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode && await Bounded.Read(response.Content, largest, limit.Token).ConfigureAwait(false) is { } der ? RevocationList.Read(der) : null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }
}
