using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Signing;
using Portal.Core.Storage;

namespace Portal.Core.Intake;

/// <summary>
/// Takes in a signed form with its scan. It stands as one that was given on the screen does: sealed, checked on the same page, withdrawn
/// the same way. The code ties it to exactly the text that was printed; the adviser states who signed (AVG 7(1)).
/// </summary>
public sealed class TakeInPaper(Store store, Regulations regulations, DocumentPress press)
{
    /// <summary>Takes it in and gives the sealed document that was made of it.</summary>
    public Task<Outcome<DocumentId>> Run(Actor actor, ClientId client, SignedPaper wish, Scan? scan, CommandKey key, CancellationToken stop = default) =>
        store.Write<DocumentId>(actor, key.For(nameof(TakeInPaper), wish.Subject), async work =>
        {
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            var access = await CaseAccess.Of(work.Db, profile, actor, client, work.Now, stop);
            if (access.IsRefused) return access.Refusal!;
            var text = await PaperText.Find(work.Db, actor.Practice, wish.Subject, stop);
            if (text is null || text.Place.Client != client || text.Place.Controller != actor.Controller || !Enum.IsDefined(wish.Way)) return new NotFound();
            // Nobody answers a paper: a colleague who only looks could make one for herself.
            if (!access.Value.IsHers) return new OnlyHerAdviser();
            if (await text.NotOpen(work.Db, profile, work.Now, stop) is { } closed) return closed;
            var found = await Find(work.Db, text, wish.Code, stop);
            if (found.IsRefused) return found.Refusal!;
            if (Check(found.Value, wish, LegalDay.Of(work.Now)) is { } refusal) return refusal;
            if (await OnBehalf.Check(work.Db, access.Value.Client, wish.OnBehalf, wish.SignedOn, stop) is { } notHers) return notHers;
            if (text is ConsentOnForm asked && await Stands(work, profile, access.Value, asked.Consent, Paper(wish).CountsFrom(found.Value.MadeAt), stop) is { } no) return no;
            if (scan is null) return new ScanIsMissing();
            return wish.Seen.All ? await Sign(work, profile, actor, access.Value.Client, text, found.Value, wish, scan, stop) : new PaperIsNotLookedAt();
        }, stop);

    /// <summary>The form with this code, when it is that of this very text.</summary>
    static async Task<Outcome<PaperForm>> Find(PortalDb db, PaperText text, string written, CancellationToken stop)
    {
        if (ShortCode.Read(written) is not { } code) return new CodeIsMistyped();
        var form = await db.PaperForms.SingleOrDefaultAsync(f => f.Code == code.Text && f.Practice == text.Place.Practice && f.Client == text.Place.Client, stop);
        if (form is null) return new CodeIsNotOfThisClient();
        return form.Subject == text.Place.Subject && form.TextHash == text.Hash ? form : new CodeIsOfAnotherText();
    }

    static Refusal? Check(PaperForm form, SignedPaper wish, DateOnly today)
    {
        if (wish.SignedOn == default) return new PaperDayIsMissing();
        if (wish.SignedOn > today) return new PaperIsOfTomorrow();
        if (wish.SignedOn < LegalDay.Of(form.MadeAt)) return new PaperIsOlderThanItsPrint(LegalDay.Of(form.MadeAt));
        if (PersonalText.IsBlank(wish.KnownBy)) return new KnownByIsMissing();
        return PersonalText.IsBlank(wish.KeptAt) ? new PaperLocationIsMissing() : null;
    }

    /// <summary>A no of after the moment from which the paper counts goes before it.</summary>
    static async Task<Refusal?> Stands(Work work, PrivacyProfile profile, CaseAccess access, Consent consent, DateTimeOffset from, CancellationToken stop)
    {
        if (consent.Categories.FirstOrDefault(c => !access.Sees(profile, c)) is { } unseen) return new CategoryIsNotSeen(unseen);
        var trajectory = access.Trajectories.Single(t => t.Id == consent.Trajectory);
        var recipient = await work.Db.Parties.SingleAsync(p => p.Id == consent.Recipient && p.Practice == consent.Practice, stop);
        return await EnterPaperConsent.SaidNoLater(work.Db, trajectory, recipient, from, stop) is { } no ? new ClientSaidNoLater(no) : null;
    }

    static PaperSignature Paper(SignedPaper wish) => new(wish.SignedOn, new(wish.KeptAt), PersonalText.Of(wish.OnBehalf));

    async Task<Outcome<DocumentId>> Sign(Work work, PrivacyProfile profile, Actor actor, Client client, PaperText text, PaperForm form, SignedPaper wish, Scan scan, CancellationToken stop)
    {
        var by = await work.Db.Advisers.SingleAsync(a => a.Id == actor.Adviser && a.Practice == actor.Practice, stop);
        var paper = Paper(wish) with { Scan = new(form.Code, wish.Way, new(wish.KnownBy), by.Id, work.Now) };
        var outcome = text.Sign(paper, form.MadeAt, work.Now);
        if (outcome.IsRefused) return outcome.Refusal!;
        form.TakeIn(work.Now);
        var document = await press.TakenIn(work, profile, client, text, new(scan, by), stop);
        work.Record(Act.PaperTakenIn, client.Id, wish.Subject, $"signed={wish.SignedOn:yyyy-MM-dd};way={wish.Way};scan={scan.Kind};form={form.Id.Value};text={form.TextHash};document={document.Value}");
        await Post.ToClient(work, actor.Practice, client.Id, MailKind.PaperEntered, wish.Subject, stop);
        return document;
    }
}
