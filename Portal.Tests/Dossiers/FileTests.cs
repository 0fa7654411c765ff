using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Dossiers;

public sealed class FileTests : IAsyncLifetime
{
    const string Inside = "Gediplomeerd-bakker-1999";

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
    public async Task The_client_and_her_adviser_get_the_very_bytes_and_each_time_is_noted()
    {
        var item = await Added("results");
        foreach (var who in new[] { noor.Me, trajectory.Adviser })
        {
            var opened = (await Open(who, item)).Done();
            Assert.Equal((FileKind.Pdf, "results"), (opened.Kind, opened.Category));
            Assert.Equal(Sample.Pdf(Inside), opened.Bytes);
        }
        Assert.Equal([Act.ItemAdded, Act.FileOpened, Act.FileOpened], portal.Chain().Select(e => e.Act));
        var look = Assert.Single(await new MyLooks(portal.Store, portal.Regulations).For(noor));
        Assert.Equal(("Anna", portal.Own.Profile.Category("results")!.Label), (look.Name, look.About));
        var held = (await new MyData(portal.Store, portal.Regulations).For(noor))!.Groups.Single().Items.Single();
        Assert.Equal(("Diploma", new FileLine(FileKind.Pdf, Sample.Pdf(Inside).Length)), (held.Value, held.File));
    }

    [Fact]
    public async Task It_lies_closed_in_the_database_and_its_title_is_not_in_the_chain()
    {
        await Added("results");
        Assert.True(portal.FilesHold("Diploma"));
        Assert.False(portal.FilesHold(Inside));
        Assert.DoesNotContain("Diploma", string.Concat(portal.Chain().Select(e => e.Facts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_rule_of_an_item_holds_for_a_file_too()
    {
        Assert.IsType<CategoryIsUnknown>((await Add(trajectory.NewItem("results") with { Category = "hobby" })).Refusal);
        Assert.IsType<PurposeDoesNotFit>((await Add(trajectory.NewItem("results") with { Purpose = "x" })).Refusal);
        Assert.IsType<ValueIsMissing>((await Add(trajectory.NewItem("results", " "))).Refusal);
        Assert.Empty(portal.Look(db => db.ItemFiles.ToList()));
        Assert.Empty(portal.Look(db => db.ItemFileBytes.ToList()));
    }

    [Fact]
    public async Task Where_a_value_asks_a_reason_its_file_does_too()
    {
        var restricted = portal.Own.Profile.Categories.First(c => c.RestrictedView && !c.Bsn && c.VisibleTo.Contains(AccessRole.AssignedAdviser)).Id;
        var item = await Added("results");
        portal.Force(db => db.Items.Where(i => i.Id == item).ExecuteUpdate(s => s.SetProperty(i => i.Category, restricted)));
        Assert.IsType<NotFound>((await Open(trajectory.Adviser, item)).Refusal);
        (await portal.RevealItem.Run(trajectory.Adviser, item, "voor het gesprek", CommandKey.New())).Done();
        (await Open(trajectory.Adviser, item)).Done();
        portal.Clock.Pass(OpenFile.AfterLook);
        Assert.IsType<NotFound>((await Open(trajectory.Adviser, item)).Refusal);
    }

    [Fact]
    public async Task Bytes_or_a_key_that_changed_are_not_handed_over_as_if_they_were_it()
    {
        var (item, other) = (await Added("results"), await Added("results"));
        portal.Force(db =>
        {
            var bytes = db.ItemFileBytes.AsNoTracking().Single(f => f.Item == item).Closed;
            bytes[^1] ^= 1;
            db.ItemFileBytes.Where(f => f.Item == item).ExecuteUpdate(s => s.SetProperty(f => f.Closed, bytes));
        });
        Assert.Equal(new FileIsAltered(item), (await Open(noor, item)).Refusal);
        // The file of one item, with its key, put in the place of another's.
        portal.Force(db =>
        {
            var third = portal.Look(at => (File: at.ItemFiles.AsNoTracking().Single(f => f.Item == other), Bytes: at.ItemFileBytes.AsNoTracking().Single(f => f.Item == other)));
            db.ItemFiles.Where(f => f.Item == item).ExecuteUpdate(s => s.SetProperty(f => f.WrappedKey, third.File.WrappedKey));
            db.ItemFileBytes.Where(f => f.Item == item).ExecuteUpdate(s => s.SetProperty(f => f.Closed, third.Bytes.Closed));
        });
        Assert.Equal(new FileIsAltered(item), (await Open(noor, item)).Refusal);
        (await Open(noor, other)).Done();
        OpenFile elsewhere = new(portal.Store, portal.Regulations, APortal.OtherKeys());
        Assert.Equal(new FileIsAltered(other), (await elsewhere.Run(noor, other, CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task Erasing_the_item_erases_its_file()
    {
        var item = await Added("results");
        var (closed, key) = portal.Look(db => (db.ItemFileBytes.Single(f => f.Item == item).Closed, db.ItemFiles.Single(f => f.Item == item).WrappedKey));
        Assert.True(portal.FilesHold(closed.AsSpan(0, 40)));
        var request = await portal.Filed(noor, RightId.Erasure, item);
        (await portal.Decide(trajectory.Adviser, new(request, DecisionResult.Granted))).Done();
        Assert.IsType<NotFound>((await Open(noor, item)).Refusal);
        Assert.Empty(portal.Look(db => db.ItemFiles.ToList()));
        Assert.False(portal.FilesHold(closed.AsSpan(0, 40)));
        Assert.False(portal.FilesHold(closed.AsSpan(closed.Length - 40)));
        Assert.False(portal.FilesHold(key.AsSpan(0, 40)));
    }

    [Fact]
    public async Task The_copy_lists_it_and_a_package_has_the_title_only()
    {
        var item = await Added("results");
        var jobcoach = portal.Party("otherProfessional", "Jobcoach");
        await portal.Given(trajectory, jobcoach, "results");
        (await portal.Release(trajectory.Adviser, await portal.Waiting(trajectory, jobcoach, item))).Done();
        (await Open(trajectory.Adviser, item)).Done();
        var request = await portal.Filed(noor, RightId.Access);
        (await portal.Decide(trajectory.Adviser, new(request, DecisionResult.Granted))).Done();

        var copy = Words(DocumentKind.AccessReport);
        Assert.Contains("Bestanden bij uw gegevens", copy, StringComparison.Ordinal);
        Assert.Contains(portal.Look(db => db.ItemFiles.Single().Sha256)[..16], copy, StringComparison.Ordinal);
        Assert.Contains("Bestand gedownload", copy, StringComparison.Ordinal);
        Assert.Contains("alleen de titel", Words(DocumentKind.Disclosure), StringComparison.Ordinal);
    }

    string Words(DocumentKind kind)
    {
        var bytes = portal.Look(db => portal.Shelf.TakeNewest(db, db.Documents.Single(d => d.Kind == kind)).GetAwaiter().GetResult())!.Bytes;
        return Tools.RunOn(bytes, "pdftotext", "-layout", "{}", "-").Output;
    }

    async Task<ItemId> Added(string category) => (await Add(trajectory.NewItem(category, "Diploma"))).Done();

    Task<Outcome<ItemId>> Add(NewItem wish) => portal.AddFile.Run(trajectory.Adviser, noor.Id, wish, Sample.File(Sample.Pdf(Inside)), CommandKey.New());

    Task<Outcome<OpenedFile>> Open(Actor who, ItemId item) => portal.OpenFile.Run(who, item, CommandKey.New());
}
