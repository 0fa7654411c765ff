using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Tests.Documents;

/// <summary>What can be done at the desk, each through its real operation.</summary>
sealed partial class Desk
{
    /// <summary>Records an item that the client gave.</summary>
    public async Task<ItemId> Add(string category, string value, string? purpose = null, SourceId? source = null, Medium medium = Medium.Electronic)
    {
        var from = source ?? Profile.Category(category)!.Sources[0];
        var wish = new NewItem(Trajectory.Id, category, purpose ?? Profile.Category(category)!.PurposeIds[0], from, LegalDay.Of(Now), value, "UWV, intake",
            medium, medium is Medium.Paper ? "kast 3, map 12" : null, null, "paspoort");
        return Done(await new AddItem(Store, regulations).Run(Adviser, Client.Id, wish, CommandKey.New()));
    }

    public async Task Edit(ItemId item, string value)
    {
        await using var db = await Store.Read();
        var seen = (await db.Items.SingleAsync(i => i.Id == item)).Version;
        Done(await new EditItem(Store, regulations).Run(Adviser, item, value, seen, CommandKey.New()));
    }

    public async Task LookIn(string reason)
    {
        Done(await new TakeAccess(Store, regulations).Run(Colleague, Client.Id, reason, CommandKey.New()));
        Done(await new OpenDossier(Store, regulations).Run(Colleague, Client.Id, CommandKey.New()));
    }

    public async Task Reveal(ItemId item, string reason) => _ = Done(await new RevealItem(Store, regulations, clock).Run(Adviser, item, reason, CommandKey.New()));

    public async Task<ConsentId> Ask(params string[] categories) => Done(await new AskConsent(Store, regulations).Run(
        Adviser, Client.Id, new(Trajectory.Id, Expert.Id, "disclosureOnConsent", categories, LegalDay.Of(Now).AddMonths(3)), CommandKey.New()));

    /// <summary>The form of a consent or a declaration that is asked, to be signed by hand.</summary>
    public async Task<Sheet> Print(Guid id) => new(Done(await new PrintForm(Store, regulations, Press).Run(Me, id, CommandKey.New())).Bytes);

    public async Task<ConsentId> Give(params string[] categories)
    {
        var id = await Ask(categories);
        await using var db = await Store.Read();
        var hash = (await db.Consents.SingleAsync(c => c.Id == id)).TextHash;
        Done(await new GiveConsent(Store, regulations, Press).Run(Me, new(id, hash, Ticked: true, "S. Öztürk", new("password", Now)), CommandKey.New()));
        return id;
    }

    public async Task<DeclarationId> AskToDeclare(DeclarationKind kind = DeclarationKind.Privacy) =>
        Done(await new AskDeclaration(Store, regulations).Run(Adviser, Client.Id, new(Trajectory.Id, kind), CommandKey.New()));

    public async Task<DeclarationId> Declare(DeclarationKind kind = DeclarationKind.Privacy) => await Declare(await AskToDeclare(kind));

    public async Task<DeclarationId> Declare(DeclarationId asked)
    {
        await using var db = await Store.Read();
        var hash = (await db.Declarations.SingleAsync(d => d.Id == asked)).TextHash!;
        Done(await new SignDeclaration(Store, regulations, Press).Run(Me, new(asked, hash, Ticked: true, "S. Öztürk", new("password", Now)), CommandKey.New()));
        return asked;
    }

    public async Task<ConsentId> Decline(params string[] categories)
    {
        var id = await Ask(categories);
        Done(await new DeclineConsent(Store, regulations, Press).Run(Me, id, CommandKey.New()));
        return id;
    }

    public async Task Withdraw(ConsentId id) => Done(await new WithdrawConsent(Store, regulations, Press).Run(Me, id, CommandKey.New()));

    public async Task<DisclosureId> Prepare(Party recipient, string purpose, params ItemId[] items) => Done(await new PrepareDisclosure(Store, regulations)
        .Run(Adviser, Client.Id, new(Trajectory.Id, recipient.Id, purpose, items), CommandKey.New()));

    public async Task<DisclosureId> Disclose(Party recipient, string purpose, params ItemId[] items)
    {
        var id = await Prepare(recipient, purpose, items);
        Done(await new ReleaseDisclosure(Store, regulations, Press).Run(Adviser, id, CommandKey.New()));
        return id;
    }

    public async Task<RequestId> File(RightId right, ItemId? item = null, string? text = null, string? proposed = null) => Done(
        await new FileRequest(Store, regulations, HolidayCalendar.Netherlands, Press).Run(Me, new(right, null, item, text, proposed), CommandKey.New()));

    public async Task Extend(RequestId request) => Done(await new ExtendRequest(Store, regulations, HolidayCalendar.Netherlands, Press)
        .Run(Adviser, new(request, ExtensionGround.Complexity, "Een deel van het dossier ligt nog in het archief."), CommandKey.New()));

    public async Task Decide(NewDecision decision) =>
        Done(await new DecideRequest(Store, regulations, HolidayCalendar.Netherlands, Press).Run(Adviser, decision, CommandKey.New()));

    /// <summary>The newest document of something.</summary>
    public async Task<Sheet> Sheet(Guid subject, DocumentKind kind)
    {
        await using var db = await Store.Read();
        var document = (await db.Documents.Where(d => d.Subject == subject && d.Kind == kind).ToListAsync()).MaxBy(d => d.MadeAt)!;
        return new((await Shelf.TakeNewest(db, document))!.Bytes);
    }
}
