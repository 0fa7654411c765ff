namespace Portal.Core.People;

/// <summary>What an account is in a practice.</summary>
public enum Role
{
    /// <summary>The data subject.</summary>
    Client,

    /// <summary>Acts for a client, and is shown as such.</summary>
    Representative,

    /// <summary>Works with clients; with a controller set, for that controller of a processor.</summary>
    Adviser,

    /// <summary>Staff of a processor: never decides, never asks a consent, never discloses.</summary>
    ProcessorStaff,

    /// <summary>Watches over the periods and mediates.</summary>
    PrivacyOfficer,

    /// <summary>Keeps the practice's register and people.</summary>
    Administrator,
}
