namespace Portal.Core.Import;

/// <summary>The file is empty, or holds a heading only.</summary>
public sealed record ImportIsEmpty : Refusal;

/// <summary>The file is larger than can be read at once.</summary>
/// <param name="Megabytes">The most that can.</param>
public sealed record FileIsTooLarge(int Megabytes) : Refusal;

/// <summary>The file is no text in UTF-8: letters with marks would come in wrong.</summary>
public sealed record FileIsNotUtf8 : Refusal;

/// <summary>Quotation marks do not come in pairs here.</summary>
public sealed record RowCannotBeRead : Refusal;

/// <summary>The row has more cells than the heading has columns.</summary>
public sealed record RowHasTooManyCells : Refusal;

/// <summary>No column of the template has this name.</summary>
public sealed record ColumnIsUnknown : Refusal;

/// <summary>The same column stands there twice.</summary>
public sealed record ColumnIsThereTwice : Refusal;

/// <summary>A column that every file needs is not there.</summary>
public sealed record ColumnIsMissing : Refusal;

/// <summary>A cell that every row needs is empty.</summary>
public sealed record CellIsEmpty : Refusal;

/// <summary>A cell holds more than fits.</summary>
/// <param name="Most">Most characters.</param>
public sealed record CellIsTooLong(int Most) : Refusal;

/// <summary>This is no date that exists; write it as 31-12-2026 or 2026-12-31.</summary>
public sealed record DateIsWrong : Refusal;

/// <summary>The last day lies before the first.</summary>
public sealed record EndIsBeforeStart : Refusal;

/// <summary>The word is none of those that can stand here.</summary>
public sealed record WordIsUnknown : Refusal;

/// <summary>The register holds no such party of that kind.</summary>
public sealed record PartyIsNotInTheRegister : Refusal;

/// <summary>No adviser of this name works here, for this controller.</summary>
public sealed record AdviserIsUnknown : Refusal;

/// <summary>More than one adviser has this name.</summary>
public sealed record AdviserIsNotOne : Refusal;

/// <summary>The same client stands in the file twice: same name, town and date of birth.</summary>
/// <param name="Row">The row in which she stands first.</param>
public sealed record ClientIsThereTwice(int Row) : Refusal;

/// <summary>This client is registered already: same name, town and date of birth.</summary>
public sealed record ClientIsRegisteredAlready : Refusal;

/// <summary>The category has more than one possible source: the column for it must say which.</summary>
public sealed record SourceIsMissing : Refusal;

/// <summary>The file has rows that cannot come in; nothing was written.</summary>
/// <param name="Count">How many problems.</param>
public sealed record ImportHasProblems(int Count) : Refusal;

/// <summary>An import can be undone for a day.</summary>
public sealed record ImportIsTooOld : Refusal;

/// <summary>It was undone before.</summary>
public sealed record ImportIsUndoneAlready : Refusal;

/// <summary>Something was done with clients that came in: a request, a consent, a changed item, somebody who signed in.</summary>
/// <param name="Clients">With how many clients.</param>
public sealed record ImportIsInUse(int Clients) : Refusal;

/// <summary>A value that begins with a quote does not end with one.</summary>
/// <param name="Row">The row in which it begins.</param>
public sealed record QuoteIsNotClosed(int Row) : Refusal;
