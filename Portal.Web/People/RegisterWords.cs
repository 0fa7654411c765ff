using Portal.Web.Looks;

namespace Portal.Web.People;

/// <summary>The sentences of the pages on which an administrator keeps people, parties and clients.</summary>
static class RegisterWords
{
    internal static readonly Speech T = new("Portal.Web.People.RegisterTexts");

    /// <summary>The name of a kind of party.</summary>
    internal static string Kind(string kind) => T[$"Kind.{kind}"];
}
