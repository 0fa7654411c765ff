using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Evidence;
using Portal.Core.Intake;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Intake;

public sealed class DeclarationTests : IAsyncLifetime
{
    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_declaration_on_paper_is_entered_with_its_day_and_where_it_lies()
    {
        (await Enter(portal.Clock.Today.AddYears(-2))).Done();
        Assert.Equal(Act.DeclarationEntered, portal.Chain()[^1].Act);
        var mine = Assert.Single(await new MyDeclarations(portal.Store).For(noor));
        Assert.Equal((DeclarationKind.Privacy, portal.Clock.Today.AddYears(-2), "kast 3", "juni 2018"), (mine.Kind, mine.SignedOn!.Value, mine.KeptAt, mine.Edition));
        var form = (await new ReadPapers(portal.Store, portal.Regulations, portal.Clock).Of(trajectory.Adviser, noor.Id)).Done();
        Assert.Equal([mine], form.Declarations);
        Assert.Empty(await new MyDeclarations(portal.Store).For(portal.Client("Daan")));
    }

    [Fact]
    public async Task The_same_is_not_entered_twice_nor_of_a_day_to_come_nor_without_a_place()
    {
        (await Enter(portal.Clock.Today)).Done();
        Assert.Equal(new DeclarationIsThereAlready(portal.Clock.Today), (await Enter(portal.Clock.Today)).Refusal);
        Assert.IsType<PaperIsOfTomorrow>((await Enter(portal.Clock.Today.AddDays(1))).Refusal);
        Assert.IsType<Core.Dossiers.PaperLocationIsMissing>((await Enter(portal.Clock.Today.AddDays(-1), " ")).Refusal);
        Assert.Single(portal.Look(db => db.Declarations.ToList()));
    }

    [Fact]
    public async Task An_old_paper_does_not_answer_what_was_asked_after_it_and_without_a_day_it_is_nothing()
    {
        var asked = (await portal.AskDeclaration.Run(trajectory.Adviser, noor.Id, new(trajectory.Id, DeclarationKind.Privacy), CommandKey.New())).Done();
        (await Enter(portal.Clock.Today.AddYears(-2))).Done();
        Assert.Equal(DeclarationState.Asked, portal.Look(db => db.Declarations.Single(d => d.Id == asked)).State);
        Assert.IsType<PaperDayIsMissing>((await Enter(default)).Refusal);
    }

    [Fact]
    public async Task It_stands_in_the_access_report()
    {
        (await Enter(portal.Clock.Today.AddDays(-3))).Done();
        var request = await portal.Filed(noor, RightId.Access);
        (await portal.Decide(trajectory.Adviser, new(request, DecisionResult.Granted))).Done();
        var bytes = portal.Look(db => portal.Shelf.TakeNewest(db, db.Documents.Single(d => d.Kind == Core.Documents.DocumentKind.AccessReport)).GetAwaiter().GetResult())!.Bytes;
        var text = Tools.RunOn(bytes, "pdftotext", "-layout", "{}", "-").Output;
        Assert.Contains("Verklaringen", text, StringComparison.Ordinal);
        Assert.Contains("kast 3", text, StringComparison.Ordinal);
    }

    Task<Outcome<DeclarationId>> Enter(DateOnly day, string place = "kast 3") => new EnterDeclaration(portal.Store, portal.Regulations).Run(
        trajectory.Adviser, noor.Id, new(trajectory.Id, DeclarationKind.Privacy, day, place, "juni 2018"), CommandKey.New());
}
