using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>A new client, with what she is here for.</summary>
/// <param name="Name">Name, as she writes it.</param>
/// <param name="Town">Town.</param>
/// <param name="BornOn">Date of birth; null when it is not known.</param>
/// <param name="Language">Language of letters: nl or en.</param>
/// <param name="Account">The account that she signs in with; null when she does not sign in (yet).</param>
/// <param name="Invite">True when that account is new and has no password yet: its mail holds the link to choose one.</param>
public sealed record NewClient(string Name, string Town, DateOnly? BornOn, string Language, AccountId? Account = null, bool Invite = true)
{
    /// <summary>The rule that says no; null when she may be registered.</summary>
    public Refusal? Check(DateOnly today) => Problems(today).FirstOrDefault();

    /// <summary>Every rule that says no.</summary>
    internal IEnumerable<Refusal> Problems(DateOnly today)
    {
        if (PersonalText.IsBlank(Name)) yield return new PersonNameIsMissing();
        if (PersonalText.IsBlank(Town)) yield return new TownIsMissing();
        if (BornOn > today || BornOn < today.AddYears(-120)) yield return new BirthDayIsWrong();
        if (Language is not ("nl" or "en")) yield return new LanguageIsUnknown();
    }
}

/// <summary>Registers a client and starts her first trajectory, whole or not at all.</summary>
public sealed class RegisterClient(Store store, Regulations regulations)
{
    /// <summary>Registers her; done by who keeps the practice's register. The client in the trajectory is filled in here.</summary>
    public Task<Outcome<ClientId>> Run(Actor actor, NewClient wish, NewTrajectory first, CommandKey key, CancellationToken stop = default) =>
        store.Write<ClientId>(actor, key.For(nameof(RegisterClient), Guid.Empty), async work =>
        {
            if (actor.Role is not Role.Administrator) return new NotFound();
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            if (wish.Check(LegalDay.Of(work.Now)) is { } refusal) return refusal;
            var client = Client.Register(actor.Practice, wish.Name.Trim(), wish.Town.Trim(), wish.BornOn, wish.Language);
            if (await StartTrajectory.Check(work.Db, profile, actor.Practice, first, LegalDay.Of(work.Now), stop) is { } no) return no;
            if (wish.Account is { } hers && await InviteClient.IsOfStaff(work.Db, actor.Practice, hers, stop)) return new AccountIsOfStaff();
            var trajectory = Trajectory.Start(client, first.Type, first.PrincipalKind!.Value, first.Principal, first.Controller, first.Adviser, first.StartedOn);
            work.Db.AddRange(client, trajectory);
            work.Record(Act.ClientRegistered, client.Id, client.Id.Value);
            work.Record(Act.TrajectoryStarted, client.Id, trajectory.Id.Value);
            if (wish.Account is { } account) InviteClient.Seat(work, client, account, wish.Invite);
            return client.Id;
        }, stop);
}

/// <summary>Gives a client the way to her own pages.</summary>
public sealed class InviteClient(Store store)
{
    /// <summary>Invites her under an account; done by who keeps the practice's register.</summary>
    public Task<Outcome> Run(Actor actor, ClientId id, AccountId account, bool invite, CommandKey key, CancellationToken stop = default) =>
        store.Write(actor, key.For(nameof(InviteClient), id.Value), async work =>
        {
            if (actor.Role is not Role.Administrator) return new NotFound();
            var client = await work.Db.Clients.SingleOrDefaultAsync(c => c.Id == id && c.Practice == actor.Practice && c.JoinedInto == null, stop);
            if (client is null) return new NotFound();
            if (client.DiedOn is { } died) return new ClientHasDied(died);
            if (await work.Db.Memberships.AnyAsync(m => m.Client == id && m.Role == Role.Client && m.EndedAt == null, stop)) return new ClientIsInvitedAlready();
            if (await IsOfStaff(work.Db, actor.Practice, account, stop)) return new AccountIsOfStaff();
            Seat(work, client, account, invite);
            return Outcome.Done;
        }, stop);

    internal static Task<bool> IsOfStaff(PortalDb db, PracticeId practice, AccountId account, CancellationToken stop) =>
        db.Memberships.AnyAsync(m => m.Practice == practice && m.Account == account && m.Adviser != null && m.EndedAt == null, stop);

    /// <summary>Whoever gets a way in hears of it by mail: no dossier opens to an account silently.</summary>
    internal static void Seat(Work work, Client client, AccountId account, bool invite)
    {
        var membership = Membership.Of(account, client);
        work.Db.Add(membership);
        work.Record(Act.MembershipGiven, client.Id, membership.Id.Value, $"role={membership.Role}");
        Post.Queue(work, client.Practice, [account], invite ? MailKind.Invitation : MailKind.RoleGiven, membership.Id.Value, client.Language);
    }
}
