using System.Diagnostics.Metrics;
using System.Globalization;
using Portal.Core.Rights;

namespace Portal.Web.Backups;

/// <summary>The nightly backups that there are, by their names, and whether one is due.</summary>
sealed class BackupShelf
{
    const string Form = "yyyyMMdd-HHmmss";
    static readonly TimeSpan TryAgain = TimeSpan.FromHours(1);
    static readonly TimeSpan TooOld = TimeSpan.FromHours(36);
    readonly BackupSettings settings;
    readonly TimeProvider clock;
    readonly DateTimeOffset began;

    public BackupShelf(BackupSettings settings, TimeProvider clock, IMeterFactory meters)
    {
        (this.settings, this.clock, began) = (settings, clock, clock.GetUtcNow());
        meters.Create("Portal").CreateObservableGauge("portal.backup.age", Age, "s", "Age of the newest nightly backup.");
    }

    /// <summary>When the last try failed; null when it did not.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>Name for a backup that is made now.</summary>
    public string NameNow() => Path.Combine(settings.Folder, $"portal-{clock.GetUtcNow().UtcDateTime.ToString(Form, CultureInfo.InvariantCulture)}.zip");

    /// <summary>When the newest one was made; null when there is none.</summary>
    public DateTimeOffset? Newest() => All().Select(b => (DateTimeOffset?)b.At).FirstOrDefault();

    /// <summary>Since the hour of the night there is none yet; after a failure not sooner than an hour later. A computer that is off at night catches up.</summary>
    public bool IsDue()
    {
        var now = clock.GetUtcNow();
        if (!settings.Nightly || (FailedAt is { } failed && now - failed < TryAgain)) return false;
        return Newest() is not { } newest || newest < LastHour(now) || newest > now;
    }

    /// <summary>True when there should be a newer one than there is.</summary>
    public bool IsBehind() => settings.Nightly && (FailedAt is not null || clock.GetUtcNow() - (Newest() ?? began) > TooOld);

    /// <summary>Throws away all but the newest, and what was broken off.</summary>
    public void Tidy()
    {
        foreach (var old in All().Skip(settings.Keep)) File.Delete(old.Path);
        foreach (var left in Directory.EnumerateDirectories(settings.Folder, MakeBackup.Unfinished + "*")) Directory.Delete(left, recursive: true);
    }

    IEnumerable<Measurement<double>> Age() => Newest() is { } newest ? [new((clock.GetUtcNow() - newest).TotalSeconds)] : [];

    /// <summary>The last time that it was the hour of the night in the Netherlands.</summary>
    DateTimeOffset LastHour(DateTimeOffset now)
    {
        var day = LegalDay.Of(now);
        return At(day) <= now ? At(day) : At(day.AddDays(-1));

        DateTimeOffset At(DateOnly date) => LegalDay.EndOf(date.AddDays(-1)).AddHours(settings.Hour);
    }

    IEnumerable<(string Path, DateTimeOffset At)> All() => !Directory.Exists(settings.Folder) ? [] : Directory.EnumerateFiles(settings.Folder, "portal-*.zip")
        .Select(path => (Path: path, At: Moment(Path.GetFileNameWithoutExtension(path)["portal-".Length..])))
        .Where(b => b.At is not null).Select(b => (b.Path, b.At!.Value)).OrderByDescending(b => b.Value);

    static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
