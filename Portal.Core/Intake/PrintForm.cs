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
/// Prints a consent or a declaration that is asked, to be signed by hand: for the client herself, and for her own adviser. The same text
/// gives the same code, however often it is printed.
/// </summary>
public sealed class PrintForm(Store store, Regulations regulations, DocumentPress press)
{
    /// <summary>Prints it.</summary>
    /// <param name="actor">Who asks for it.</param>
    /// <param name="id">Id of the consent or the declaration.</param>
    /// <param name="key">Key of the command.</param>
    /// <param name="stop">To stop it.</param>
    public async Task<Outcome<PrintedForm>> Run(Actor actor, Guid id, CommandKey key, CancellationToken stop = default)
    {
        PrintedForm? printed = null;
        var outcome = await store.Write(actor, key.For(nameof(PrintForm), id), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            if (await PaperText.Find(work.Db, actor.Practice, id, stop) is not { } text) return new NotFound();
            if (await Wall(work, profile, actor, text.Place, stop) is { } wall) return wall;
            if (await text.NotOpen(work.Db, profile, work.Now, stop) is { } closed) return closed;
            var form = await Form(work, actor, text, stop);
            var client = await work.Db.Clients.AsNoTracking().SingleAsync(c => c.Id == text.Place.Client, stop);
            printed = new(ShortCode.Read(form.Code)!.Value, await press.Form(work, profile, client, text, form, stop));
            work.Record(Act.FormPrinted, client.Id, id, $"form={form.Id.Value};text={form.TextHash}");
            return Outcome.Done;
        }, stop);
        if (outcome.IsRefused) return outcome.Refusal!;
        // The same key again (a browser that retries a download): printed again, behind the same walls.
        return printed is null ? await Run(actor, id, CommandKey.New(), stop) : printed;
    }

    static async Task<Refusal?> Wall(Work work, PrivacyProfile profile, Actor actor, DocumentPlace place, CancellationToken stop)
    {
        if (actor.IsClient) return place.Client == actor.Client ? null : new NotFound();
        if (place.Controller != actor.Controller) return new NotFound();
        var access = await CaseAccess.Of(work.Db, profile, actor, place.Client, work.Now, stop);
        return access.IsRefused ? access.Refusal : access.Value.IsHers ? null : new OnlyHerAdviser();
    }

    static async Task<PaperForm> Form(Work work, Actor actor, PaperText text, CancellationToken stop)
    {
        var subject = text.Place.Subject;
        if (await work.Db.PaperForms.SingleOrDefaultAsync(f => f.Subject == subject && f.TextHash == text.Hash, stop) is { } there) return there;
        var form = PaperForm.Print(text.Place, text.Hash, text.Language, actor.Membership, work.Now);
        work.Db.PaperForms.Add(form);
        return form;
    }
}
