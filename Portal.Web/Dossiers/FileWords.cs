using System.Globalization;
using Portal.Core.Dossiers;
using Portal.Web.Looks;

namespace Portal.Web.Dossiers;

/// <summary>The sentences about files.</summary>
static class FileWords
{
    internal static readonly Speech T = new("Portal.Web.Dossiers.FileTexts");

    /// <summary>"PDF, 1,2 MB".</summary>
    internal static string Say(FileLine file) => $"{T[$"Kind.{file.Kind}"]}, {Size(file.Size)}";

    internal static string Size(int bytes) => bytes >= 1024 * 1024
        ? string.Create(CultureInfo.CurrentCulture, $"{bytes / (1024.0 * 1024):0.0} MB")
        : string.Create(CultureInfo.CurrentCulture, $"{(bytes + 1023) / 1024} kB");
}
