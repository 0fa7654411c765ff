using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Mail;

/// <summary>A mail in the queue.</summary>
public readonly record struct MailId(Guid Value) : IId<MailId>
{
    /// <inheritdoc/>
    public static MailId From(Guid value) => new(value);
}

/// <summary>
/// A mail that says "sign in, there is something for you" and no more. Queued in the transaction of the act that it tells of; it holds
/// no address and no words: both are found when it is sent. It is tried again while it surely did not arrive, and never when it may have.
/// </summary>
public sealed class OutgoingMail
{
    /// <summary>How long a mail that surely did not arrive is tried again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    OutgoingMail() { }

    /// <summary>Its id, and the name under which mail servers know it.</summary>
    public MailId Id { get; private init; }

    /// <summary>The practice in whose name it goes.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The account whose address it goes to.</summary>
    public AccountId To { get; private init; }

    /// <summary>What it is for.</summary>
    public MailKind Kind { get; private init; }

    /// <summary>Id of what it tells of: one thing is told to one account once.</summary>
    public Guid About { get; private init; }

    /// <summary>Language of its words: nl or en.</summary>
    public string Language { get; private init; } = "nl";

    /// <summary>When it was queued.</summary>
    public DateTimeOffset QueuedAt { get; private init; }

    /// <summary>Where it stands.</summary>
    public MailState State { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; private set; }

    /// <summary>From when it may be tried.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When it was sent or given up.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What was the matter at the last try.</summary>
    public MailTrouble? Trouble { get; private set; }

    /// <summary>Counts changes; checked on every save.</summary>
    public int Version { get; private set; }

    /// <summary>Puts a mail in the queue.</summary>
    public static OutgoingMail Queue(PracticeId practice, AccountId to, MailKind kind, Guid about, string language, DateTimeOffset now) => new()
    {
        Id = Portal.Core.Id.New<MailId>(), Practice = practice, To = to, Kind = kind, About = about, Language = language, QueuedAt = now, DueAt = now,
    };

    /// <summary>Begins a try. Who stops half-way leaves it in this state: it may have been sent.</summary>
    public void Begin() => (State, Tries, Version) = (MailState.Sending, Tries + 1, Version + 1);

    /// <summary>The server took it.</summary>
    public void Arrive(DateTimeOffset now) => (State, EndedAt, Trouble, Version) = (MailState.Sent, now, null, Version + 1);

    /// <summary>It surely did not arrive: later again, until patience ends.</summary>
    public void Wait(MailTrouble trouble, DateTimeOffset now)
    {
        var next = now + Waits[Math.Min(Tries, Waits.Length) - 1];
        (State, DueAt, EndedAt) = next - QueuedAt > Patience ? (MailState.GivenUp, DueAt, now) : (MailState.Queued, next, (DateTimeOffset?)null);
        (Trouble, Version) = (trouble, Version + 1);
    }

    /// <summary>It did not arrive and never will, or nobody knows whether it did: a person looks.</summary>
    public void Stop(MailState state, MailTrouble trouble, DateTimeOffset now) => (State, Trouble, EndedAt, Version) = (state, trouble, now, Version + 1);

    /// <summary>A person wants it tried once more.</summary>
    public void TryAgain(DateTimeOffset now) => (State, DueAt, EndedAt, Trouble, Tries, Version) = (MailState.Queued, now, null, null, 0, Version + 1);
}
