using Portal.Core.Practices;

namespace Portal.Core.Consents;

/// <summary>What an asked consent is made of.</summary>
internal sealed record AskedConsent(
    ConsentId Id,
    PartyId Recipient,
    string Purpose,
    IReadOnlyList<string> Categories,
    DateTimeOffset ValidUntil,
    DateTimeOffset AnswerBefore,
    ConsentText Text,
    string ProfileVersion);
