using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Storage;
using Portal.Web.Accounts;
using Portal.Web.Documents;

namespace Portal.Web.Intake;

/// <summary>Hands over a form to be signed by hand. Who may have it is decided by <see cref="PrintForm"/>; a stranger meets a page that is not there.</summary>
static class FormPrint
{
    /// <summary>Where the form of a consent or a declaration is.</summary>
    internal static string Url(Guid id) => $"/op-papier/{id}";

    internal static void MapForms(this WebApplication app) => app.MapGet("/op-papier/{id:guid}", Download).RequireAuthorization(Policies.Member);

    static async Task<IResult> Download(Guid id, HttpContext http, Seats seats, PrintForm print)
    {
        if (await seats.Of(http.User) is not { } seat) return TypedResults.NotFound();
        var outcome = await print.Run(seat.Actor, id, CommandKey.New(), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return outcome.Refusal switch
        {
            null => TypedResults.File(outcome.Value.Bytes, "application/pdf", $"{IntakeWords.T["File.Form"]}-{outcome.Value.Code}.pdf"),
            ConsentIsNotOpen or DeclarationIsNotOpen or ClientHasDied or TrajectoryHasEnded => DocumentDownload.Kept("Answered"),
            RegulationHasChanged => DocumentDownload.Kept("OtherRegulation"),
            _ => TypedResults.NotFound(),
        };
    }
}
