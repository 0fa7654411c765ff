using System.Security.Cryptography.X509Certificates;

namespace Portal.Pdf;

/// <summary>
/// What a file shows of its seals. It speaks of the file alone: whether the sealer is to be trusted is for the reader to say. "The
/// seal" is the newest one that is no timestamp.
/// </summary>
/// <param name="Sealed">There is a seal.</param>
/// <param name="CoversWholeDocument">The newest seal or timestamp covers every byte of the file but itself: nothing was added after it.</param>
/// <param name="Intact">What each seal and timestamp covers is what was sealed, and the signatures are those of the certificates.</param>
/// <param name="SealedBy">Whose certificate it is, as the certificate says; null when that cannot be read.</param>
/// <param name="SealedAt">When, by the clock of the machine that sealed.</param>
/// <param name="Problem">Why a seal could not be read or does not hold, in English, for a log; null when all is well.</param>
public sealed record SealReport(bool Sealed, bool CoversWholeDocument, bool Intact, string? SealedBy, DateTimeOffset? SealedAt, string? Problem)
{
    /// <summary>There is a seal, all that is sealed holds, and nothing was done after it but what may be: timestamps, other seals, data to check with.</summary>
    public bool Genuine => Sealed && Intact && Changes.Count == 0;

    /// <summary>What the seal reaches of the levels of ETSI EN 319 142-1.</summary>
    public SealLevel Level { get; init; }

    /// <summary>How the certificate of the seal stands, at the proven time, else at the time that the seal claims.</summary>
    public CertificateStanding Standing { get; init; }

    /// <summary>SHA-256 of the certificate of the seal in hexadecimal: to compare with what the sealer tells elsewhere.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The time that a timestamp of somebody else vouches for; null when only the sealing machine's clock speaks.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    /// <summary>Who vouches for that time.</summary>
    public string? ProvenBy { get; init; }

    /// <summary>All seals and timestamps of fields, the oldest first.</summary>
    public IReadOnlyList<SealFact> Seals { get; init; } = [];

    /// <summary>What was done to the document that a seal does not allow, the attack named.</summary>
    public IReadOnlyList<ChangeAfterSeal> Changes { get; init; } = [];
}

/// <summary>One seal or timestamp in a file.</summary>
/// <param name="Field">The name of its field.</param>
/// <param name="IsTimestamp">It is a timestamp over the document.</param>
/// <param name="Intact">What it covers is what was sealed.</param>
/// <param name="CoversWholeDocument">It covers every byte but itself.</param>
/// <param name="By">Whose certificate it is.</param>
/// <param name="At">The time that it says: the sealer's own clock, or that of the server of the timestamp.</param>
/// <param name="Standing">How its certificate stands.</param>
/// <param name="Problem">Why it does not hold, in English.</param>
public sealed record SealFact(string Field, bool IsTimestamp, bool Intact, bool CoversWholeDocument, string? By, DateTimeOffset? At, CertificateStanding Standing, string? Problem);

/// <summary>Levels of PAdES. Each is claimed only where everything that it takes was found and checked.</summary>
public enum SealLevel
{
    /// <summary>No seal, or one that is none of the levels: no signing-certificate-v2, another format, a time of its own.</summary>
    None,

    /// <summary>B-B: a signature with its certificate; the time is the sealer's own.</summary>
    Basic,

    /// <summary>B-T: somebody else's timestamp proves that the seal was there at a time.</summary>
    Timestamped,

    /// <summary>B-LT: beside it lie the certificates of seal and timestamps, and a list that speaks of each that somebody else vouches for.</summary>
    LongTerm,

    /// <summary>B-LTA: a later timestamp covers that data too.</summary>
    Archival,
}

/// <summary>How a certificate stands, from what is in the file, and from whom the reader trusts.</summary>
public enum CertificateStanding
{
    /// <summary>There is none that can be read.</summary>
    Unknown,

    /// <summary>The sealer made it itself; nobody else vouches for it.</summary>
    OwnMade,

    /// <summary>Somebody vouches for it whom the reader was not told to trust, or whose certificate is not in the file.</summary>
    IssuerNotTrusted,

    /// <summary>Somebody whom the reader trusts vouches for it.</summary>
    Trusted,

    /// <summary>It had run out.</summary>
    Expired,

    /// <summary>It did not run yet.</summary>
    NotYetValid,

    /// <summary>A list in the file says that it was revoked.</summary>
    Revoked,

    /// <summary>It is for something else.</summary>
    WrongPurpose,

    /// <summary>Who is said to vouch for it did not sign it, or may not.</summary>
    BrokenChain,
}

/// <summary>What was done after a seal that a seal does not allow.</summary>
/// <param name="Attack">Its name.</param>
/// <param name="Object">The object of the file, where it is one.</param>
/// <param name="What">What it is, in English, for a log.</param>
public sealed record ChangeAfterSeal(SealAttack Attack, int? Object, string What);

/// <summary>Attacks on sealed PDF files, by the names that they have in the literature. Stored by name.</summary>
public enum SealAttack
{
    /// <summary>Incremental saving (ISA): something was appended after the seal: pages, content, notes, another form, bytes no table lists.</summary>
    IncrementalSaving,

    /// <summary>Shadow, hide: something that lay on the page is taken away, so that what lay under it shows.</summary>
    ShadowHide,

    /// <summary>Shadow, replace: a font or a field of the form was changed, so that the same page says something else.</summary>
    ShadowReplace,

    /// <summary>Shadow, hide and replace: another object that lay hidden in the sealed file is put in the place of the one that was seen.</summary>
    ShadowHideAndReplace,

    /// <summary>Universal signature forgery (USF): the signature was emptied or broken, so that a careless reader finds nothing wrong.</summary>
    UniversalForgery,

    /// <summary>Signature wrapping (SWA): the sealed range leaves out more than the signature.</summary>
    SignatureWrapping,
}

/// <summary>Whom a reader trusts, and when she looks.</summary>
/// <param name="Roots">Certificates whose word is good for her.</param>
/// <param name="Now">The moment; null: a seal without a proven time is judged at the time that it claims.</param>
public sealed record SealTrust(IReadOnlyList<X509Certificate2> Roots, DateTimeOffset? Now = null);
