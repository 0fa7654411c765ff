namespace Portal.Core.Signing;

/// <summary>
/// Whether a typed name is the signer's. It proves nothing about who sits at the keyboard, which is what the proof of self is for; but a
/// name that is somebody else's is no signature of hers, and who signs for another must not pass as that other.
/// <list type="bullet">
/// <item>Her family name is there: of a double name one part is enough, without "van de", without accents or capitals, in one word or in two.</item>
/// <item>The first name or initial that is typed first, if any, has the same first letter as one of hers: "J." and "Johannes" for Jan, and
/// not "Piet", also not as "Piet Jan". What comes after it (a second name, a name by marriage) is hers to add.</item>
/// <item>Nothing else makes it fail. Who is known by a single word types that word. Her name exactly as it is shown always passes.</item>
/// </list>
/// </summary>
static class SignersName
{
    /// <summary>True when the typed name is that of who is known by this one.</summary>
    internal static bool IsIn(string typed, string known)
    {
        var (words, name) = (NameWords.Of(typed), KnownName.Of(known));
        if (name.Cores.Select(core => Find(words, name, core)).FirstOrDefault(found => found is not null) is not { } family) return false;
        var first = words.Where((_, i) => i < family.Start || i >= family.End).FirstOrDefault(w => !name.Family.Contains(w) && !NameWords.IsTitle(w));
        return first is null || name.Given.Count == 0 || name.Given.Any(g => g[0] == first[0]);
    }

    /// <summary>Where a part of the family name stands: the word itself, or with what belongs before it, written in one word or in more.</summary>
    static Place? Find(IReadOnlyList<string> typed, KnownName known, int core)
    {
        for (var from = core; from >= 0; from--)
        {
            var sought = string.Concat(known.Family.Skip(from).Take(core - from + 1));
            for (var start = 0; start < typed.Count; start++)
            {
                var joined = "";
                for (var end = start; end < typed.Count && joined.Length < sought.Length;)
                {
                    joined += typed[end++];
                    if (joined == sought) return new(start, end);
                }
            }
        }
        return null;
    }

    sealed record Place(int Start, int End);
}
