using Portal.Core.People;

namespace Portal.Core.Storage;

/// <summary>Words that somebody is still writing, kept on the server so that a lost connection loses nothing.</summary>
public sealed class Draft
{
    Draft() { }

    /// <summary>Whose draft.</summary>
    public MembershipId Membership { get; private init; }

    /// <summary>Which form and field, for instance "decision:…".</summary>
    public string Form { get; private init; } = "";

    /// <summary>The words.</summary>
    public PersonalText Text { get; internal set; }

    /// <summary>When they were last kept.</summary>
    public DateTimeOffset SavedAt { get; internal set; }

    /// <summary>Begins a draft.</summary>
    internal static Draft Begin(MembershipId membership, string form) => new() { Membership = membership, Form = form };
}
