using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Intake;

namespace Portal.Web.Intake;

/// <summary>What is filled in of a form that came back signed. Nothing that the adviser states is filled in before she does.</summary>
public sealed class ScanEntry
{
    string question = "", code = "";

    /// <summary>The question that it answers.</summary>
    internal string Question
    {
        get => question;
        set => (question, SawBox, SawName, SawSignature, SawPages) = (value, false, false, false, false);
    }

    /// <summary>The code on the paper. Whoever types another one looks again at the pages.</summary>
    internal string Code
    {
        get => code;
        set => (code, SawPages) = (value, SawPages && value == code);
    }

    /// <summary>Its day, where it lies, who signed.</summary>
    internal PaperEntry Paper { get; } = new();

    /// <summary>Whether she saw it signed.</summary>
    internal PaperWay? Way { get; set; }

    /// <summary>How she knew who signed.</summary>
    internal string KnownBy { get; set; } = "";

    internal bool SawBox { get; set; }

    internal bool SawName { get; set; }

    internal bool SawSignature { get; set; }

    internal bool SawPages { get; set; }

    /// <summary>Another scan came: what was seen was on the former.</summary>
    internal void LookAgain() => SawBox = SawName = SawSignature = SawPages = false;

    /// <summary>What is not filled in yet, by the keys of its sentences, in the order of the fields.</summary>
    internal IEnumerable<string> Missing(bool hasScan, bool signsHerself)
    {
        if (Question.Length == 0) yield return "Missing.Question";
        if (string.IsNullOrWhiteSpace(Code)) yield return "Missing.Code";
        if (!hasScan) yield return "Missing.Scan";
        foreach (var what in Paper.Missing(signsHerself)) yield return what;
        if (Way is null) yield return "Missing.Way";
        if (string.IsNullOrWhiteSpace(KnownBy)) yield return "Missing.KnownBy";
    }

    internal SignedPaper Wish() => new(Guid.TryParse(Question, out var id) ? id : default, Code, Paper.SignedOn ?? default, Paper.KeptAt, Paper.OnBehalf, Way!.Value, KnownBy, new(SawBox, SawName, SawSignature, SawPages));
}

/// <summary>What was taken in.</summary>
/// <param name="Document">The sealed document.</param>
/// <param name="IsDeclaration">It is a declaration, not a consent.</param>
public sealed record PaperDone(DocumentId Document, bool IsDeclaration);
