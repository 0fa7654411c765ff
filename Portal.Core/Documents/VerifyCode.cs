using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Intake;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Documents;

/// <summary>What a code stands on: a sealed document, or a form that was printed to be signed.</summary>
public sealed record VerifiedCode(VerifiedDocument? Document, VerifiedForm? Form);

/// <summary>What Portal says of a printed form. Nothing of the client.</summary>
/// <param name="Kind">What it becomes when it is signed.</param>
/// <param name="Practice">Which practice it is of.</param>
/// <param name="Sealer">Who decides: the practice, or at a processor the controller.</param>
/// <param name="MadeAt">When it was printed first.</param>
/// <param name="TakenInAt">When it came back signed and was taken in.</param>
/// <param name="IsOpen">It can still be signed and taken in.</param>
/// <param name="Consent">Whether the consent that it asks holds now; null for a declaration, which holds nothing.</param>
public sealed record VerifiedForm(DocumentKind Kind, string Practice, string Sealer, DateTimeOffset MadeAt, DateTimeOffset? TakenInAt, bool IsOpen, VerifiedConsent? Consent);

/// <summary>
/// Says what a short code stands on. Public by design, as <see cref="VerifyDocument"/> is: nobody guesses 55 bits, and who has a page has
/// more than the answer. Nothing is written, also not who asked.
/// </summary>
public sealed class VerifyCode(Store store, DocumentShelf shelf, Regulations regulations, TimeProvider clock)
{
    /// <summary>What it stands on; null when it stands on nothing of here.</summary>
    public async Task<VerifiedCode?> Of(ShortCode code, CancellationToken stop = default)
    {
        await using var db = await store.Read(stop);
        Verification verification = new(db, shelf, regulations, clock.GetUtcNow());
        if (await db.PaperForms.AsNoTracking().SingleOrDefaultAsync(f => f.Code == code.Text, stop) is { } form)
        {
            var names = await verification.Names(form.Practice, form.Controller, stop);
            var consent = form.Kind is DocumentKind.Consent ? await verification.Consent(form.Practice, new(form.Subject), stop) : null;
            return new(null, new(form.Kind, names.Practice, names.Sealer, form.MadeAt, form.TakenInAt, await IsOpen(db, form, stop), consent));
        }
        var newest = await (from file in db.DocumentFiles.AsNoTracking()
                            join document in db.Documents on file.Document equals document.Id
                            where document.Code == code.Text
                            orderby file.Number descending
                            select file).FirstOrDefaultAsync(stop);
        return newest is null ? null : new(await verification.Of(newest, stop), null);
    }

    /// <summary>As at the desk where it is handed in: who can be told that it still counts, can hand it in.</summary>
    async Task<bool> IsOpen(PortalDb db, PaperForm form, CancellationToken stop)
    {
        var practice = await db.Practices.AsNoTracking().SingleAsync(p => p.Id == form.Practice, stop);
        if (form.TakenInAt is not null || !regulations.Serves(practice)) return false;
        return await PaperText.Find(db, form.Practice, form.Subject, stop) is { } text
            && await text.NotOpen(db, await regulations.Of(db, practice.Id, stop), clock.GetUtcNow(), stop) is null;
    }
}
