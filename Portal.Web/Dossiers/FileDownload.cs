using System.Globalization;
using Portal.Core.Dossiers;
using Portal.Core.Storage;
using Portal.Web.Accounts;

namespace Portal.Web.Dossiers;

/// <summary>Hands over the file of an item. Who may have it is decided by <see cref="OpenFile"/>; a stranger meets a page that is not there.</summary>
static class FileDownload
{
    static readonly Dictionary<FileKind, (string Type, string Ending)> Kinds = new()
    {
        [FileKind.Pdf] = ("application/pdf", "pdf"),
        [FileKind.Jpeg] = ("image/jpeg", "jpg"),
        [FileKind.Png] = ("image/png", "png"),
        [FileKind.Docx] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        [FileKind.Odt] = ("application/vnd.oasis.opendocument.text", "odt"),
        [FileKind.Txt] = ("text/plain; charset=utf-8", "txt"),
    };

    /// <summary>Where the file of an item is.</summary>
    internal static string Url(ItemId item) => $"/bestanden/{item.Value}";

    internal static void MapFiles(this WebApplication app) => app.MapGet("/bestanden/{id:guid}", Download).RequireAuthorization(Policies.Member);

    static async Task<IResult> Download(Guid id, HttpContext http, Seats seats, OpenFile open, ILogger<OpenFile> log)
    {
        if (await seats.Of(http.User) is not { } seat) return TypedResults.NotFound();
        var outcome = await open.Run(seat.Actor, new(id), CommandKey.New(), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        if (outcome.Refusal is FileIsAltered altered)
        {
            log.LogError("The file of item {Item} is not what was kept", altered.Item.Value);
            return TypedResults.StatusCode(StatusCodes.Status409Conflict);
        }
        if (outcome.IsRefused) return TypedResults.NotFound();
        var (type, ending) = Kinds[outcome.Value.Kind];
        return TypedResults.File(outcome.Value.Bytes, type, $"{outcome.Value.Category}-{outcome.Value.ObtainedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{ending}");
    }
}
