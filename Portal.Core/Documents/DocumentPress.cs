using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Evidence;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Signing;
using Portal.Core.Storage;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>Writes, seals and keeps the documents of an act, inside the act's own transaction.</summary>
public sealed class DocumentPress(Seals seals, DocumentShelf shelf, IAccountAddresses? addresses = null)
{
    /// <summary>That a request was received. No document where there is no key to seal with: asking is never stopped by that.</summary>
    internal Task<DocumentId?> Received(Work work, PrivacyProfile profile, HolidayCalendar calendar, Client client, Request request, CancellationToken stop) => UnlessKeyIsMissing(async () =>
    {
        var sender = await From(work, profile, client, request.Controller, stop);
        var item = request.Item is { } id ? await work.Db.Items.SingleAsync(i => i.Id == id && i.Practice == request.Practice && i.Client == request.Client, stop) : null;
        return Press(work, sender, DocumentKind.Acknowledgement, request.Id.Value, Acknowledgement.Describe(sender, request, item, request.Clocks(profile, calendar)));
    });

    internal async Task<DocumentId> Extended(Work work, PrivacyProfile profile, HolidayCalendar calendar, Client client, Request request, CancellationToken stop)
    {
        var sender = await From(work, profile, client, request.Controller, stop);
        return Press(work, sender, DocumentKind.Extension, request.Id.Value, await ExtensionLetter.Describe(work.Db, sender, request, calendar, stop));
    }

    internal async Task<DocumentId> Answer(Work work, PrivacyProfile profile, HolidayCalendar calendar, Client client, Request request, CancellationToken stop)
    {
        var sender = await From(work, profile, client, request.Controller, stop);
        var report = request.Right is RightId.Access && request.Decision!.Result is not DecisionResult.Refused;
        var content = report
            ? await AccessReport.Describe(work.Db, sender, request, calendar, addresses, stop)
            : await DecisionLetter.Describe(work.Db, sender, request, calendar, stop);
        return Press(work, sender, report ? DocumentKind.AccessReport : DocumentKind.DecisionLetter, request.Id.Value, content);
    }

    /// <summary>A consent as given, on the screen or on paper; then with what was taken in.</summary>
    internal async Task<DocumentId> Given(Work work, PrivacyProfile profile, Client client, Consent consent, TakenPaper? paper, CancellationToken stop)
    {
        var sender = await From(work, profile, client, consent.Controller, stop);
        var recipient = await work.Db.Parties.SingleAsync(p => p.Id == consent.Recipient, stop);
        return Press(work, sender, DocumentKind.Consent, consent.Id.Value, ConsentDocument.Describe(sender, consent, recipient, paper));
    }

    /// <summary>A form to be signed by hand. It is no sealed document: it proves nothing, and says so.</summary>
    internal async Task<byte[]> Form(Work work, PrivacyProfile profile, Client client, PaperText text, PaperForm form, CancellationToken stop)
    {
        var sender = await Sender.Of(work.Db, profile, client, text.Place.Controller, work.Now, stop);
        var (code, address) = (ShortCode.Read(form.Code)!.Value, seals.Address);
        var content = text switch
        {
            ConsentOnForm asked => ConsentPaperForm.Describe(sender, asked.Consent, await work.Db.Parties.SingleAsync(p => p.Id == asked.Consent.Recipient, stop), code, address),
            DeclarationOnForm asked => DeclarationPaperForm.Describe(sender, asked.Declaration, code, address),
            _ => throw new InvalidOperationException("A form asks a consent or a declaration."),
        };
        return PdfWriter.Write(content, form.MadeAt).Bytes;
    }

    /// <summary>What was signed on a form, with its scan.</summary>
    internal Task<DocumentId> TakenIn(Work work, PrivacyProfile profile, Client client, PaperText text, TakenPaper paper, CancellationToken stop) => text switch
    {
        ConsentOnForm asked => Given(work, profile, client, asked.Consent, paper, stop),
        DeclarationOnForm asked => Declared(work, profile, client, asked.Declaration, paper, stop),
        _ => throw new InvalidOperationException("A form asks a consent or a declaration."),
    };

    /// <summary>A declaration as signed, on the screen or on paper; then with what was taken in.</summary>
    internal async Task<DocumentId> Declared(Work work, PrivacyProfile profile, Client client, Declaration declaration, TakenPaper? paper, CancellationToken stop)
    {
        var sender = await From(work, profile, client, declaration.Controller, stop);
        return Press(work, sender, DocumentKind.Declaration, declaration.Id.Value, DeclarationDocument.Describe(sender, declaration, RegulationFile.Of(profile), paper));
    }

    /// <summary>That a consent was declined; saying no works also where there is no key.</summary>
    internal Task<DocumentId?> Declined(Work work, PrivacyProfile profile, Client client, Consent consent, DeskWitness? desk, CancellationToken stop) => UnlessKeyIsMissing(async () =>
    {
        var sender = await From(work, profile, client, consent.Controller, stop);
        var recipient = await work.Db.Parties.SingleAsync(p => p.Id == consent.Recipient, stop);
        return Press(work, sender, DocumentKind.Declined, consent.Id.Value, DeclinedDocument.Describe(sender, consent, recipient, desk));
    });

    /// <summary>A withdrawal works also where there is no key to seal with: then there is no document, and the evidence says so.</summary>
    internal Task<DocumentId?> Withdrawn(Work work, PrivacyProfile profile, Client client, Consent consent, IReadOnlyList<Disclosure> under, TakenIn? through, CancellationToken stop) => UnlessKeyIsMissing(async () =>
    {
        var sender = await From(work, profile, client, consent.Controller, stop);
        var recipient = await work.Db.Parties.SingleAsync(p => p.Id == consent.Recipient, stop);
        return Press(work, sender, DocumentKind.Withdrawal, consent.Id.Value, WithdrawalDocument.Describe(sender, consent, recipient, under, through));
    });

    internal async Task<DocumentId> Disclosed(Work work, PrivacyProfile profile, Client client, Disclosure disclosure, CancellationToken stop)
    {
        var sender = await From(work, profile, client, disclosure.Controller, stop);
        var recipient = await work.Db.Parties.SingleAsync(p => p.Id == disclosure.Recipient, stop);
        var trajectory = await work.Db.Trajectories.SingleAsync(t => t.Id == disclosure.Trajectory, stop);
        var consent = disclosure.Consent is { } id ? await work.Db.Consents.SingleAsync(c => c.Id == id, stop) : null;
        var items = await work.Db.Items.Where(i => disclosure.Items.Contains(i.Id)).ToListAsync(stop);
        var package = new Package(disclosure, recipient, trajectory, consent, items)
        {
            Files = await work.Db.ItemFiles.Where(f => disclosure.Items.Contains(f.Item)).Select(f => f.Item).ToListAsync(stop),
        };
        return Press(work, sender, DocumentKind.Disclosure, disclosure.Id.Value, DisclosurePackage.Describe(sender, package));
    }

    static async Task<DocumentId?> UnlessKeyIsMissing(Func<Task<DocumentId>> press)
    {
        try
        {
            return await press();
        }
        catch (SealIsMissingException)
        {
            return null;
        }
    }

    /// <summary>The sender, who also knows whether anybody vouches for the key: the document says so.</summary>
    async Task<Sender> From(Work work, PrivacyProfile profile, Client client, PartyId? controller, CancellationToken stop)
    {
        var sender = await Sender.Of(work.Db, profile, client, controller, work.Now, stop);
        var certificate = seals.Of(sender.Practice.Id, controller, sender.Sealer).Certificate;
        return sender with { StampIsAsked = seals.Stamps, SealIsVouchedFor = !certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData) };
    }

    DocumentId Press(Work work, Sender sender, DocumentKind kind, Guid subject, PdfContent content)
    {
        var key = seals.Of(sender.Practice.Id, sender.Controller?.Id, sender.Sealer);
        var code = ShortCode.New();
        var sealedBytes = PdfSeal.Seal(PdfWriter.Write(CodeWords.Add(content with { Accent = sender.Colour }, code, seals.Address), work.Now).Bytes, key, new SealInfo(sender.Sealer, content.Title, work.Now));
        var place = new DocumentPlace(sender.Practice.Id, sender.Controller?.Id, sender.Client.Id, kind, subject);
        var document = Document.Of(place, code, sealedBytes, work.Now);
        work.Db.Documents.Add(document);
        shelf.Put(work.Db, document, sealedBytes);

        // The timestamp is fetched after the commit: no act waits for somebody else's server.
        if (seals.Stamps) work.Db.WaitingStamps.Add(WaitingStamp.For(document, work.Now));
        work.Record(sender.Practice.Id, Act.DocumentSealed, sender.Client.Id, document.Id.Value, $"kind={kind};sha256={document.Sha256}");
        return document.Id;
    }
}
