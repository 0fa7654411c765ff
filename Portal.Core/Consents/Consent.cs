using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;

namespace Portal.Core.Consents;

/// <summary>A client's written consent that one recipient gets named data for one purpose (AVG 4(11), 7).</summary>
public sealed partial class Consent
{
    Consent() { }

    /// <summary>Its id.</summary>
    public ConsentId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The controller at a processor.</summary>
    public PartyId? Controller { get; private init; }

    /// <summary>The client.</summary>
    public ClientId Client { get; private init; }

    /// <summary>The trajectory it was asked in.</summary>
    public TrajectoryId Trajectory { get; private init; }

    /// <summary>The one recipient, a named party.</summary>
    public PartyId Recipient { get; private init; }

    /// <summary>The one purpose, an id of the profile.</summary>
    public string Purpose { get; private init; } = "";

    /// <summary>Categories, ids of the profile.</summary>
    public IReadOnlyList<string> Categories { get; private init; } = [];

    /// <summary>Last moment at which it can hold, exclusive: what was asked, at most what the profile says.</summary>
    public DateTimeOffset ValidUntil { get; private init; }

    /// <summary>Last moment at which it can be answered, exclusive.</summary>
    public DateTimeOffset AnswerBefore { get; private init; }

    /// <summary>The exact text that the client saw (AVG 7(1)).</summary>
    public PersonalText Text { get; private init; }

    /// <summary>SHA-256 of that text.</summary>
    public string TextHash { get; private init; } = "";

    /// <summary>Language of the text.</summary>
    public string Language { get; private init; } = "nl";

    /// <summary>Profile and version it was asked under; never carried over to another.</summary>
    public string ProfileVersion { get; private init; } = "";

    /// <summary>Who asked.</summary>
    public AdviserId AskedBy { get; private init; }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>State as stored; whether it has expired is a matter of time, see <see cref="StateAt"/>.</summary>
    public ConsentState State { get; private set; }

    /// <summary>When it was given or declined.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>How it was given: name as typed, proof of self.</summary>
    public Signature? Signature { get; private set; }

    /// <summary>The paper it stands on; null when it was given in Portal.</summary>
    public PaperSignature? Paper { get; private set; }

    /// <summary>When it was withdrawn.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>When it ended before its time, with the trajectory or the life that it belonged to.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Counts changes; checked on every save.</summary>
    public int Version { get; private set; }

    internal static Consent Ask(Trajectory trajectory, AskedConsent asked, AdviserId by, DateTimeOffset now) => Make(trajectory, asked, by, now, null);

    static Consent Make(Trajectory trajectory, AskedConsent asked, AdviserId by, DateTimeOffset at, PaperSignature? paper) => new()
    {
        Id = asked.Id,
        Practice = trajectory.Practice,
        Controller = trajectory.Controller,
        Client = trajectory.Client,
        Trajectory = trajectory.Id,
        Recipient = asked.Recipient,
        Purpose = asked.Purpose,
        Categories = asked.Categories,
        ValidUntil = asked.ValidUntil,
        AnswerBefore = asked.AnswerBefore,
        Text = new(asked.Text.Plain),
        TextHash = asked.Text.Hash,
        Language = asked.Text.Language,
        ProfileVersion = asked.ProfileVersion,
        AskedBy = by,
        AskedAt = at,
        Paper = paper,
        State = ConsentState.Requested,
    };

    /// <summary>State at a moment: what was asked or given expires by itself.</summary>
    public ConsentState StateAt(DateTimeOffset at) => State switch
    {
        ConsentState.Requested when at >= AnswerBefore || at >= ValidUntil => ConsentState.Expired,
        ConsentState.Given when at >= ValidUntil => ConsentState.Expired,
        var state => state,
    };

    /// <summary>Gives the consent (AVG 7; prior and written).</summary>
    internal Outcome Give(Signature signature, DateTimeOffset now)
    {
        if (StateAt(now) is not ConsentState.Requested) return new ConsentIsNotOpen(StateAt(now));
        (State, AnsweredAt, Signature, Version) = (ConsentState.Given, now, signature, Version + 1);
        return Outcome.Done;
    }

    /// <summary>Declines. Needs no reason and has no consequences (AVG 7(4)).</summary>
    internal Outcome Decline(DateTimeOffset now)
    {
        if (StateAt(now) is not ConsentState.Requested) return new ConsentIsNotOpen(StateAt(now));
        (State, AnsweredAt, Version) = (ConsentState.Refused, now, Version + 1);
        return Outcome.Done;
    }

    /// <summary>Ends an open question or a consent in force with what it belonged to: nothing leaves under it any more.</summary>
    internal void End(DateTimeOffset now) => (State, EndedAt, Version) = (ConsentState.Expired, now, Version + 1);

    /// <summary>Ends the consent at once. Needs no reason and nobody's leave (AVG 7(3)).</summary>
    internal Outcome Withdraw(DateTimeOffset now)
    {
        if (State is ConsentState.Withdrawn) return new ConsentIsAlreadyWithdrawn(WithdrawnAt!.Value);
        if (StateAt(now) is not ConsentState.Given) return new ConsentIsNotInForce(StateAt(now));
        (State, WithdrawnAt, Version) = (ConsentState.Withdrawn, now, Version + 1);
        return Outcome.Done;
    }
}
