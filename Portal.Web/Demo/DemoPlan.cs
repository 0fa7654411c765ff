using Portal.Core.Consents;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Web.Demo;

/// <summary>
/// What the demo of one practice is made of: its register, its people and what happened to them. Data only; <see cref="DemoPractice"/>
/// plays it. Parties are named in full, staff by the first name, days are counted back from today.
/// </summary>
/// <param name="Profile">Id of the profile.</param>
/// <param name="Address">Address on letters, invented.</param>
/// <param name="Different">One sentence: what makes this practice different.</param>
sealed record DemoPlan(string Profile, string Address, Label Different)
{
    public required IReadOnlyList<PlannedParty> Parties { get; init; }

    public required IReadOnlyList<PlannedStaff> Staff { get; init; }

    public required IReadOnlyList<PlannedClient> Clients { get; init; }

    /// <summary>Values by category, where a client has none of her own. A category without a value stays empty.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Who told something about clients, besides themselves, their adviser and the principal.</summary>
    public string Informant { get; init; } = "Oud-leidinggevende bij Winkel Voorbeeld";

    /// <summary>A text in both languages.</summary>
    public static Label Say(string nl, string en) => new() { Nl = nl, En = en };
}

/// <summary>A party of the register.</summary>
sealed record PlannedParty(string Kind, string Name, bool Agreement = false);

/// <summary>A member of staff.</summary>
/// <param name="Name">Name, obviously invented.</param>
/// <param name="Function">Function, as under a letter.</param>
/// <param name="Why">What there is to see as this person.</param>
sealed record PlannedStaff(string Name, Label Function, Label Why)
{
    public Role Role { get; init; } = Role.Adviser;

    /// <summary>The controller at a processor for whom she works.</summary>
    public string? Controller { get; init; }

    public Subcontract? Subcontract { get; init; }
}

/// <summary>A client, what is held about her and what happened.</summary>
sealed record PlannedClient(string Name, string Street, string Town, DateOnly BornOn, string Gender, Label Why)
{
    public required PlannedTrajectory Trajectory { get; init; }

    /// <summary>Language of letters.</summary>
    public string Language { get; init; } = "nl";

    public PlannedRepresentative? Representative { get; init; }

    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<PlannedPaper> Papers { get; init; } = [];

    /// <summary>What she was asked to declare.</summary>
    public IReadOnlyList<PlannedDeclaration> Declarations { get; init; } = [];

    public IReadOnlyList<PlannedRequest> Requests { get; init; } = [];

    public IReadOnlyList<PlannedConsent> Consents { get; init; } = [];

    public IReadOnlyList<PlannedDisclosure> Disclosures { get; init; } = [];

    public IReadOnlyList<PlannedLook> Looks { get; init; } = [];

    public string FirstName => Name.Split(' ')[0];
}

/// <summary>The one trajectory of a client.</summary>
sealed record PlannedTrajectory(string Type, PrincipalKind Kind, string Adviser, int Ago, string? Principal = null);

/// <summary>Somebody who acts for a client.</summary>
sealed record PlannedRepresentative(string Name, string Authority, Label Why);

/// <summary>A paper in a cabinet.</summary>
sealed record PlannedPaper(string Category, string Value, string Location);

/// <summary>A declaration that was asked so many days ago, and signed the next day where it says so.</summary>
sealed record PlannedDeclaration(int Ago, DeclarationKind Kind = DeclarationKind.Privacy, bool Signed = true);

/// <summary>A request, of which the answer may have been given.</summary>
sealed record PlannedRequest(RightId Right, string? About = null)
{
    /// <summary>Received so many days ago; null: on the day that makes it due tomorrow, or as soon after that as a period can end.</summary>
    public int? Ago { get; init; }

    public string? Text { get; init; }

    public string? Proposed { get; init; }

    public RightReason? Claim { get; init; }

    public PlannedDecision? Decision { get; init; }
}

/// <summary>A decision; without a finding all is granted.</summary>
sealed record PlannedDecision(int Ago, string? Finding = null, string? Words = null);

/// <summary>A consent that was asked, and what became of it.</summary>
sealed record PlannedConsent(int Ago, string Recipient, string Purpose, string[] Categories)
{
    /// <summary>The last day asked for, in days from today.</summary>
    public int Until { get; init; } = 90;

    /// <summary>What became of it; expired means: given, and over by now.</summary>
    public ConsentState State { get; init; }

    /// <summary>When it was withdrawn.</summary>
    public int Withdrawn { get; init; }
}

/// <summary>A disclosure that was made ready, and let out if it says when.</summary>
sealed record PlannedDisclosure(int Ago, string Recipient, string Purpose, string[] Categories, int? Released = null);

/// <summary>A member of staff opened the dossier; a colleague gave a reason.</summary>
sealed record PlannedLook(int Ago, string Who, string? Reason = null);
