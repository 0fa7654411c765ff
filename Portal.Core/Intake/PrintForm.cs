using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>A form as it is handed over.</summary>
public sealed record PrintedForm(ShortCode Code, byte[] Bytes);

/// <summary>
/// Prints a consent that is asked, to be signed by hand: for the client herself, and for her own adviser. The same text gives the same
/// code, however often it is printed.
/// </summary>
public sealed class PrintForm(Store store, Regulations regulations, DocumentPress press)
{
    /// <summary>Prints it.</summary>
    public async Task<Outcome<PrintedForm>> Run(Actor actor, ConsentId id, CommandKey key, CancellationToken stop = default)
    {
        PrintedForm? printed = null;
        var outcome = await store.Write(actor, key.For(nameof(PrintForm), id.Value), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var consent = await work.Db.Consents.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.Practice == actor.Practice, stop);
            if (consent is null) return new NotFound();
            if (await Wall(work, profile, actor, consent, stop) is { } wall) return wall;
            if (!profile.Paper.Used) return new PaperIsNotUsedHere();
            if (consent.StateAt(work.Now) is not ConsentState.Requested) return new ConsentIsNotOpen(consent.StateAt(work.Now));
            var form = await Form(work, actor, consent, stop);
            var client = await work.Db.Clients.AsNoTracking().SingleAsync(c => c.Id == consent.Client, stop);
            printed = new(ShortCode.Read(form.Code)!.Value, await press.Form(work, profile, client, consent, form, stop));
            work.Record(Act.FormPrinted, consent.Client, id.Value, $"form={form.Id.Value};text={form.TextHash}");
            return Outcome.Done;
        }, stop);
        if (outcome.IsRefused) return outcome.Refusal!;
        // The same key again (a browser that retries a download): printed again, behind the same walls.
        return printed is null ? await Run(actor, id, CommandKey.New(), stop) : printed;
    }

    static async Task<Refusal?> Wall(Work work, PrivacyProfile profile, Actor actor, Consent consent, CancellationToken stop)
    {
        if (actor.IsClient) return consent.Client == actor.Client ? null : new NotFound();
        if (consent.Controller != actor.Controller) return new NotFound();
        var access = await CaseAccess.Of(work.Db, profile, actor, consent.Client, work.Now, stop);
        return access.IsRefused ? access.Refusal : access.Value.IsHers ? null : new OnlyHerAdviser();
    }

    static async Task<PaperForm> Form(Work work, Actor actor, Consent consent, CancellationToken stop)
    {
        var subject = consent.Id.Value;
        if (await work.Db.PaperForms.SingleOrDefaultAsync(f => f.Subject == subject && f.TextHash == consent.TextHash, stop) is { } there) return there;
        DocumentPlace place = new(consent.Practice, consent.Controller, consent.Client, DocumentKind.Consent, subject);
        var form = PaperForm.Print(place, consent.TextHash, consent.Language, actor.Membership, work.Now);
        work.Db.PaperForms.Add(form);
        return form;
    }
}
