using System.Text;
using Portal.Core.Import;
using Portal.Web.Accounts;
using Portal.Web.Looks;

namespace Portal.Web.Import;

/// <summary>The empty file to begin with, made from the practice's own profile.</summary>
static class ImportEndpoints
{
    internal const string Template = "/praktijk/invoer/sjabloon";

    internal static void MapImport(this IEndpointRouteBuilder app) =>
        app.MapGet(Template, async (HttpContext http, Seats seats, ReadImports imports) =>
        {
            if (await seats.Of(http.User) is not { } seat) return Results.NotFound();
            var screen = await imports.Of(seat.Actor, Speech.Language);
            if (screen.IsRefused) return Results.NotFound();
            // With a mark at the front a spreadsheet knows that it is UTF-8.
            byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(screen.Value.Template)];
            return Results.File(bytes, "text/csv; charset=utf-8", "sjabloon.csv");
        }).RequireAuthorization(Policies.Administrator);
}
