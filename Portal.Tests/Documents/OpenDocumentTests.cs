using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Documents;

public sealed class OpenDocumentTests
{
    static async Task<Outcome<OpenedDocument>> Open(PlayedDemo demo, Actor actor, DocumentId id) =>
        await new OpenDocument(demo.Store, demo.Regulations, PlayedDemo.Shelf).Run(actor, id, CommandKey.New());

    static async Task<DocumentId> DocumentOf(PlayedDemo demo, string client, DocumentKind kind) =>
        (await new MyDocuments(demo.Store).For(await demo.As(client))).First(d => d.Kind == kind).Id;

    [Fact]
    public async Task Opening_gives_the_sealed_bytes_and_is_noted()
    {
        await using var demo = await PlayedDemo.Open();
        var sahin = await demo.As("Şahin");
        var id = await DocumentOf(demo, "Şahin", DocumentKind.Consent);
        var opened = await Open(demo, sahin, id);
        Assert.Equal("%PDF"u8.ToArray(), opened.Value.Bytes[..4]);
        await using var db = await demo.Store.Read();
        Assert.True(await db.Evidence.AnyAsync(e => e.Act == Act.DocumentOpened && e.Subject == id.Value && e.Role == Role.Client));
        Assert.False((await new MyDocuments(demo.Store).For(sahin)).Single(d => d.Id == id).IsNew);
    }

    [Fact]
    public async Task An_altered_file_is_not_handed_over()
    {
        await using var demo = await PlayedDemo.Open();
        var id = await DocumentOf(demo, "Şahin", DocumentKind.Consent);
        await using (var db = await demo.Store.Read())
        {
            var file = await db.DocumentFiles.SingleAsync(f => f.Document == id);
            var bytes = file.Closed.ToArray();
            bytes[^10] ^= 1;
            await db.DocumentFiles.Where(f => f.Document == id).ExecuteUpdateAsync(s => s.SetProperty(f => f.Closed, bytes));
        }
        Assert.IsType<DocumentIsAltered>((await Open(demo, await demo.As("Şahin"), id)).Refusal);
    }

    [Fact]
    public async Task Somebody_elses_document_does_not_exist()
    {
        await using var demo = await PlayedDemo.Open();
        var id = await DocumentOf(demo, "Şahin", DocumentKind.Disclosure);
        foreach (var stranger in (string[])["Noor", "Wim", "Bram", "Petra", "Arno", "Eva", "Sanne"])
            Assert.IsType<NotFound>((await Open(demo, await demo.As(stranger), id)).Refusal);
        Assert.False((await Open(demo, await demo.As("Anna"), id)).IsRefused);
    }

    [Fact]
    public async Task Another_controllers_document_does_not_exist()
    {
        await using var demo = await PlayedDemo.Open();
        var id = await DocumentOf(demo, "Tess", DocumentKind.AccessReport);
        Assert.False((await Open(demo, await demo.As("Koen"), id)).IsRefused);
        Assert.IsType<NotFound>((await Open(demo, await demo.As("Eva"), id)).Refusal);
        Assert.IsType<NotFound>((await Open(demo, await demo.As("Sanne"), id)).Refusal);
    }

    [Fact]
    public async Task A_colleague_with_a_reason_opens_what_holds_only_what_a_colleague_may_see()
    {
        await using var demo = await PlayedDemo.Open();
        var carla = await demo.As("Carla");
        var id = await DocumentOf(demo, "Milan", DocumentKind.AccessReport);
        var milan = (await demo.As("Milan")).Client!.Value;
        Assert.False((await new TakeAccess(demo.Store, demo.Regulations).Run(carla, milan, "Daan is ziek, ik neem waar.", CommandKey.New())).IsRefused);
        Assert.IsType<NotFound>((await Open(demo, carla, id)).Refusal);
        var letter = await DocumentOf(demo, "Milan", DocumentKind.DecisionLetter);
        Assert.False((await Open(demo, carla, letter)).IsRefused);
    }
}
