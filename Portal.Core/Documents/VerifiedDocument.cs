using Portal.Core.Consents;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>What Portal says of a file that it made, to whoever holds that file. Nothing of the client, nor of what the document is about.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Practice">Which practice it is of.</param>
/// <param name="Sealer">Who decided and sealed: the practice, or at a processor the controller.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="IsEarlier">There is a later revision of the same document; this one is as genuine.</param>
/// <param name="Time">Who says when it was made, as far as this very file shows.</param>
/// <param name="Seal">What the file shows of its seal; null when the copy that was kept is damaged.</param>
/// <param name="Consent">For a consent: whether it holds now.</param>
public sealed record VerifiedDocument(
    DocumentKind Kind, string Practice, string Sealer, DateTimeOffset MadeAt, bool IsEarlier, TimeOfDocument Time, VerifiedSeal? Seal, VerifiedConsent? Consent)
{
    /// <summary>The short code on its pages; null for one of before there were codes.</summary>
    public string? Code { get; init; }

    /// <summary>How many revisions there are; a later one says the same, with a timestamp behind it.</summary>
    public int Revisions { get; init; } = 1;
}

/// <summary>A seal, looked at again in the file that was kept.</summary>
/// <param name="IsWhole">It holds, and nothing was changed after it.</param>
/// <param name="Level">What it can prove.</param>
/// <param name="Standing">What its certificate is worth now.</param>
/// <param name="Fingerprint">SHA-256 of the certificate.</param>
public sealed record VerifiedSeal(bool IsWhole, SealLevel Level, CertificateStanding Standing, string? Fingerprint);

/// <summary>Whether a consent holds.</summary>
/// <param name="State">Now.</param>
/// <param name="WithdrawnAt">When it was withdrawn. Why a consent ended otherwise is nobody's business.</param>
public sealed record VerifiedConsent(ConsentState State, DateTimeOffset? WithdrawnAt)
{
    /// <summary>It holds, but the client took back part of it later.</summary>
    public bool IsInPart { get; init; }

    /// <summary>While it holds: the last day on which it can. It may end before, with its trajectory or when it is withdrawn.</summary>
    public DateOnly? LastDay { get; init; }
}
