using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Signing;

/// <summary>Something that waits for a signature.</summary>
/// <param name="Subject">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Recipient">The recipient of a consent.</param>
/// <param name="Purpose">The purpose of a consent.</param>
/// <param name="Kind">What is declared.</param>
public sealed record ThingToSign(DeskSubject Subject, Guid Id, string? Recipient, Label? Purpose, DeclarationKind? Kind);

/// <summary>Somebody who may sign for the client.</summary>
public sealed record SigningRepresentative(RepresentativeId Id, string Name);

/// <summary>The form with which an adviser lets a client sign at her desk.</summary>
/// <param name="ClientName">The client.</param>
/// <param name="SignsHerself">False for a child, for whom a representative signs.</param>
/// <param name="Representatives">Who may sign for her.</param>
/// <param name="Things">What waits.</param>
/// <param name="ConsentsExist">False at a practice that knows no consents.</param>
public sealed record DeskForm(string ClientName, bool SignsHerself, IReadOnlyList<SigningRepresentative> Representatives, IReadOnlyList<ThingToSign> Things, bool ConsentsExist)
{
    /// <summary>Somebody may sign: the client, or who represents her.</summary>
    public bool HasSigner => SignsHerself || Representatives.Count > 0;
}

/// <summary>Reads that form.</summary>
public sealed class ReadDeskToOpen(Store store, Regulations regulations, TimeProvider clock)
{
    /// <summary>The form.</summary>
    public async Task<Outcome<DeskForm>> Of(Actor actor, ClientId client, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        var profile = await regulations.Of(db, actor.Practice, stop);
        var now = clock.GetUtcNow();
        var access = await CaseAccess.Of(db, profile, actor, client, now, stop);
        if (access.IsRefused) return access.Refusal!;
        if (!access.Value.IsHers) return new OnlyHerAdviser();
        var today = LegalDay.Of(now);
        var consents = (await ConsentLines.Of(db, profile, actor, client, now, stop)).Where(c => c.State is ConsentState.Requested)
            .Select(c => new ThingToSign(DeskSubject.Consent, c.Consent.Value, c.Recipient, c.Purpose, null));
        var declarations = (await DeclarationLines.Of(db, actor, client, stop)).Where(d => d.IsAsked)
            .Select(d => new ThingToSign(DeskSubject.Declaration, d.Id.Value, null, null, d.Kind));
        return new DeskForm(
            access.Value.Client.Name, access.Value.Client.SignsHerself(today),
            await db.Representatives.Where(r => r.Practice == actor.Practice && r.Client == client && (r.Until == null || r.Until >= today))
                .Select(r => new SigningRepresentative(r.Id, r.Name)).ToListAsync(stop),
            [.. declarations, .. consents], profile.Consent.Enabled && profile.Disclosure.Enabled);
    }
}
