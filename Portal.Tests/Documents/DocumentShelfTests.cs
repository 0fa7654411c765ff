using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Documents;

/// <summary>Files of documents: closed, never changed, and what is missing or altered is noticed.</summary>
public sealed class DocumentShelfTests : IAsyncLifetime
{
    APortal portal = null!;
    AClient noor = null!;
    DocumentId id;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        await portal.Given(noor.Trajectory(), portal.Party("otherProfessional", "Jobcoach"), "reports");
        id = portal.Look(db => db.Documents.Single().Id);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    Task<Outcome<OpenedDocument>> Open() => portal.OpenDocument.Run(noor, id, CommandKey.New());

    [Fact]
    public async Task Nothing_of_a_document_can_be_read_in_the_database()
    {
        Assert.Equal("%PDF-1.7"u8.ToArray(), (await Open()).Value.Bytes[..8]);
        Assert.False(portal.FilesHold("%PDF-1.7"));
        Assert.False(portal.FilesHold("ETSI.CAdES.detached"));
    }

    [Fact]
    public async Task A_missing_file_is_noticed()
    {
        portal.Look(db => db.DocumentFiles.ExecuteDelete());
        Assert.Equal(new DocumentIsAltered(id), (await Open()).Refusal);
    }

    [Fact]
    public async Task A_changed_bit_is_noticed()
    {
        portal.Look(db =>
        {
            var closed = db.DocumentFiles.Single().Closed.ToArray();
            closed[^1] ^= 1;
            return db.DocumentFiles.ExecuteUpdate(s => s.SetProperty(f => f.Closed, closed));
        });
        Assert.Equal(new DocumentIsAltered(id), (await Open()).Refusal);
    }

    [Fact]
    public async Task The_file_of_another_document_is_not_taken_for_this_one()
    {
        await portal.Given(noor.Trajectory(), portal.Party("otherProfessional", "Coach"), "reports");
        portal.Look(db =>
        {
            var other = db.Documents.Single(d => d.Id != id).Id;
            db.DocumentFiles.Where(f => f.Document == id).ExecuteDelete();
            return db.DocumentFiles.Where(f => f.Document == other).ExecuteUpdate(s => s.SetProperty(f => f.Document, id));
        });
        Assert.Equal(new DocumentIsAltered(id), (await Open()).Refusal);
    }

    [Fact]
    public async Task Keys_of_another_data_folder_open_nothing()
    {
        var elsewhere = new OpenDocument(portal.Store, portal.Regulations, new DocumentShelf(APortal.OtherKeys()));
        Assert.Equal(new DocumentIsAltered(id), (await elsewhere.Run(noor, id, CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task Files_that_an_older_Portal_kept_open_are_closed_at_start_and_hold_what_they_held()
    {
        var bytes = (await Open()).Value.Bytes;
        portal.Look(db => db.DocumentFiles.ExecuteUpdate(s => s.SetProperty(f => f.Closed, bytes).SetProperty(f => f.WrappedKey, (byte[]?)null)));
        Assert.True(portal.FilesHold("ETSI.CAdES.detached"));
        Assert.Equal(bytes, (await Open()).Value.Bytes);

        Assert.Equal(1, await portal.Shelf.CloseOld(portal.Databases, portal.Turn));

        Assert.False(portal.FilesHold("ETSI.CAdES.detached"));
        Assert.Equal(bytes, (await Open()).Value.Bytes);
        Assert.Equal(0, await portal.Shelf.CloseOld(portal.Databases, portal.Turn));
    }

    [Fact]
    public async Task One_that_was_altered_before_it_was_closed_stays_for_a_person_to_look_at()
    {
        portal.Look(db => db.DocumentFiles.ExecuteUpdate(s => s.SetProperty(f => f.Closed, new byte[] { 1, 2, 3 }).SetProperty(f => f.WrappedKey, (byte[]?)null)));
        Assert.Equal(0, await portal.Shelf.CloseOld(portal.Databases, portal.Turn));
        Assert.Equal(new DocumentIsAltered(id), (await Open()).Refusal);
    }
}
