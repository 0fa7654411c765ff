using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Consents;

/// <summary>The form that asks a consent.</summary>
/// <param name="ClientName">The client.</param>
/// <param name="Exists">False at a practice that knows no consents: then the rest is empty.</param>
/// <param name="Trajectories">Trajectories to choose from.</param>
/// <param name="Recipients">Parties of the register.</param>
/// <param name="Profile">The profile, for its words.</param>
public sealed record ConsentToAsk(string ClientName, bool Exists, IReadOnlyList<TrajectoryLine> Trajectories, IReadOnlyList<RecipientName> Recipients, PrivacyProfile Profile);

/// <summary>A named party of the register.</summary>
public sealed record RecipientName(PartyId Party, string Name);

/// <summary>What can be asked for one recipient in one trajectory.</summary>
/// <param name="Purposes">The purposes that fit; none when this recipient may get nothing.</param>
/// <param name="Categories">All categories, those that may never go there with why.</param>
/// <param name="Latest">The last day that may be chosen.</param>
/// <param name="Today">Today in the Netherlands.</param>
/// <param name="Never">Why this recipient may get nothing at all; null when it may.</param>
public sealed record ConsentChoices(IReadOnlyList<Purpose> Purposes, IReadOnlyList<CategoryOffer> Categories, DateOnly Latest, DateOnly Today, Refusal? Never);

/// <summary>A category on the form.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its name.</param>
/// <param name="Special">Special data (AVG 9, 10).</param>
/// <param name="Never">Why it may never go there; null when it may be asked.</param>
public sealed record CategoryOffer(string Id, Label Label, SpecialKind Special, Refusal? Never);
