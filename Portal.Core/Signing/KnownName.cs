namespace Portal.Core.Signing;

/// <summary>
/// A name that is registered in one field, taken apart as far as a machine can: the family name begins at "van" and its like, or is the last
/// word with all that hangs on it by hyphens.
/// </summary>
/// <param name="Given">First names and initials; none when the name is a single word.</param>
/// <param name="Family">The words of the family name.</param>
/// <param name="Cores">Which of those tell one family from another, by their place.</param>
sealed record KnownName(IReadOnlyList<string> Given, IReadOnlyList<string> Family, IReadOnlyList<int> Cores)
{
    /// <summary>Words before a family name, without which it is the same. Not "del" or "ben", that are parts of names or names too.</summary>
    static readonly HashSet<string> Before =
    [
        "van", "de", "den", "der", "des", "het", "t", "s", "te", "ten", "ter", "op", "in", "aan", "bij", "uit", "vd",
        "von", "vom", "zu", "zur", "du", "la", "las", "le", "les", "los", "da", "das", "do", "dos", "di", "della", "el", "al",
    ];

    internal static KnownName Of(string known)
    {
        var groups = Groups(known);
        if (groups.Count == 0) return new([], [], []);
        var start = groups.FindIndex(1, groups.Count - 1, g => g.Any(Before.Contains));
        if (start < 0) start = groups.Count - 1;
        List<string> family = [.. groups.Skip(start).SelectMany(g => g)];
        var cores = Enumerable.Range(0, family.Count).Where(i => !Before.Contains(family[i])).ToList();
        return new([.. groups.Take(start).SelectMany(g => g)], family, cores.Count > 0 ? cores : [.. Enumerable.Range(0, family.Count)]);
    }

    /// <summary>What hyphens hold together is one group. "Vries, Jan de" is read as it is said; titles are left out while a name remains.</summary>
    static List<IReadOnlyList<string>> Groups(string known)
    {
        if (known.Split(',', 2) is [var family, var given]) known = $"{given} {family}";
        foreach (var hyphen in (string[])["‐", "‑", "–", "—"]) known = known.Replace(hyphen, "-", StringComparison.Ordinal);
        var words = string.Join('-', known.Split('-', StringSplitOptions.TrimEntries)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        List<IReadOnlyList<string>> groups = [.. words.Select(NameWords.Of).Where(g => g.Count > 0)];
        while (groups.Count > 1 && groups[0].All(NameWords.IsTitle)) groups.RemoveAt(0);
        while (groups.Count > 1 && groups[^1].All(NameWords.IsTitle)) groups.RemoveAt(groups.Count - 1);
        return groups;
    }
}
