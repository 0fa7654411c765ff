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

/// <summary>Who may carry out an operation.</summary>
enum Rightful
{
    Client,
    Adviser,
    Administrator,

    /// <summary>Her adviser, and who keeps the register.</summary>
    AdviserOrAdministrator,

    /// <summary>The client and her adviser alike.</summary>
    Both,
}

/// <summary>How a test tries one operation on the scene's client.</summary>
sealed record Wall(Rightful Rightful, Func<WallScene, Actor, Task<Refusal?>> Try);

/// <summary>Every operation of Core, and how to try it. An operation without a row fails <see cref="WallTests"/>.</summary>
static class Walls
{
    public static IReadOnlyDictionary<Type, Wall> All { get; } = new Dictionary<Type, Wall>
    {
        [typeof(AddItem)] = Adviser(async (s, who) => (await s.Portal.AddItem.Run(who, s.Client.Id, s.Trajectory.NewItem(Category(s)), Key)).Refusal),
        [typeof(AddFile)] = Adviser(async (s, who) => (await s.Portal.AddFile.Run(who, s.Client.Id, s.Trajectory.NewItem(Category(s)), Sample.File(), Key)).Refusal),
        [typeof(OpenFile)] = new(Rightful.Both, async (s, who) => (await s.Portal.OpenFile.Run(who, s.Item, Key)).Refusal),
        [typeof(EditItem)] = Adviser(async (s, who) => (await s.Portal.EditItem.Run(who, s.Item, "anders", s.Portal.Item(s.Item).Version, Key)).Refusal),
        [typeof(RevealItem)] = Adviser(async (s, who) => (await s.Portal.RevealItem.Run(who, s.Item, "een reden", Key)).Refusal),
        [typeof(OpenDossier)] = Adviser(async (s, who) => (await s.Portal.OpenDossier.Run(who, s.Client.Id, Key)).Refusal),
        [typeof(TakeAccess)] = Adviser(async (s, who) => (await s.Portal.TakeAccess.Run(who, s.Client.Id, "Ik neem waar voor Anna", Key)).Refusal),
        [typeof(StartTrajectory)] = new(Rightful.Administrator, async (s, who) => (await s.Portal.StartTrajectory.Run(who, Trajectory(s), Key)).Refusal),
        [typeof(CloseTrajectory)] = new(Rightful.AdviserOrAdministrator, async (s, who) =>
            (await s.Portal.CloseTrajectory.Run(who, s.Trajectory.Id, s.Portal.Clock.Today, Key)).Refusal),
        [typeof(ReopenTrajectory)] = new(Rightful.AdviserOrAdministrator, async (s, who) => (await s.Portal.ReopenTrajectory.Run(who, s.Trajectory.Id, Key)).Refusal),
        [typeof(AssignAdviser)] = Keeper(async (s, who) => (await s.Portal.AssignAdviser.Run(who, s.Trajectory.Id, s.Trajectory.Adviser.Adviser!.Value, Key)).Refusal),
        [typeof(ChangePrincipal)] = Keeper(async (s, who) =>
            (await s.Portal.ChangePrincipal.Run(who, s.Trajectory.Id, s.Trajectory.Trajectory.PrincipalKind, s.Trajectory.Trajectory.Principal, Key)).Refusal),
        [typeof(RecordDeath)] = Keeper(async (s, who) => (await s.Portal.RecordDeath.Run(who, s.Client.Id, s.Portal.Clock.Today, Key)).Refusal),
        [typeof(JoinClients)] = Keeper(async (s, who) => (await s.Portal.JoinClients.Run(who, new(s.Client.Id, s.Twin.Id, "Zelfde naam en geboortedatum"), Key)).Refusal),
        [typeof(FileRequest)] = Client(async (s, who) => (await s.Portal.FileRequest.Run(who, new(RightId.Erasure, Item: s.Item), Key)).Refusal),
        [typeof(TakeBackRequest)] = Client(async (s, who) => (await s.Portal.TakeBackRequest.Run(who, s.Request, Key)).Refusal),
        [typeof(ExtendRequest)] = Adviser(async (s, who) => (await s.Portal.ExtendRequest.Run(who, new(s.Request, ExtensionGround.Number, new string('w', DecideRequest.LeastWords)), Key)).Refusal),
        [typeof(DecideRequest)] = Adviser(async (s, who) => (await s.Portal.Decide(who, new(s.Request, DecisionResult.Granted))).Refusal),
        [typeof(AskConsent)] = Adviser(async (s, who) => (await s.Portal.AskConsent.Run(
            who, s.Client.Id, new(s.Trajectory.Id, s.Party.Id, "disclosureOnConsent", ["results"], s.Portal.Clock.Today.AddDays(30)), Key)).Refusal),
        [typeof(EnterPaperConsent)] = Adviser(async (s, who) => (await new EnterPaperConsent(s.Portal.Store, s.Portal.Regulations).Run(
            who, s.Client.Id, new(new(s.Trajectory.Id, s.Party.Id, "disclosureOnConsent", ["results"], s.Portal.Clock.Today.AddDays(30)), s.Portal.Clock.Today, "kast 3"), Key)).Refusal),
        [typeof(PrintForm)] = new(Rightful.Both, async (s, who) => (await new PrintForm(s.Portal.Store, s.Portal.Regulations, s.Portal.Press).Run(who, s.Asked.Id.Value, Key)).Refusal),
        [typeof(TakeInPaper)] = Adviser(async (s, who) => (await new TakeInPaper(s.Portal.Store, s.Portal.Regulations, s.Portal.Press).Run(
            who, s.Client.Id, new(s.Asked.Id.Value, s.Form.Code, s.Portal.Clock.Today, "kast 3", null, PaperWay.Seen, "ken ik", new(true, true, true, true)), await Sample.Scan(), Key)).Refusal),
        [typeof(EnterDeclaration)] = Adviser(async (s, who) => (await new EnterDeclaration(s.Portal.Store, s.Portal.Regulations).Run(
            who, s.Client.Id, new(s.Trajectory.Id, DeclarationKind.Privacy, s.Portal.Clock.Today, "kast 3"), Key)).Refusal),
        [typeof(AskDeclaration)] = Adviser(async (s, who) => (await s.Portal.AskDeclaration.Run(who, s.Client.Id, new(s.Trajectory.Id, DeclarationKind.Privacy), Key)).Refusal),
        [typeof(SignDeclaration)] = Client(async (s, who) => (await s.Portal.SignDeclaration.Run(who, new(s.Declared, "", true, "Noor", null), Key)).Refusal),
        [typeof(DeclineDeclaration)] = Client(async (s, who) => (await s.Portal.DeclineDeclaration.Run(who, s.Declared, Key)).Refusal),
        [typeof(OpenDesk)] = Adviser(async (s, who) => (await s.Portal.OpenDesk.Run(
            who, s.Client.Id, new(DeskSubject.Declaration, s.Declared.Value, HowKnown.KnownPerson, Guid.NewGuid()), Key)).Refusal),
        [typeof(SignAtDesk)] = Adviser(async (s, who) => (await s.Portal.SignAtDesk.Run(who, new(s.Desk, "", true, "Noor"), Key)).Refusal),
        [typeof(DeclineAtDesk)] = Adviser(async (s, who) => (await s.Portal.DeclineAtDesk.Run(who, s.Desk, Key)).Refusal),
        [typeof(LeaveDesk)] = Adviser(async (s, who) => (await s.Portal.LeaveDesk.Run(who, s.Desk, null, Key)).Refusal),
        [typeof(GiveConsent)] = Client(async (s, who) => (await s.Portal.Give(who, s.Portal.Yes(s.Asked.Id))).Refusal),
        [typeof(DeclineConsent)] = Client(async (s, who) => (await s.Portal.DeclineConsent.Run(who, s.Asked.Id, Key)).Refusal),
        [typeof(WithdrawConsent)] = Client(async (s, who) => (await s.Portal.Withdraw(who, s.Given)).Refusal),
        [typeof(ReceiveWithdrawal)] = Adviser(async (s, who) => (await new ReceiveWithdrawal(s.Portal.Store, s.Portal.Regulations, s.Portal.Press).Run(who, s.Given, WithdrawalWay.Letter, Key)).Refusal),
        [typeof(PrepareDisclosure)] = Adviser(async (s, who) => (await s.Portal.PrepareDisclosure.Run(
            who, s.Client.Id, new(s.Trajectory.Id, s.Party.Id, "disclosureOnConsent", [s.Item]), Key)).Refusal),
        [typeof(ReleaseDisclosure)] = Adviser(async (s, who) => (await s.Portal.Release(who, s.Disclosure)).Refusal),
        [typeof(OpenDocument)] = new(Rightful.Both, async (s, who) => (await s.Portal.OpenDocument.Run(who, s.Document, Key)).Refusal),
        [typeof(CancelDisclosure)] = Adviser(async (s, who) => (await s.Portal.CancelDisclosure.Run(who, s.Disclosure, Key)).Refusal),
        [typeof(EnterColleague)] = Administrator(async (s, who) => (await new EnterColleague(s.Portal.Store, s.Portal.Regulations).Run(
            Here(s, who), new(Id.New<AccountId>(), Role.PrivacyOfficer, "Jo", "functionaris", null), Key)).Refusal),
        [typeof(EndMembership)] = Administrator(async (s, who) => (await new EndMembership(s.Portal.Store).Run(who, s.Client.Me.Membership, Key)).Refusal),
        [typeof(EnterUndertaking)] = Administrator(async (s, who) => (await new EnterUndertaking(s.Portal.Store).Run(who, s.Trajectory.Adviser.Membership, s.Portal.Clock.Today, Key)).Refusal),
        [typeof(RegisterClient)] = Administrator(async (s, who) => (await new RegisterClient(s.Portal.Store, s.Portal.Regulations).Run(
            Here(s, who), new("Jo", "Dorp", null, "nl"), Trajectory(s), Key)).Refusal),
        [typeof(InviteClient)] = Administrator(async (s, who) => (await new InviteClient(s.Portal.Store).Run(who, s.Client.Id, Id.New<AccountId>(), true, Key)).Refusal),
        [typeof(EnterParty)] = Administrator(async (s, who) => (await new EnterParty(s.Portal.Store, s.Portal.Regulations).Run(
            Here(s, who), new(EnterParty.Kinds(s.Portal.Own.Profile)[0], "Nieuw", "NL"), Key)).Refusal),
        [typeof(ImportFile)] = Administrator(async (s, who) => (await new ImportFile(s.Portal.Store, s.Portal.Regulations).Run(Here(s, who), [], Key)).Refusal),
        [typeof(UndoImport)] = Administrator(async (s, who) => (await new UndoImport(s.Portal.Store).Run(who, s.Import, Key)).Refusal),
        [typeof(TryMailAgain)] = Administrator(async (s, who) => (await new TryMailAgain(s.Portal.Store).Run(who, s.Mail, Key)).Refusal),
    };

    /// <summary>What an administrator may anywhere, she tries here.</summary>
    static Actor Here(WallScene s, Actor who) => who with { Practice = s.Portal.Own.Id };

    static CommandKey Key => CommandKey.New();

    static Wall Keeper(Func<WallScene, Actor, Task<Refusal?>> act) => new(Rightful.Administrator, act);

    static Wall Client(Func<WallScene, Actor, Task<Refusal?>> act) => new(Rightful.Client, act);

    static Wall Administrator(Func<WallScene, Actor, Task<Refusal?>> act) => new(Rightful.Administrator, act);

    static Wall Adviser(Func<WallScene, Actor, Task<Refusal?>> act) => new(Rightful.Adviser, act);

    static string Category(WallScene s) => s.Portal.Own.Profile.Categories.First(c => c.VisibleTo.Contains(AccessRole.Client) && !c.Bsn).Id;

    static NewTrajectory Trajectory(WallScene s) => new(
        s.Client.Id, s.Trajectory.Trajectory.Type, s.Trajectory.Trajectory.PrincipalKind, s.Portal.Clock.Today, Controller: s.Trajectory.Trajectory.Controller);
}
