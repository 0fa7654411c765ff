using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Import;
using Portal.Core.Intake;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Signing;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Shape;

/// <summary>One client with one of everything, put there past every rule so that a processor has it too, and all kinds of others.</summary>
sealed class WallScene
{
    WallScene(APortal portal, Actor adviser)
    {
        Portal = portal;
        Client = portal.Own.Client("Noor");
        Trajectory = Client.Trajectory(adviser: adviser);
        Party = portal.Party("otherProfessional", "Jobcoach");
        Twin = portal.Own.Client("Noor");
        Administrator = portal.Own.Staff("Arno", Role.Administrator);

        var now = portal.Clock.Now;
        var category = portal.Own.Profile.Categories.First(c => c.VisibleTo.Contains(AccessRole.Client) && !c.Bsn).Id;
        var item = DossierItem.Record(Trajectory.Trajectory, Trajectory.NewItem(category), null, adviser.Adviser, now);
        var request = Core.Rights.Request.Receive(Trajectory.Trajectory, new(RightId.Rectification, Item: item.Id, Proposed: "beter"), portal.Clock.Today.AddDays(30), now);
        var (asked, given) = (Consent(now), Consent(now));
        _ = given.Give(new(new("Noor"), "password", null), now);
        var disclosure = Core.Disclosures.Disclosure.Prepare(
            Trajectory.Trajectory, new(Trajectory.Id, Party.Id, "disclosureOnConsent", [item.Id]), [category], new(Ground.Consent, given.Id), adviser.Adviser!.Value, now);
        var place = new DocumentPlace(portal.Own.Id, Trajectory.Trajectory.Controller, Client.Id, DocumentKind.AccessReport, request.Id.Value);
        var document = Core.Documents.Document.Of(place, ShortCode.New(), [1, 2, 3], now);
        var file = DocumentFile.First(document, [1, 2, 3], portal.Keys);
        var mail = OutgoingMail.Queue(portal.Own.Id, Client.Me.Account, MailKind.ConsentAsked, asked.Id.Value, "nl", now);
        mail.Stop(MailState.Refused, MailTrouble.AddressRefused, now);
        var declaration = Declaration.Enter(Trajectory.Trajectory, new(Trajectory.Id, DeclarationKind.Privacy, portal.Clock.Today, "kast 3"), adviser.Adviser.Value, now);
        var declared = Declaration.Ask(Trajectory.Trajectory, new(DeclarationKind.RegulationReceived, new("nl", []), RegulationFile.Of(portal.Own.Profile)), adviser.Adviser.Value, now);
        Form = PaperForm.Print(place with { Kind = DocumentKind.Consent, Subject = asked.Id.Value }, asked.TextHash, "nl", adviser.Membership, now);
        var import = ImportBatch.Of(portal.Own.Id, Administrator.Membership, 1, 0, now);
        var (known, bytes) = ItemFile.Of(item, Sample.File(), portal.Keys);
        portal.Enter(Form, known, bytes, item, request, asked, given, disclosure, declaration, declared, document, file, mail, import, ImportedInBatch.Of(import.Id, Client.Id));
        (Import, Mail) = (import.Id, mail.Id);
        var access = new CaseAccess(Client.Client, [Trajectory.Trajectory], AccessRole.AssignedAdviser);
        var desk = DeskSession.At(access, adviser, new(DeskSubject.Declaration, declared.Id.Value, HowKnown.KnownPerson, Guid.NewGuid()), now);
        portal.Enter(desk);
        Desk = desk.Id;
        (Document, Declared) = (document.Id, declared.Id);
        (Item, Request, Asked, Given, Disclosure) = (item.Id, request.Id, asked, given.Id, disclosure.Id);

        Consent Consent(DateTimeOffset at) => Core.Consents.Consent.Ask(
            Trajectory.Trajectory,
            new(Id.New<ConsentId>(), Party.Id, "disclosureOnConsent", [category], at.AddDays(90), at.AddDays(30), new("nl", ["Ik geef toestemming."]), "profiel/1"),
            adviser.Adviser!.Value,
            at);
    }

    public APortal Portal { get; }

    public AClient Client { get; }

    public ATrajectory Trajectory { get; }

    public Party Party { get; }

    /// <summary>A double record of the client.</summary>
    public AClient Twin { get; }

    public Actor Administrator { get; }

    public ItemId Item { get; }

    public RequestId Request { get; }

    public Consent Asked { get; }

    public ConsentId Given { get; }

    /// <summary>The question on paper.</summary>
    public PaperForm Form { get; }

    public DisclosureId Disclosure { get; }

    public DocumentId Document { get; }

    /// <summary>A signing session that is open.</summary>
    public DeskSessionId Desk { get; }

    /// <summary>A declaration that was asked.</summary>
    public DeclarationId Declared { get; }

    public MailId Mail { get; }

    public ImportId Import { get; }

    public Dictionary<string, Actor> Others { get; } = new(StringComparer.Ordinal);

    public static async Task<WallScene> At(string profile)
    {
        var portal = await APortal.Of(profile);
        var processor = portal.Own.Profile.Controllers.Required;
        var first = processor ? portal.Own.Controller("Praktijk A") : null;
        var scene = new WallScene(portal, portal.Adviser("Anna", first));
        var stranger = portal.Open(profile);
        var elsewhere = stranger.Client("Wim");
        elsewhere.Trajectory();
        scene.Others["another client"] = portal.Client("Daan");
        scene.Others["a client of another practice"] = elsewhere;
        scene.Others["an adviser of another practice"] = stranger.FirstAdviser;
        scene.Others["an administrator of another practice"] = stranger.Staff("Ada", Role.Administrator);
        scene.Others["the privacy officer"] = portal.Own.Staff("Petra", Role.PrivacyOfficer, first);
        scene.Others["staff of the processor"] = portal.Own.Staff("Stef", Role.ProcessorStaff, first);
        scene.Others["a representative whose authority ended"] = portal.Own.Representative(scene.Client, "Rob", portal.Clock.Today.AddDays(-1));
        scene.Others["somebody whose role was taken away"] = Ended(portal, portal.Own.Adviser("Eva", first));
        scene.Others["a client who claims to be another"] = scene.Others["another client"] with { Client = scene.Client.Id };
        scene.Others["an adviser who claims to be another"] = stranger.FirstAdviser with { Practice = portal.Own.Id, Adviser = scene.Trajectory.Adviser.Adviser, Controller = first?.Id };
        if (!processor) return scene;
        scene.Others["the practitioner of another controller"] = portal.Adviser("Bea", portal.Own.Controller("Praktijk B"));
        scene.Others["another practitioner of the same controller"] = portal.Adviser("Cas", first);
        scene.Others["an adviser of the processor itself"] = portal.Adviser("Dora");
        scene.Others["a practitioner who claims another controller"] = scene.Others["the practitioner of another controller"] with { Controller = first!.Id };
        return scene;
    }

    static Actor Ended(APortal portal, Actor actor)
    {
        portal.Force(db => db.Memberships.Single(m => m.Id == actor.Membership).End(portal.Clock.Now));
        return actor;
    }
}
