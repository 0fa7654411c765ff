namespace Portal.Core.Consents;

/// <summary>How the client signed: a simple electronic signature (eIDAS 3(10), 25(1)); the practice seals.</summary>
/// <param name="TypedName">The name as the client typed it.</param>
/// <param name="ProvenBy">Proof of self at the moment of signing: password…</param>
/// <param name="OnBehalf">Name of the representative who signed; null when the client did.</param>
/// <param name="Drawn">The signature as it was drawn too; null when it was only typed.</param>
/// <param name="SeenBy">Name and function of the adviser at whose desk it was signed; null when the client signed on her own.</param>
public sealed record Signature(PersonalText TypedName, string ProvenBy, string? OnBehalf, PersonalText? Drawn = null, PersonalText? SeenBy = null);

/// <summary>A consent that was signed on paper. The paper itself lies elsewhere: Portal holds at most its scan.</summary>
/// <param name="SignedOn">The day that stands on it.</param>
/// <param name="KeptAt">Where the paper is.</param>
/// <param name="OnBehalf">Name of the representative who signed; null when the client did.</param>
public sealed record PaperSignature(DateOnly SignedOn, PersonalText KeptAt, PersonalText? OnBehalf)
{
    /// <summary>How the paper itself came in; null when it was only described.</summary>
    public PaperScan? Scan { get; init; }

    /// <summary>The first moment of the day on the paper at which the form was there.</summary>
    /// <param name="printedAt">When the form was printed first.</param>
    internal DateTimeOffset CountsFrom(DateTimeOffset printedAt)
    {
        var day = Rights.LegalDay.EndOf(SignedOn.AddDays(-1));
        return day > printedAt ? day : printedAt;
    }
}

/// <summary>A signed form that was taken in with its scan, and what the adviser states of it.</summary>
/// <param name="Code">The short code on the paper.</param>
/// <param name="Way">Whether she saw it signed.</param>
/// <param name="KnownBy">How she knew the person who signed.</param>
/// <param name="By">Who took it in.</param>
/// <param name="At">When.</param>
public sealed record PaperScan(string Code, PaperWay Way, PersonalText KnownBy, People.AdviserId By, DateTimeOffset At);

/// <summary>How a signed paper came to the adviser.</summary>
public enum PaperWay
{
    /// <summary>She saw it signed.</summary>
    Seen,

    /// <summary>It was brought or came by post, signed.</summary>
    Sent,
}
