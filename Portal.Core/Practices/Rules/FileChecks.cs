using System.Text.RegularExpressions;

namespace Portal.Core.Practices;

/// <summary>Rules about the file as such.</summary>
static partial class FileChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile, string file)
    {
        if (Path.GetFileNameWithoutExtension(file) != profile.ProfileId)
        {
            yield return new("profileId", "Het profielId is niet de naam van het bestand.", $"Noem het bestand {profile.ProfileId}.json, of pas profileId aan.");
        }

        if (profile.AsWritten.Dated is { } dated && !DateOfText().IsMatch(dated))
        {
            yield return new("asWritten.dated", "Dit is geen datum.", "Schrijf wat de tekst geeft: 2018, 2018-09 of 2018-09-17, of null.");
        }
    }

    [GeneratedRegex(@"\A[0-9]{4}(-[01][0-9](-[0-3][0-9])?)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateOfText();
}
