using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Core.Documents;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Web.Accounts;

namespace Portal.Web.Documents;

/// <summary>Hands over a sealed document. Who may have it is decided by <see cref="OpenDocument"/>; a stranger meets a page that is not there.</summary>
static class DocumentDownload
{
    /// <summary>Where a document is.</summary>
    internal static string Url(DocumentId id) => $"/documenten/{id.Value}";

    internal static void MapDocuments(this WebApplication app) =>
        app.MapGet("/documenten/{id:guid}", Download).RequireAuthorization(Policies.Member);

    static async Task<Results<FileContentHttpResult, NotFound, RazorComponentResult<KeptDocument>>> Download(
        Guid id, HttpContext http, Seats seats, OpenDocument open, ILogger<OpenDocument> log)
    {
        if (await seats.Of(http.User) is not { } seat) return TypedResults.NotFound();
        var outcome = await open.Run(seat.Actor, new(id), CommandKey.New(), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        if (outcome.Refusal is DocumentIsAltered altered)
        {
            log.LogError("Document {Document} is not what was sealed", altered.Document.Value);
            return Kept("Altered");
        }
        if (outcome.Refusal is PackageIsTakenBack) return Kept("TakenBack");
        if (outcome.IsRefused) return TypedResults.NotFound();
        return TypedResults.File(outcome.Value.Bytes, "application/pdf", FileName(outcome.Value));
    }

    internal static RazorComponentResult<KeptDocument> Kept(string why) =>
        new(new Dictionary<string, object?> { [nameof(KeptDocument.Why)] = why }) { StatusCode = StatusCodes.Status409Conflict };

    /// <summary>What it is, when it was made and the end of its id: nothing about a person.</summary>
    static string FileName(OpenedDocument document)
    {
        var day = LegalDay.Of(document.MadeAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{MyWords.T[$"File.{document.Kind}"]}-{day}-{document.Id.Value.ToString("N", CultureInfo.InvariantCulture)[^4..]}.pdf";
    }
}
