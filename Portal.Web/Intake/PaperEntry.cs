namespace Portal.Web.Intake;

/// <summary>What is filled in of a paper: its day, where it lies, and who signed.</summary>
public sealed class PaperEntry
{
    /// <summary>The day that stands on it.</summary>
    public DateOnly SignedOn { get; set; }

    /// <summary>Where it is.</summary>
    public string KeptAt { get; set; } = "";

    /// <summary>Who signed for the client.</summary>
    public string OnBehalf { get; set; } = "";

    /// <summary>Nothing that is always asked is missing.</summary>
    internal bool IsWhole => !string.IsNullOrWhiteSpace(KeptAt);
}
