namespace Portal.Core.Practices;

/// <summary>Something in a profile file that keeps a practice from being served. Read by the practice and the host, so in Dutch.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Path">Where in the file: <c>categories[bsn].purposeIds</c>; empty for the file as a whole.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record ProfileProblem(string File, string Path, string What, string Mend)
{
    /// <summary>One line, as the log and the console show it.</summary>
    public override string ToString() => Path.Length == 0 ? $"{File}: {What} {Mend}" : $"{File}: {Path}: {What} {Mend}";
}

/// <summary>What came of reading a profile: the profile, or every problem found.</summary>
/// <param name="Profile">The profile; null when there are problems.</param>
/// <param name="Problems">The problems; empty when there is a profile.</param>
public sealed record ProfileResult(PrivacyProfile? Profile, IReadOnlyList<ProfileProblem> Problems);

/// <summary>A problem before the file's name is put to it.</summary>
sealed record Breach(string Path, string What, string Mend)
{
    public ProfileProblem In(string file) => new(file, Path, What, Mend);
}
