using System.Globalization;
using System.Net.Mail;

namespace Portal.Web.Mail;

/// <summary>How mail leaves: <c>Portal:Address</c> and <c>Portal:Mail</c>. Without a server mails stay in the queue, and the administrator sees that.</summary>
/// <param name="Address">Where people reach Portal, for the links in mails.</param>
/// <param name="Server">Name of the SMTP server; null when there is none.</param>
/// <param name="Port">Its port.</param>
/// <param name="Tls">True: the line is encrypted (STARTTLS), or nothing is sent.</param>
/// <param name="User">Name to sign in with; null when the server asks none.</param>
/// <param name="Password">Password to sign in with.</param>
/// <param name="From">Address of the sender.</param>
sealed record MailSettings(Uri Address, string? Server, int Port, bool Tls, string? User, string? Password, string From)
{
    /// <summary>False when nobody said where Portal is, and the address is a guess for trying it out.</summary>
    internal bool IsAddressSet { get; init; }

    /// <summary>Null when a setting is wrong or missing; the line says which and how to mend it.</summary>
    internal static MailSettings? Read(IConfiguration configuration, TextWriter errors)
    {
        var server = Value("Mail:Server");
        var address = Value("Address") ?? (server is null ? "http://localhost:5080" : null);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return Wrong("Address", "the address of Portal, as in https://portal.example");
        var from = Value("Mail:From") ?? (server is null ? "portal@portal.example" : null);
        if (!MailAddress.TryCreate(from, out _)) return Wrong("Mail:From", "the address that mails come from");
        if (!int.TryParse(Value("Mail:Port") ?? "587", CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535) return Wrong("Mail:Port", "a number from 1 to 65535");
        if (!bool.TryParse(Value("Mail:Tls") ?? "true", out var tls)) return Wrong("Mail:Tls", "true or false");
        return new(uri, server, port, tls, Value("Mail:User"), Value("Mail:Password"), from!) { IsAddressSet = Value("Address") is not null };

        string? Value(string name) => configuration[$"Portal:{name}"] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

        MailSettings? Wrong(string name, string wanted)
        {
            errors.WriteLine($"Portal: the setting Portal:{name} must be {wanted}. Set it in appsettings.json or as Portal__{name.Replace(":", "__", StringComparison.Ordinal)} in the environment.");
            return null;
        }
    }
}
