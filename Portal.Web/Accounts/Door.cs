namespace Portal.Web.Accounts;

/// <summary>The one door for addresses that came from outside: only a path on this site passes.</summary>
static class Door
{
    static readonly Uri Here = new("https://here.example");

    /// <summary>The address when it stays here, otherwise the other one.</summary>
    internal static string Local(string? url, string otherwise) => IsLocal(url) ? url! : otherwise;

    /// <summary>
    /// A path from the root. Browsers drop control characters and read a backslash as a slash, so "/\t/evil.example" leaves the
    /// site: neither may be in it. What a browser sends is ASCII; nothing else fits in a header.
    /// </summary>
    internal static bool IsLocal(string? url) =>
        url is ['/', ..]
        && !url.Split('?', '#')[0].Contains("//", StringComparison.Ordinal)
        && !url.Contains('\\', StringComparison.Ordinal)
        && !url.Any(c => !char.IsAscii(c) || char.IsControl(c))
        && Uri.TryCreate(Here, url, out var to)
        && to.Authority == Here.Authority
        && to.Scheme == Here.Scheme;
}
