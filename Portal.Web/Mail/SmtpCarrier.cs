using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using Portal.Core.Mail;

namespace Portal.Web.Mail;

/// <summary>Through an SMTP server. A mail that may have arrived is never reported as one to try again.</summary>
sealed class SmtpCarrier(MailSettings settings) : IMailCarrier
{
    /// <summary>How long a server may take over one mail.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(100);

    public async Task<Carried> Carry(Letter letter, CancellationToken stop)
    {
        using var client = new SmtpClient(settings.Server, settings.Port) { EnableSsl = settings.Tls, UseDefaultCredentials = false };
        if (settings.User is not null) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var message = new MailMessage(settings.From, letter.To, letter.Subject, letter.Body);
        message.Headers["Message-ID"] = $"<{letter.Id}@{settings.Address.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Longest);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return new(MailState.Sent);
        }
        catch (SmtpException trouble)
        {
            return Of(trouble);
        }
        catch (OperationCanceledException)
        {
            return new(MailState.Unsure, MailTrouble.BrokenOff);
        }
    }

    static Carried Of(SmtpException trouble) => trouble switch
    {
        SmtpFailedRecipientException { StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.ExceededStorageAllocation } =>
            new(MailState.Refused, MailTrouble.AddressRefused),
        SmtpFailedRecipientException => new(MailState.Queued, MailTrouble.Busy),
        { InnerException: SocketException or AuthenticationException } => new(MailState.Queued, MailTrouble.Unreachable),
        // The line broke between the first word and the last: nobody knows how far the mail came.
        { InnerException: IOException } => new(MailState.Unsure, MailTrouble.BrokenOff),
        { StatusCode: SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted or SmtpStatusCode.GeneralFailure } => new(MailState.Queued, MailTrouble.NotSignedIn),
        _ => new(MailState.Queued, MailTrouble.Busy),
    };
}
