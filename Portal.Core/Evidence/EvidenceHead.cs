using Portal.Core.Practices;

namespace Portal.Core.Evidence;

/// <summary>How long a practice's chain is and its last hash, so that a missing tail is seen.</summary>
public sealed class EvidenceHead
{
    EvidenceHead() { }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>Number of entries.</summary>
    public long Count { get; private set; }

    /// <summary>Hash of the last one.</summary>
    public string Hash { get; private set; } = EvidenceEntry.Beginning;

    /// <summary>The head of an empty chain.</summary>
    public static EvidenceHead Empty(PracticeId practice) => new() { Practice = practice };

    /// <summary>Moves on to a new last entry.</summary>
    internal void MoveTo(EvidenceEntry entry) => (Count, Hash) = (entry.Sequence, entry.Hash);
}
