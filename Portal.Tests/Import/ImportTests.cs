using System.Text;
using Portal.Core;
using Portal.Core.Dossiers;
using Portal.Core.Import;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Import;

/// <summary>Bringing clients in from a file: all or nothing, undone within a day.</summary>
public sealed class ImportTests : AnImport
{
    [Fact]
    public async Task What_came_in_is_there_with_its_purpose_and_the_template_fits()
    {
        (await Import(File(Filled(Good), Other(1)))).Done();
        var noor = portal.Look(db => db.Clients.Single(c => c.Name == "Noor Nieuw"));
        var item = portal.Look(db => db.Items.Single(i => i.Client == noor.Id));
        Assert.Equal(("phone", "06 00 00 00 12", new DateOnly(2026, 1, 5)), (item.Category, item.Value.Words, item.ObtainedOn));
        Assert.Contains(item.Purpose, portal.Own.Profile.Category("phone")!.PurposeIds);
        var screen = (await new ReadImports(portal.Store, portal.Regulations, portal.Clock).Of(arno, "nl")).Done();
        var template = (await Check(Encoding.UTF8.GetBytes(screen.Template + string.Join(';', "Wim;Dorp;;;Coaching;cliënt;;;5-1-2026".Split(';'))))).Done();
        Assert.Empty(template.Problems);
    }

    [Fact]
    public async Task It_is_undone_within_a_day_while_nothing_was_done_with_it()
    {
        var import = (await Import(File(Filled(Good), Other(1)))).Done();
        var undo = new UndoImport(portal.Store);
        (await undo.Run(arno, import, CommandKey.New())).Done();
        Assert.Equal((0, 0, 0), portal.Look(db => (db.Clients.Count(), db.Items.Count(), db.Trajectories.Count())));
        Assert.IsType<ImportIsUndoneAlready>((await undo.Run(arno, import, CommandKey.New())).Refusal);
        Assert.True((await portal.VerifyEvidence.Run(portal.Own.Id)).IsWhole);

        var second = (await Import(File(Filled(Good)))).Done();
        var noor = portal.Look(db => db.Clients.Single());
        (await new InviteClient(portal.Store).Run(arno, noor.Id, Id.New<AccountId>(), true, CommandKey.New())).Done();
        Assert.Equal(new ImportIsInUse(1), (await undo.Run(arno, second, CommandKey.New())).Refusal);

        var third = (await Import(File(Other(5)))).Done();
        portal.Clock.PassDays(2);
        Assert.IsType<ImportIsTooOld>((await undo.Run(arno, third, CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task A_double_click_brings_it_in_once()
    {
        var (file, key) = (File(Filled(Good)), CommandKey.New());
        var import = new ImportFile(portal.Store, portal.Regulations);
        Assert.Equal((await import.Run(arno, file, key)).Done(), (await import.Run(arno, file, key)).Done());
        Assert.Equal(1, portal.Look(db => db.Clients.Count()));
    }

    [Fact]
    public async Task Stopped_half_way_nothing_is_half_done_and_a_thousand_clients_come_in_with_progress()
    {
        var file = File([.. Enumerable.Range(1, 1000).Select(Other)]);
        var import = new ImportFile(portal.Store, portal.Regulations);
        using var stop = new CancellationTokenSource();
        var before = portal.Fingerprint();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import.Run(arno, file, CommandKey.New(), new Told(p => { if (p.Writing) stop.Cancel(); }), stop.Token));
        Assert.Equal(before, portal.Fingerprint());

        List<ImportProgress> told = [];
        (await import.Run(arno, file, CommandKey.New(), new Told(told.Add))).Done();
        Assert.Equal(1000, portal.Look(db => db.Clients.Count()));
        Assert.True(told.Count > 20);
        Assert.True(told[^1].Writing);
    }

    /// <summary>Tells at once, on the same thread.</summary>
    sealed class Told(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }
}
