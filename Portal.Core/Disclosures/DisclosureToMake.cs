using Portal.Core.Consents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Disclosures;

/// <summary>The form that makes a disclosure.</summary>
/// <param name="ClientName">The client.</param>
/// <param name="Exists">False at a practice that never discloses: then the rest is empty.</param>
/// <param name="Trajectories">Trajectories to choose from.</param>
/// <param name="Recipients">Parties of the register.</param>
/// <param name="Purposes">Purposes that can be chosen; the gate says which fit.</param>
/// <param name="Items">What is held, each with its trajectory.</param>
/// <param name="Exceptions">Grounds that can be claimed here instead of consent.</param>
/// <param name="Profile">The profile, for its words.</param>
public sealed record DisclosureToMake(
    string ClientName,
    bool Exists,
    IReadOnlyList<TrajectoryLine> Trajectories,
    IReadOnlyList<RecipientName> Recipients,
    IReadOnlyList<Purpose> Purposes,
    IReadOnlyList<ItemLine> Items,
    IReadOnlyList<DisclosureExceptionRule> Exceptions,
    PrivacyProfile Profile);

/// <summary>What the gate would say now.</summary>
/// <param name="Ground">What it rests on; null when the gate says no.</param>
/// <param name="Consent">The consent it rests on; null when it rests on something else.</param>
/// <param name="Reasons">Every reason why not; empty when the gate says yes.</param>
/// <param name="NeedsSecondPerson">True when somebody else must let it out.</param>
public sealed record GateAnswer(Ground? Ground, ConsentLine? Consent, IReadOnlyList<Refusal> Reasons, bool NeedsSecondPerson)
{
    /// <summary>True when the gate says yes.</summary>
    public bool IsYes => Ground is not null;
}
