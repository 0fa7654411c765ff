using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Pdf;

namespace Portal.Web.Documents;

/// <summary>Where timestamps come from: <c>Portal:Seals:TimestampServer</c> and beside it. Without a server the time of a document is the machine's own, and it says so.</summary>
/// <param name="Server">The server; null when there is none.</param>
sealed partial record StampSettings(TimestampSettings? Server)
{
    /// <summary>Null when a setting is wrong; the line says which and how to mend it.</summary>
    internal static StampSettings? Read(IConfiguration configuration, TextWriter errors)
    {
        if (Value("TimestampServer") is not { } address) return new(Server: null);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return Wrong("TimestampServer", "the address of a server of timestamps (RFC 3161), as in https://tsa.example");
        var policy = Value("TimestampPolicy");
        if (policy is not null && !ObjectIdentifier().IsMatch(policy)) return Wrong("TimestampPolicy", "an object identifier, as in 0.4.0.2023.1.1");
        if (!int.TryParse(Value("TimestampPatience") ?? "10", CultureInfo.InvariantCulture, out var seconds) || seconds is < 1 or > 120) return Wrong("TimestampPatience", "a number of seconds from 1 to 120");
        return new(new TimestampSettings(uri, policy, TimeSpan.FromSeconds(seconds)));

        string? Value(string name) => configuration[$"Portal:Seals:{name}"] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

        StampSettings? Wrong(string name, string wanted)
        {
            errors.WriteLine($"Portal: the setting Portal:Seals:{name} must be {wanted}. Set it in appsettings.json or as Portal__Seals__{name} in the environment.");
            return null;
        }
    }

    [GeneratedRegex(@"^[0-2](\.(0|[1-9][0-9]{0,15})){1,20}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ObjectIdentifier();
}
