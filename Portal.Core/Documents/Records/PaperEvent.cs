using System.Text.Json.Nodes;
using Portal.Core.Consents;

namespace Portal.Core.Documents;

/// <summary>What a record says of a consent that was signed on paper.</summary>
static class PaperEvent
{
    internal static void Describe(JsonObject given, PaperSignature paper, string controller)
    {
        given["x_method"] = paper.Scan is null
            ? "paper: signed by hand, entered by the practice; the time is the first of that day"
            : "paper: printed form with a code, signed by hand, scan taken in by the practice; the time is the first of that day at which the form was there";
        if (paper.Scan is { } scan)
        {
            given["x_form_code"] = scan.Code;
            given["x_taken_in_at"] = RecordFile.Moment(scan.At);
            given["x_signing_seen_by_practice"] = scan.Way is PaperWay.Seen;
            given["x_seal"] = $"PAdES seal of {controller}";
        }
        given["x_paper_signed_on"] = RecordFile.Day(paper.SignedOn);
        given["x_signature_level"] = null;
    }
}
