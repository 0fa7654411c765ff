using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Signing;

/// <summary>Who of the staff was there when a client answered at a desk, and how she knew the person.</summary>
/// <param name="SeenBy">Name and function.</param>
/// <param name="How">How she knew.</param>
sealed record DeskWitness(string SeenBy, HowKnown How);

/// <summary>An adviser's own desk: another's does not exist.</summary>
sealed record OwnDesk(DeskSession Desk, Client Client, string SeenBy)
{
    internal static async Task<Outcome<OwnDesk>> Of(Work work, PrivacyProfile profile, Actor actor, DeskSessionId id, CancellationToken stop)
    {
        var found = await Find(work, profile, actor, id, stop);
        if (found.IsRefused) return found.Refusal!;
        var desk = found.Value;
        var access = await CaseAccess.Of(work.Db, profile, actor, desk.Client, work.Now, stop);
        if (access.IsRefused) return access.Refusal!;
        var adviser = await work.Db.Advisers.SingleAsync(a => a.Id == desk.Adviser && a.Practice == actor.Practice, stop);
        return new OwnDesk(desk, access.Value.Client, $"{adviser.Name}, {adviser.Function}");
    }

    /// <summary>Hers to take back, also after the client went to a colleague. Another's is refused as all of that client is.</summary>
    internal static async Task<Outcome<DeskSession>> Find(Work work, PrivacyProfile profile, Actor actor, DeskSessionId id, CancellationToken stop)
    {
        var desk = await work.Db.DeskSessions.SingleOrDefaultAsync(d => d.Id == id && d.Practice == actor.Practice && d.Controller == actor.Controller, stop);
        if (desk is null) return new NotFound();
        if (desk.Adviser == actor.Adviser) return desk;
        var access = await CaseAccess.Of(work.Db, profile, actor, desk.Client, work.Now, stop);
        return access.IsRefused ? access.Refusal! : new NotFound();
    }

    internal static Task<Consent> Consent(Work work, DeskSession desk, CancellationToken stop)
    {
        var id = new ConsentId(desk.SubjectId);
        return work.Db.Consents.SingleAsync(c => c.Id == id && c.Practice == desk.Practice && c.Client == desk.Client, stop);
    }

    internal static Task<Declaration> Declaration(Work work, DeskSession desk, CancellationToken stop)
    {
        var id = new DeclarationId(desk.SubjectId);
        return work.Db.Declarations.SingleAsync(d => d.Id == id && d.Practice == desk.Practice && d.Client == desk.Client, stop);
    }
}
