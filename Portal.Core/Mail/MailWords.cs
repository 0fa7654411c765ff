namespace Portal.Core.Mail;

/// <summary>What a mail is for.</summary>
public enum MailKind
{
    /// <summary>Somebody may make an account.</summary>
    Invitation,

    /// <summary>Somebody who has an account can sign in at a practice, in a role that is new.</summary>
    RoleGiven,

    /// <summary>Somebody forgot a password.</summary>
    PasswordReset,

    /// <summary>To an adviser: a client filed a request.</summary>
    RequestReceived,

    /// <summary>To a client: a request was answered.</summary>
    RequestAnswered,

    /// <summary>To a client: a consent is asked.</summary>
    ConsentAsked,

    /// <summary>To a client: what she signed on paper, or a withdrawal that she wrote or said, was entered for her.</summary>
    PaperEntered,

    /// <summary>To a client: she is asked to sign a declaration.</summary>
    DeclarationAsked,

    /// <summary>To an adviser: the last day of a request is near.</summary>
    DueNear,
}

/// <summary>Where a mail stands.</summary>
public enum MailState
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>Is being sent.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>The mail server refused it for good.</summary>
    Refused,

    /// <summary>The line broke while it was sent: it may have arrived, so it is not sent again by itself.</summary>
    Unsure,

    /// <summary>The mail server could not be reached in all the time that it was tried.</summary>
    GivenUp,
}

/// <summary>What was the matter with a mail, without a word of a person.</summary>
public enum MailTrouble
{
    /// <summary>The mail server does not answer.</summary>
    Unreachable,

    /// <summary>The mail server is busy or full for the moment.</summary>
    Busy,

    /// <summary>The mail server refuses our name and password.</summary>
    NotSignedIn,

    /// <summary>The mail server does not take this address.</summary>
    AddressRefused,

    /// <summary>The account has no address or was switched off.</summary>
    NoAddress,

    /// <summary>The line broke, or Portal stopped, in the middle.</summary>
    BrokenOff,
}
