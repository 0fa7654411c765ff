using Portal.Core.Consents;

namespace Portal.Core.Intake;

/// <summary>A form that came back signed.</summary>
/// <param name="Subject">The consent or declaration that it answers.</param>
/// <param name="Code">The code as it stands on the paper.</param>
/// <param name="SignedOn">The day that stands on the paper.</param>
/// <param name="KeptAt">Where the paper itself is.</param>
/// <param name="OnBehalf">Who signed for the client, of the register of representatives; null when she did.</param>
/// <param name="Way">Whether the adviser saw it signed.</param>
/// <param name="KnownBy">How she knew the person who signed.</param>
/// <param name="Seen">What she saw on the scan.</param>
public sealed record SignedPaper(Guid Subject, string Code, DateOnly SignedOn, string KeptAt, string? OnBehalf, PaperWay Way, string KnownBy, SeenOnPaper Seen);

/// <summary>What the adviser saw on the scan with her own eyes; no program can. All of it, or it is no signed form (AVG 7(1)).</summary>
/// <param name="Box">The cross stands in the box.</param>
/// <param name="Name">The name is that of who signs.</param>
/// <param name="Signature">There is a signature.</param>
/// <param name="Pages">All pages are there, each with the code that was typed.</param>
public sealed record SeenOnPaper(bool Box, bool Name, bool Signature, bool Pages)
{
    /// <summary>Nothing yet.</summary>
    public static SeenOnPaper Nothing { get; } = new(false, false, false, false);

    internal bool All => this is { Box: true, Name: true, Signature: true, Pages: true };
}
