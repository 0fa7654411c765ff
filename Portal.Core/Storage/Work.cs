using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Storage;

/// <summary>One write transaction: state, evidence and what leaves commit together or not at all.</summary>
public sealed class Work
{
    readonly Actor? actor;
    readonly List<(PracticeId Practice, EvidenceNote Note)> notes = [];

    internal Work(PortalDb db, Actor? actor, DateTimeOffset now) => (Db, this.actor, Now) = (db, actor, now);

    /// <summary>The database, inside the transaction.</summary>
    public PortalDb Db { get; }

    /// <summary>The moment of this transaction, taken after the turn was won: its order is the order of commits.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>True when old bytes must be scrubbed from the write-ahead log after the commit (erasure).</summary>
    public bool Scrub { get; set; }

    /// <summary>Notes an act for the acting practice's chain.</summary>
    public void Record(Act act, ClientId? client, Guid? subject, string facts = "") =>
        Record(actor?.Practice ?? throw new InvalidOperationException("The machine names the practice."), act, client, subject, facts);

    /// <summary>Notes an act for a practice's chain.</summary>
    public void Record(PracticeId practice, Act act, ClientId? client, Guid? subject, string facts = "") =>
        notes.Add((practice, new(act, client, subject, facts)));

    /// <summary>What was noted so far.</summary>
    internal IReadOnlyList<Act> Acts => [.. notes.Select(n => n.Note.Act)];

    internal async Task WriteEvidence(CancellationToken stop)
    {
        foreach (var (practice, note) in notes)
        {
            var head = await Db.EvidenceHeads.FindAsync([practice], stop);
            if (head is null) Db.EvidenceHeads.Add(head = EvidenceHead.Empty(practice));
            var entry = EvidenceEntry.After(head, Now, actor, note);
            head.MoveTo(entry);
            Db.Evidence.Add(entry);
        }
        notes.Clear();
    }
}
