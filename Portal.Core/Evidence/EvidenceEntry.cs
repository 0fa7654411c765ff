using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Evidence;

/// <summary>
/// One link of a practice's chain: who, on whose behalf, what, which client, when (AVG 5(2); NEN 7513). It holds ids and names of
/// rules, never personal data, so that erasing a client leaves it whole. Each link holds the hash of the one before.
/// </summary>
public sealed class EvidenceEntry
{
    EvidenceEntry() { }

    /// <summary>The practice whose chain this is.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>Place in the chain, from 1 without gaps: the order of commits.</summary>
    public long Sequence { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>What.</summary>
    public Act Act { get; private init; }

    /// <summary>Who: the account; null for the machine itself.</summary>
    public AccountId? Account { get; private init; }

    /// <summary>In which role; null for the machine itself.</summary>
    public Role? Role { get; private init; }

    /// <summary>The member of staff, where it is one.</summary>
    public AdviserId? Adviser { get; private init; }

    /// <summary>On whose behalf: the client that a representative acts for.</summary>
    public ClientId? OnBehalfOf { get; private init; }

    /// <summary>Which client it is about.</summary>
    public ClientId? Client { get; private init; }

    /// <summary>What it is about, an id.</summary>
    public Guid? Subject { get; private init; }

    /// <summary>Facts: ids, names of rules, hashes; never personal data.</summary>
    public string Facts { get; private init; } = "";

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public string PreviousHash { get; private init; } = "";

    /// <summary>SHA-256 over all fields above, in hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>Hash before the first entry.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>Writes the next link.</summary>
    internal static EvidenceEntry After(EvidenceHead head, DateTimeOffset at, Actor? actor, EvidenceNote note)
    {
        EvidenceEntry open = new()
        {
            Practice = head.Practice,
            Sequence = head.Count + 1,
            At = at,
            Act = note.Act,
            Account = actor?.Account,
            Role = actor?.Role,
            Adviser = actor?.Adviser,
            OnBehalfOf = actor?.Representative is null ? null : actor.Client,
            Client = note.Client,
            Subject = note.Subject,
            Facts = note.Facts,
            PreviousHash = head.Hash,
        };
        return open.WithHash(open.ComputeHash());
    }

    /// <summary>The hash that the fields ask for.</summary>
    public string ComputeHash()
    {
        string?[] fields =
        [
            Practice.Value.ToString(), Sequence.ToString(CultureInfo.InvariantCulture), At.UtcTicks.ToString(CultureInfo.InvariantCulture), Act.ToString(),
            Account?.Value.ToString(), Role?.ToString(), Adviser?.Value.ToString(), OnBehalfOf?.Value.ToString(), Client?.Value.ToString(),
            Subject?.ToString(), Facts, PreviousHash,
        ];
        // A length before each field: no two different rows give the same bytes.
        var text = string.Concat(fields.Select(f => f is null ? "-;" : $"{Encoding.UTF8.GetByteCount(f)}:{f};"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    EvidenceEntry WithHash(string hash) => new()
    {
        Practice = Practice,
        Sequence = Sequence,
        At = At,
        Act = Act,
        Account = Account,
        Role = Role,
        Adviser = Adviser,
        OnBehalfOf = OnBehalfOf,
        Client = Client,
        Subject = Subject,
        Facts = Facts,
        PreviousHash = PreviousHash,
        Hash = hash,
    };
}

/// <summary>What an operation has to say for the chain.</summary>
/// <param name="Act">What.</param>
/// <param name="Client">Which client.</param>
/// <param name="Subject">Which thing.</param>
/// <param name="Facts">Ids and names of rules, never personal data.</param>
public sealed record EvidenceNote(Act Act, ClientId? Client, Guid? Subject, string Facts = "");
