namespace Portal.Web.Hosting;

/// <summary>What the host sets: in <c>appsettings.json</c>, in the environment (<c>Portal__Data</c>) or on the command line.</summary>
/// <param name="Data">Folder of everything that Portal keeps.</param>
/// <param name="SealPassword">Password of the practices' keys.</param>
/// <param name="IsDemo">True in Development: demo people, keys made by themselves.</param>
sealed record Settings(string Data, string SealPassword, bool IsDemo)
{
    /// <summary>The database.</summary>
    internal string Database => Path.Combine(Data, "portal.db");

    /// <summary>Keys that protect cookies and forms.</summary>
    internal string Keys => Path.Combine(Data, "keys");

    /// <summary>Keys that practices seal with.</summary>
    internal string Seals => Path.Combine(Data, "seals");

    /// <summary>Null when a setting is missing; the line says which and how to give it.</summary>
    internal static Settings? Read(IConfiguration configuration, IHostEnvironment environment, TextWriter errors)
    {
        var demo = environment.IsDevelopment();
        var data = Value("Portal:Data", demo ? "data" : null);
        var password = Value("Portal:Seals:Password", demo ? "alleen-voor-de-demo" : null);
        return data is null || password is null ? null : new(Folder(data, errors), password, demo);

        string? Value(string name, string? otherwise)
        {
            if (configuration[name] is { } value && !string.IsNullOrWhiteSpace(value)) return value;
            if (otherwise is null) errors.WriteLine($"Portal: the setting {name} is missing. Set it in appsettings.json or as {name.Replace(":", "__", StringComparison.Ordinal)} in the environment.");
            return otherwise;
        }
    }

    /// <summary>Relative to where Portal was started; nobody but its own user may look in, also when it was there already.</summary>
    static string Folder(string data, TextWriter errors)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(data));
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Close(Directory.CreateDirectory(path, Private), errors);
        return path;
    }

    const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    static void Close(DirectoryInfo folder, TextWriter errors)
    {
        if ((folder.UnixFileMode & ~Private) is UnixFileMode.None) return;
        try
        {
            File.SetUnixFileMode(folder.FullName, Private);
        }
        catch (UnauthorizedAccessException)
        {
            errors.WriteLine($"Portal: others may look in {folder.FullName}, and Portal's user may not change that. Make that user its owner, or give it mode 700.");
        }
    }
}
