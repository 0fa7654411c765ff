using System.Globalization;
using System.Net;

namespace Portal.Web.Hosting;

/// <summary>How Portal stands behind the web server that does TLS.</summary>
/// <param name="Proxies">Whose word about the visitor's address and scheme is taken (<c>Portal:Proxies</c>); the machine itself when nothing is set.</param>
/// <param name="Drain">How long Portal goes on serving after it was told to stop, while it says that it is not ready (<c>Portal:Drain</c>, seconds).</param>
sealed record HostSettings(IReadOnlyList<IPNetwork> Proxies, TimeSpan Drain)
{
    /// <summary>Null when a setting cannot be read; the line says which.</summary>
    internal static HostSettings? Read(IConfiguration configuration, TextWriter errors)
    {
        var named = (configuration["Portal:Proxies"] ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        List<IPNetwork> proxies = [];
        foreach (var name in named.Length > 0 ? named : ["127.0.0.0/8", "::1"])
        {
            if (Network(name) is { } network) proxies.Add(network);
            else errors.WriteLine($"Portal: {name} in the setting Portal:Proxies is not an address or network such as 10.0.0.5 or 10.0.0.0/24.");
        }
        var seconds = configuration["Portal:Drain"] is { Length: > 0 } text ? text : "0";
        if (!int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var drain) || drain > 300)
        {
            errors.WriteLine("Portal: the setting Portal:Drain must be a number of seconds from 0 to 300.");
            return null;
        }
        return proxies.Count < Math.Max(1, named.Length) ? null : new(proxies, TimeSpan.FromSeconds(drain));
    }

    static IPNetwork? Network(string name) =>
        IPNetwork.TryParse(name, out var network) ? network
        : IPAddress.TryParse(name, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
