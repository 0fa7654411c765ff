using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>A new colleague.</summary>
/// <param name="Account">The account that she signs in with.</param>
/// <param name="Role">What she is in the practice.</param>
/// <param name="Name">Name, as under a letter.</param>
/// <param name="Function">Function, as under a letter.</param>
/// <param name="UndertakingSignedOn">Day on which she signed the secrecy undertaking; null: not yet.</param>
/// <param name="Controller">The controller that she works for, at a processor.</param>
/// <param name="Subcontract">The contract that she works under, when she is of a subcontractor.</param>
/// <param name="Invite">True when the account is new and has no password yet.</param>
public sealed record NewColleague(
    AccountId Account, Role Role, string Name, string Function, DateOnly? UndertakingSignedOn, PartyId? Controller = null, Subcontract? Subcontract = null, bool Invite = true);

/// <summary>Enters a member of staff with a role; done by who keeps the practice's people.</summary>
public sealed class EnterColleague(Store store, Regulations regulations)
{
    /// <summary>Roles that a colleague may have in a practice with this profile.</summary>
    public static IReadOnlyList<Role> Roles(PrivacyProfile profile) =>
        profile.IsProcessor() ? [Role.Adviser, Role.ProcessorStaff, Role.PrivacyOfficer, Role.Administrator] : [Role.Adviser, Role.PrivacyOfficer, Role.Administrator];

    /// <summary>Enters her.</summary>
    public Task<Outcome<MembershipId>> Run(Actor actor, NewColleague wish, CommandKey key, CancellationToken stop = default) =>
        store.Write<MembershipId>(actor, key.For(nameof(EnterColleague), Guid.Empty), async work =>
        {
            if (actor.Role is not Role.Administrator) return new NotFound();
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            if (!Roles(profile).Contains(wish.Role)) return new RoleDoesNotFit();
            if (PersonalText.IsBlank(wish.Name)) return new PersonNameIsMissing();
            if (PersonalText.IsBlank(wish.Function)) return new FunctionIsMissing();
            if (wish.UndertakingSignedOn > LegalDay.Of(work.Now)) return new DayHasNotCome();
            if (await Controller(work.Db, profile, actor.Practice, wish, LegalDay.Of(work.Now), stop) is { } refusal) return refusal;
            if (await HasRole(work.Db, actor.Practice, wish, stop)) return new PersonIsThereAlready();

            var adviser = Adviser.Enter(actor.Practice, wish.Name.Trim(), wish.Function.Trim(), wish.UndertakingSignedOn, wish.Controller, wish.Subcontract);
            var membership = Membership.Of(wish.Account, adviser, wish.Role);
            work.Db.AddRange(adviser, membership);
            work.Record(Act.MembershipGiven, null, membership.Id.Value, $"role={wish.Role}");
            if (wish.Account != actor.Account) Post.Queue(work, actor.Practice, [wish.Account], wish.Invite ? MailKind.Invitation : MailKind.RoleGiven, membership.Id.Value, "nl");
            return membership.Id;
        }, stop);

    /// <summary>At a processor an adviser works for one controller, and that controller has an agreement that holds.</summary>
    static async Task<Refusal?> Controller(PortalDb db, PrivacyProfile profile, PracticeId practice, NewColleague wish, DateOnly today, CancellationToken stop)
    {
        var needed = profile.Controllers.Required && wish.Role is Role.Adviser;
        if (wish.Controller is not { } id) return needed ? new ControllerIsMissing() : null;
        if (!needed || await db.Parties.SingleOrDefaultAsync(p => p.Id == id && p.Practice == practice, stop) is not { } party) return new NotFound();
        return profile.Controllers.AgreementRequired && party.Agreement?.HoldsOn(today) != true ? new AgreementIsMissing() : null;
    }

    static Task<bool> HasRole(PortalDb db, PracticeId practice, NewColleague wish, CancellationToken stop) => db.Memberships.AnyAsync(
        m => m.Practice == practice && m.Account == wish.Account && m.Role == wish.Role && m.EndedAt == null
            && db.Advisers.Any(a => a.Id == m.Adviser && a.Controller == wish.Controller), stop);
}
