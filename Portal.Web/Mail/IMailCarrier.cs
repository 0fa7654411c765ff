using Portal.Core.Mail;

namespace Portal.Web.Mail;

/// <summary>A mail, written out.</summary>
/// <param name="Id">Name under which mail servers know it; the same at every try.</param>
/// <param name="To">Address.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Body">Plain text.</param>
sealed record Letter(string Id, string To, string Subject, string Body);

/// <summary>How a try ended.</summary>
/// <param name="State">Sent, Refused, Unsure; Queued: it surely did not arrive, try later.</param>
/// <param name="Trouble">What was the matter; null when it was sent.</param>
sealed record Carried(MailState State, MailTrouble? Trouble = null);

/// <summary>Brings a mail away.</summary>
interface IMailCarrier
{
    /// <summary>Brings one mail away; foreseen trouble is an answer, not an exception.</summary>
    Task<Carried> Carry(Letter letter, CancellationToken stop);
}
