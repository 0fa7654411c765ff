using System.Security.Cryptography;
using System.Text;

namespace Portal.Core.Practices;

/// <summary>
/// One version of a regulation as a plain text that can be handed over and kept: its title, its version and its articles, word for word.
/// Who says that she received it, received these bytes.
/// </summary>
/// <param name="Version">Profile and version.</param>
/// <param name="Bytes">UTF-8.</param>
public sealed record RegulationFile(string Version, byte[] Bytes)
{
    /// <summary>SHA-256 of the bytes, in hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>The regulation of a profile, as it was written.</summary>
    public static RegulationFile Of(PrivacyProfile profile)
    {
        var (text, version) = (profile.AsWritten, $"{profile.ProfileId}/{profile.Version}");
        string[] head = [text.Title, version, .. text.Dated is { } dated ? [dated] : Array.Empty<string>()];
        var parts = text.Articles.Select(a => $"{a.Heading}\n\n{a.Text}").Prepend(string.Join('\n', head));
        return new(version, Encoding.UTF8.GetBytes(string.Join("\n\n\n", parts).ReplaceLineEndings("\n") + "\n"));
    }
}
