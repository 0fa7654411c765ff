namespace Portal.Core.Evidence;

/// <summary>What happened. Stored by name: a name is never used for something else.</summary>
public enum Act
{
    /// <summary>The practice began to work with Portal.</summary>
    PracticeOpened,
    /// <summary>A membership was given.</summary>
    MembershipGiven,
    /// <summary>A membership was taken away.</summary>
    MembershipEnded,
    /// <summary>It was entered on which day a colleague signed the secrecy undertaking.</summary>
    UndertakingEntered,
    /// <summary>A party was entered in the register, or its agreement changed.</summary>
    PartyEntered,
    /// <summary>A client was registered.</summary>
    ClientRegistered,
    /// <summary>Clients and items came in from a file.</summary>
    Imported,
    /// <summary>What came in from a file was taken out again.</summary>
    ImportUndone,
    /// <summary>A trajectory began.</summary>
    TrajectoryStarted,
    /// <summary>A trajectory was closed.</summary>
    TrajectoryClosed,
    /// <summary>A closing was taken back on the same day.</summary>
    TrajectoryReopened,
    /// <summary>A trajectory was given to another adviser.</summary>
    AdviserAssigned,
    /// <summary>A trajectory got another principal.</summary>
    PrincipalChanged,
    /// <summary>It was noted that a client has died.</summary>
    DeathRecorded,
    /// <summary>Two records of one client were joined.</summary>
    ClientsJoined,
    /// <summary>A dossier was opened by staff.</summary>
    DossierOpened,
    /// <summary>A colleague got leave to open a dossier, with a reason.</summary>
    AccessTaken,
    /// <summary>An item was added.</summary>
    ItemAdded,
    /// <summary>An item was changed.</summary>
    ItemChanged,
    /// <summary>An item's value was overwritten.</summary>
    ItemErased,
    /// <summary>A file of an item was handed over.</summary>
    FileOpened,
    /// <summary>A restricted value was shown.</summary>
    ItemRevealed,
    /// <summary>A request was received.</summary>
    RequestReceived,
    /// <summary>A request was passed on to the controller at once.</summary>
    RequestForwarded,
    /// <summary>The term was extended (AVG 12(3)).</summary>
    RequestExtended,
    /// <summary>A request was granted, in part or whole.</summary>
    RequestGranted,
    /// <summary>A request was refused with a reason.</summary>
    RequestRefused,
    /// <summary>The client took a request back.</summary>
    RequestTakenBack,
    /// <summary>An open request was closed because the client has died.</summary>
    RequestLapsed,
    /// <summary>A consent was asked.</summary>
    ConsentAsked,
    /// <summary>A consent was given.</summary>
    ConsentGiven,
    /// <summary>A consent that lies on paper was entered.</summary>
    PaperConsentEntered,
    /// <summary>A text was printed to be signed by hand.</summary>
    FormPrinted,
    /// <summary>A signed form was taken in with its scan.</summary>
    PaperTakenIn,
    /// <summary>A declaration that lies on paper was entered.</summary>
    DeclarationEntered,
    /// <summary>A declaration was asked.</summary>
    DeclarationAsked,
    /// <summary>A declaration was signed.</summary>
    DeclarationSigned,
    /// <summary>The client does not sign a declaration.</summary>
    DeclarationDeclined,
    /// <summary>An adviser's browser was locked to one text for a client to sign.</summary>
    DeskOpened,
    /// <summary>The adviser took her browser back.</summary>
    DeskLeft,
    /// <summary>A consent was declined.</summary>
    ConsentDeclined,
    /// <summary>A consent was withdrawn.</summary>
    ConsentWithdrawn,
    /// <summary>A consent ended with its trajectory, or with the client's death.</summary>
    ConsentEnded,
    /// <summary>A disclosure was made ready.</summary>
    DisclosurePrepared,
    /// <summary>The gate said yes and the package was made.</summary>
    DisclosureReleased,
    /// <summary>The gate said no.</summary>
    DisclosureRefused,
    /// <summary>A waiting disclosure was cancelled.</summary>
    DisclosureCancelled,
    /// <summary>A document was sealed.</summary>
    DocumentSealed,
    /// <summary>A document got a timestamp of somebody else, in a next revision.</summary>
    DocumentStamped,
    /// <summary>A document was opened or downloaded.</summary>
    DocumentOpened,
}
