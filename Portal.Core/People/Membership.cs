using Portal.Core.Practices;

namespace Portal.Core.People;

/// <summary>An account's role in one practice, tied to a client or a member of staff. One account may have several.</summary>
public sealed class Membership
{
    Membership() { }

    /// <summary>Its id.</summary>
    public MembershipId Id { get; private init; }

    /// <summary>The account.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>The role.</summary>
    public Role Role { get; private init; }

    /// <summary>The client, for a client or representative.</summary>
    public ClientId? Client { get; private init; }

    /// <summary>The member of staff.</summary>
    public AdviserId? Adviser { get; private init; }

    /// <summary>The representative.</summary>
    public RepresentativeId? Representative { get; private init; }

    /// <summary>Set when the role was taken away; counts from the next command.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Of a client.</summary>
    public static Membership Of(AccountId account, Client client) =>
        new() { Id = Portal.Core.Id.New<MembershipId>(), Account = account, Practice = client.Practice, Role = Role.Client, Client = client.Id };

    /// <summary>Of somebody who acts for a client.</summary>
    public static Membership Of(AccountId account, Representative representative) => new()
    {
        Id = Portal.Core.Id.New<MembershipId>(),
        Account = account,
        Practice = representative.Practice,
        Role = Role.Representative,
        Client = representative.Client,
        Representative = representative.Id,
    };

    /// <summary>Of a member of staff.</summary>
    public static Membership Of(AccountId account, Adviser adviser, Role role) =>
        new() { Id = Portal.Core.Id.New<MembershipId>(), Account = account, Practice = adviser.Practice, Role = role, Adviser = adviser.Id };

    /// <summary>Takes the role away.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}
