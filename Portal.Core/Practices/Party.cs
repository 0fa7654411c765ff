namespace Portal.Core.Practices;

/// <summary>A named party of the practice's register. A profile holds kinds; the register holds names (domain: Recipients).</summary>
public sealed class Party
{
    Party() { }

    /// <summary>Its id.</summary>
    public PartyId Id { get; private init; }

    /// <summary>The practice whose register this is.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>Kind, as the profile's recipients and principals use it (uwv, employer, otherProfessional, zkmPractitioner…).</summary>
    public string Kind { get; private init; } = "";

    /// <summary>Name, as it stands on consents and letters.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Two-letter country code (AVG 15(2): safeguards outside the EEA).</summary>
    public string Country { get; private init; } = "NL";

    /// <summary>Processing agreement with this party (AVG 28(3)); null when there is none.</summary>
    public Agreement? Agreement { get; private set; }

    /// <summary>Enters a party in the register.</summary>
    public static Party Enter(PracticeId practice, string kind, string name, string country = "NL", Agreement? agreement = null) =>
        new() { Id = Portal.Core.Id.New<PartyId>(), Practice = practice, Kind = kind, Name = name, Country = country, Agreement = agreement is null ? null : agreement with { } };
}

/// <summary>A processing agreement (AVG 28(3)).</summary>
/// <param name="SignedOn">Day of signing.</param>
/// <param name="Version">Version of its text.</param>
/// <param name="ExpiresOn">Last day; null when it does not end by itself.</param>
public sealed record Agreement(DateOnly SignedOn, string Version, DateOnly? ExpiresOn)
{
    /// <summary>True on a day within the agreement.</summary>
    public bool HoldsOn(DateOnly day) => day >= SignedOn && (ExpiresOn is null || day <= ExpiresOn);
}
