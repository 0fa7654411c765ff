using Portal.Core;

namespace Portal.Web.Dossiers;

/// <summary>The connection broke, or the file went away, while it was being brought over.</summary>
sealed record FileDidNotCome : Refusal;

/// <summary>A file is asked, and none was chosen yet.</summary>
sealed record FileIsMissing : Refusal;
