using System.Globalization;
using Portal.Web.Hosting;

namespace Portal.Web.Backups;

/// <summary>Where and when backups are made by themselves: <c>Portal:Backups</c>.</summary>
/// <param name="Folder">Where they lie.</param>
/// <param name="Nightly">True when one is made each night.</param>
/// <param name="Hour">From which hour, in the Netherlands.</param>
/// <param name="Keep">How many are kept.</param>
sealed record BackupSettings(string Folder, bool Nightly, int Hour, int Keep)
{
    /// <summary>Null when a setting cannot be read; the line says which. A demo has none by itself.</summary>
    internal static BackupSettings? Read(IConfiguration configuration, Settings settings, TextWriter errors)
    {
        var section = configuration.GetSection("Portal:Backups");
        var folder = section["Folder"] is { } path && !string.IsNullOrWhiteSpace(path) ? path : Path.Combine(settings.Data, "backups");
        var (hour, keep) = (Number("Hour", 3, 0, 23), Number("Keep", 7, 1, 1000));
        bool? nightly = string.IsNullOrWhiteSpace(section["Nightly"]) ? !settings.IsDemo : bool.TryParse(section["Nightly"], out var yes) ? yes : null;
        if (nightly is null) errors.WriteLine("Portal: the setting Portal:Backups:Nightly must be true or false.");
        return hour is null || keep is null || nightly is null ? null : new(Path.GetFullPath(folder), nightly.Value, hour.Value, keep.Value);

        int? Number(string name, int otherwise, int from, int to)
        {
            if (string.IsNullOrWhiteSpace(section[name])) return otherwise;
            if (int.TryParse(section[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to) return number;
            errors.WriteLine($"Portal: the setting Portal:Backups:{name} must be a number from {from} to {to}.");
            return null;
        }
    }
}
