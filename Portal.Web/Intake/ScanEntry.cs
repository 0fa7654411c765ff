using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Intake;

namespace Portal.Web.Intake;

/// <summary>What is filled in of a form that came back signed. Nothing that the adviser states is filled in before she does.</summary>
public sealed class ScanEntry
{
    /// <summary>The question that it answers.</summary>
    internal string Question { get; set; } = "";

    /// <summary>The code on the paper.</summary>
    internal string Code { get; set; } = "";

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

    /// <summary>What was not chosen yet.</summary>
    internal Refusal? Missing => Question.Length == 0 ? new QuestionIsNotChosen() : Way is null ? new WayIsNotChosen() : null;

    internal SignedPaper Wish() => new(Guid.TryParse(Question, out var id) ? id : default, Code, Paper.SignedOn, Paper.KeptAt, Paper.OnBehalf, Way!.Value, KnownBy, new(SawBox, SawName, SawSignature, SawPages));
}

/// <summary>What was taken in.</summary>
/// <param name="Document">The sealed document.</param>
/// <param name="IsDeclaration">It is a declaration, not a consent.</param>
public sealed record PaperDone(DocumentId Document, bool IsDeclaration);

/// <summary>It was not chosen which question the paper answers.</summary>
sealed record QuestionIsNotChosen : Refusal;

/// <summary>It was not chosen whether the adviser saw it signed.</summary>
sealed record WayIsNotChosen : Refusal;
