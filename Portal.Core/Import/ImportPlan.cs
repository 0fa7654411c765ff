using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Import;

/// <summary>What is wrong in a cell, or in a row.</summary>
/// <param name="Row">Row, as a spreadsheet numbers it; the heading is 1.</param>
/// <param name="Column">Name of the column; empty when it is the row.</param>
/// <param name="Reason">The rule that says no.</param>
public sealed record ImportProblem(int Row, string Column, Refusal Reason);

/// <summary>What a column of values means: for which purpose they are kept.</summary>
public sealed record ImportedCategory(Label Category, Label Purpose, int Items);

/// <summary>What a dry run found.</summary>
/// <param name="Profile">The profile, for the names of things.</param>
/// <param name="Rows">Rows that were looked at.</param>
/// <param name="Items">Items in them.</param>
/// <param name="Categories">What is kept for what, by column.</param>
/// <param name="Problems">Every problem, by row and column; empty when it can come in.</param>
public sealed record ImportReport(PrivacyProfile Profile, int Rows, int Items, IReadOnlyList<ImportedCategory> Categories, IReadOnlyList<ImportProblem> Problems);

/// <summary>A client who can come in, with all that is to be recorded.</summary>
sealed record ImportedClient(int Row, Client Client, Trajectory Trajectory, IReadOnlyList<DossierItem> Items);
