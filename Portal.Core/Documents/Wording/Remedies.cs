using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>
/// Where a client can go who does not agree: the practice, the authority, the court (AVG 12(4), 77, 79; UAVG 35, 36). The routes are
/// law: no profile can leave one out.
/// </summary>
sealed class Remedies(Phrases say, Sender sender, DateTimeOffset decidedAt, HolidayCalendar calendar)
{
    static readonly Period SixWeeks = new(6, PeriodUnit.Weeks);

    /// <summary>
    /// The last day that is certain: six weeks from the decision. The period runs from receipt (UAVG 35(2)), which is never earlier.
    /// </summary>
    internal DateOnly CourtUntil => PeriodEngine.Due(PeriodMode.Atw, SixWeeks, decidedAt, calendar).Due;

    /// <summary>The practice itself: a choice, never a condition, and it stops no period.</summary>
    internal IReadOnlyList<Block> Inside()
    {
        var complaints = sender.Profile.Complaints;
        if (sender.Profile.Contact(complaints.ContactId) is not { } contact) return [];
        var where = sender.Controller is null
            ? say.Say("Remedy.Inside", say.Of(contact.Label), contact.Mailbox)
            : say.Say("Remedy.InsideProcessor", sender.Sealer, sender.Practice.Name, say.Of(contact.Label), contact.Mailbox);
        List<string> sentences = [where];
        if (complaints.Procedure is { } procedure) sentences.Add(say.Say("Remedy.Procedure", say.Of(procedure)));
        if (complaints.Mediation is Mediator.PrivacyOfficer) sentences.Add(say.Say("Remedy.Officer"));
        sentences.Add(say.Say("Remedy.InsideFree"));
        return [say.Point("Remedy.InsideTitle"), Paragraph.Of(string.Join(' ', sentences))];
    }

    /// <summary>Complaint with the authority (AVG 77), and its mediation with the effect on the period (UAVG 36(1)).</summary>
    internal IReadOnlyList<Block> Authority() =>
    [
        say.Point("Remedy.AuthorityTitle"),
        say.Tell("Remedy.Complaint"),
        say.Tell("Remedy.Mediation"),
    ];

    /// <summary>Petition to the court within six weeks after receipt, without a lawyer (UAVG 35).</summary>
    internal IReadOnlyList<Block> Court() =>
    [
        say.Point("Remedy.CourtTitle"),
        say.Tell("Remedy.Court"),
        new Notice(say.Say("Remedy.CourtUntil", say.Day(CourtUntil))),
        say.Tell("Remedy.NoLawyer"),
    ];
}
