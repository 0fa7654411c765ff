using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.People;

/// <summary>The register of clients and trajectories: who is here for what and with whom, no content.</summary>
/// <param name="Rows">The clients.</param>
/// <param name="More">True when there are more than are shown: who seeks types more letters.</param>
/// <param name="Advisers">Who can be given a trajectory.</param>
/// <param name="Parties">Who can be a principal.</param>
/// <param name="Profile">The profile, for its words.</param>
/// <param name="Today">Today in the Netherlands.</param>
public sealed record Register(
    IReadOnlyList<RegisterRow> Rows, bool More, IReadOnlyList<AdviserChoice> Advisers, IReadOnlyList<PartyChoice> Parties, PrivacyProfile Profile, DateOnly Today);

/// <summary>A client of the register.</summary>
/// <param name="Client">The client.</param>
/// <param name="Number">As a number.</param>
/// <param name="Name">The name; null at a processor, whose staff sees none.</param>
/// <param name="Town">The town, beside the name.</param>
/// <param name="DiedOn">Day of death.</param>
/// <param name="Trajectories">Her trajectories, the newest first.</param>
public sealed record RegisterRow(ClientId Client, string Number, string? Name, string? Town, DateOnly? DiedOn, IReadOnlyList<RegisterTrajectory> Trajectories);

/// <summary>A trajectory of the register.</summary>
/// <param name="Line">What a screen shows.</param>
/// <param name="Type">Kind, an id of the profile.</param>
/// <param name="Controller">The controller at a processor.</param>
/// <param name="Adviser">Who has it.</param>
/// <param name="Principal">Who pays.</param>
/// <param name="ClosedToday">True when the closing can still be taken back.</param>
public sealed record RegisterTrajectory(TrajectoryLine Line, string Type, PartyId? Controller, AdviserId? Adviser, PartyId? Principal, bool ClosedToday);

/// <summary>Somebody who works with clients now.</summary>
public sealed record AdviserChoice(AdviserId Adviser, string Name, PartyId? Controller);

/// <summary>A party of the register, and of which principals it can be one.</summary>
public sealed record PartyChoice(PartyId Party, string Name, IReadOnlyList<PrincipalKind> Kinds);

/// <summary>Reads the register for the administrator.</summary>
public sealed class ReadTrajectories(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>Most clients that are shown at once.</summary>
    public const int Most = 30;

    /// <summary>Clients whose name, town or number holds the letters; all, up to the most, when there are none.</summary>
    public async Task<Outcome<Register>> Of(Actor actor, string letters = "", CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var now = clock.GetUtcNow();
        if (actor.Role is not Role.Administrator || !await Standing.Holds(db, actor, now, stop)) return new NotFound();
        var profile = await regulations.Of(db, actor.Practice, stop);
        var named = !profile.Controllers.Required;
        var trajectories = await db.Trajectories.AsNoTracking().Where(t => t.Practice == actor.Practice).ToListAsync(stop);
        var behind = trajectories.Where(t => actor.Controller is not null && t.Controller != actor.Controller).Select(t => t.Client).ToHashSet();
        var clients = await db.Clients.AsNoTracking().Where(c => c.Practice == actor.Practice && c.JoinedInto == null).ToListAsync(stop);
        var found = clients.Where(c => !behind.Contains(c.Id) && Holds(c, named, letters.Trim()))
            .OrderBy(c => named ? c.Name : ClientNumber.Of(c.Id), StringComparer.Create(TextSource.Culture("nl"), ignoreCase: true)).ToList();
        var shown = found.Take(Most).ToList();
        var ids = shown.Select(c => c.Id).ToHashSet();
        List<Trajectory> theirs = [.. trajectories.Where(t => ids.Contains(t.Client))];
        var lines = (await TrajectoryLines.Of(db, profile, theirs, stop)).ToDictionary(l => l.Trajectory);
        var rows = shown.Select(c => new RegisterRow(
            c.Id, ClientNumber.Of(c.Id), named ? c.Name : null, named ? c.Town : null, c.DiedOn,
            [.. theirs.Where(t => t.Client == c.Id).OrderByDescending(t => t.StartedOn).Select(t => Row(t, lines[t.Id], LegalDay.Of(now)))]));
        return new Register([.. rows], found.Count > Most, await Advisers(db, actor, stop), await Parties(db, actor, stop), profile, LegalDay.Of(now));
    }

    static RegisterTrajectory Row(Trajectory t, TrajectoryLine line, DateOnly today) =>
        new(line, t.Type, t.Controller, t.AssignedAdviser, t.Principal, t.ClosedAt is { } closed && LegalDay.Of(closed) == today);

    static bool Holds(Client client, bool named, string sought) =>
        sought.Length == 0 || Text(ClientNumber.Of(client.Id), sought) || (named && (Text(client.Name, sought) || Text(client.Town, sought)));

    static bool Text(string text, string sought) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, sought, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    static async Task<IReadOnlyList<AdviserChoice>> Advisers(PortalDb db, Actor actor, CancellationToken stop) =>
        await (from adviser in db.Advisers
               where adviser.Practice == actor.Practice && (actor.Controller == null || adviser.Controller == actor.Controller)
                   && db.Memberships.Any(m => m.Adviser == adviser.Id && m.Practice == actor.Practice && m.Role == Role.Adviser && m.EndedAt == null)
               orderby adviser.Name
               select new AdviserChoice(adviser.Id, adviser.Name, adviser.Controller)).ToListAsync(stop);

    static async Task<IReadOnlyList<PartyChoice>> Parties(PortalDb db, Actor actor, CancellationToken stop)
    {
        var all = await db.Parties.AsNoTracking().Where(p => p.Practice == actor.Practice).OrderBy(p => p.Name).ToListAsync(stop);
        return [.. all.Select(p => new PartyChoice(p.Id, p.Name, [.. Enum.GetValues<PrincipalKind>().Where(k => PrincipalRules.Fits(p, k))]))];
    }
}
