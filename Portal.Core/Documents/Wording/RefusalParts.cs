using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>
/// What a letter that says no, in whole or in part, may never lack (AVG 12(4); UAVG 35): the reasons, the authority, the court.
/// </summary>
sealed record RefusalParts(IReadOnlyList<Block> Reasons, IReadOnlyList<Block> Authority, IReadOnlyList<Block> Court)
{
    /// <summary>This, when each part says something.</summary>
    /// <exception cref="InvalidOperationException">One says nothing: such a letter is not written.</exception>
    internal RefusalParts Whole()
    {
        Demand(Reasons, nameof(Reasons));
        Demand(Authority, nameof(Authority));
        Demand(Court, nameof(Court));
        return this;
    }

    static void Demand(IReadOnlyList<Block> part, string name)
    {
        if (!part.OfType<Paragraph>().Any(p => p.Runs.Any(r => !string.IsNullOrWhiteSpace(r.Text))))
            throw new InvalidOperationException($"A refusal lacks its part {name} (AVG 12(4)).");
    }
}
