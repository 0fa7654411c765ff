namespace Portal.Pdf;

/// <summary>What a file shows of its seal. It speaks of the file alone: whether the sealer is to be trusted is for the reader to say.</summary>
/// <param name="Sealed">There is a seal.</param>
/// <param name="CoversWholeDocument">The newest seal covers every byte of the file but itself: nothing was added after it.</param>
/// <param name="Intact">What the seal covers is what was sealed, and the signature is that of the certificate.</param>
/// <param name="SealedBy">Whose certificate it is, as the certificate says; null when that cannot be read.</param>
/// <param name="SealedAt">When, by the clock of the machine that sealed.</param>
/// <param name="Problem">Why a seal could not be read or does not hold, in English, for a log; null when all is well.</param>
public sealed record SealReport(bool Sealed, bool CoversWholeDocument, bool Intact, string? SealedBy, DateTimeOffset? SealedAt, string? Problem)
{
    /// <summary>There is a seal, it covers the whole file, and it holds.</summary>
    public bool Genuine => Sealed && CoversWholeDocument && Intact;
}
