namespace Portal.Web.Intake;

/// <summary>What is filled in of a paper: its day, where it lies, and who signed.</summary>
public sealed class PaperEntry
{
    /// <summary>The day that stands on it.</summary>
    public DateOnly? SignedOn { get; set; }

    /// <summary>Where it is.</summary>
    public string KeptAt { get; set; } = "";

    /// <summary>Who signed for the client.</summary>
    public string OnBehalf { get; set; } = "";

    /// <summary>What is not filled in yet, by the keys of its sentences, in the order of the fields.</summary>
    /// <param name="signsHerself">False for who is too young: then somebody signed for her.</param>
    internal IEnumerable<string> Missing(bool signsHerself = true)
    {
        if (SignedOn is null) yield return "Missing.SignedOn";
        if (string.IsNullOrWhiteSpace(KeptAt)) yield return "Missing.KeptAt";
        if (!signsHerself && string.IsNullOrWhiteSpace(OnBehalf)) yield return "Missing.OnBehalf";
    }
}
