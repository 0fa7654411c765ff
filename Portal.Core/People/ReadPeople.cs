using Microsoft.EntityFrameworkCore;
using Portal.Core.Mail;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>A member of staff with one of her roles.</summary>
public sealed record ColleagueLine(
    MembershipId Membership, AccountId Account, string Name, string Function, Role Role, string? Controller, Subcontract? Subcontract, DateOnly? UndertakingSignedOn, bool IsMe);

/// <summary>The practice's people, and what the form offers.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Colleagues">Staff that has a role now.</param>
/// <param name="Controllers">Controllers to choose from; empty where there are none.</param>
public sealed record PeopleScreen(PrivacyProfile Profile, IReadOnlyList<ColleagueLine> Colleagues, IReadOnlyList<PartyChoice> Controllers);

/// <summary>A party to choose.</summary>
public sealed record PartyChoice(PartyId Party, string Kind, string Name);

/// <summary>Reads the practice's people for who keeps them.</summary>
public sealed class ReadPeople(Store store, Regulations regulations)
{
    /// <summary>The screen.</summary>
    public async Task<Outcome<PeopleScreen>> Of(Actor actor, CancellationToken stop = default)
    {
        if (actor.Role is not Role.Administrator) return new NotFound();
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var parties = await db.Parties.AsNoTracking().Where(p => p.Practice == actor.Practice).OrderBy(p => p.Name).ToListAsync(stop);
        var names = parties.ToDictionary(p => p.Id, p => p.Name);
        var rows = await (
            from m in db.Memberships.AsNoTracking()
            join a in db.Advisers on m.Adviser equals (AdviserId?)a.Id
            where m.Practice == actor.Practice && m.EndedAt == null
            select new { m.Id, m.Account, m.Role, Adviser = a }).ToListAsync(stop);
        var lines = rows.OrderBy(r => r.Adviser.Name, StringComparer.CurrentCulture).ThenBy(r => r.Role).Select(r => new ColleagueLine(
            r.Id, r.Account, r.Adviser.Name, r.Adviser.Function, r.Role, r.Adviser.Controller is { } c ? names[c] : null,
            r.Adviser.Subcontract, r.Adviser.UndertakingSignedOn, r.Id == actor.Membership));
        var controllers = profile.Controllers.Required ? parties.Where(p => Controls(profile, p)).Select(p => new PartyChoice(p.Id, p.Kind, p.Name)) : [];
        return new PeopleScreen(profile, [.. lines], [.. controllers]);
    }

    internal static bool Controls(PrivacyProfile profile, Party party) =>
        Enum.TryParse<PrincipalKind>(party.Kind, ignoreCase: true, out var kind) && profile.TrajectoryTypes.Any(t => t.PrincipalKinds.Contains(kind));
}
