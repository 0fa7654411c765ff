using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Shape;
using Portal.Tests.Support;

namespace Portal.Tests.People;

public sealed class JoinClientsTests : IAsyncLifetime
{
    const string Why = "Zelfde geboortedatum en adres, gezien op de pas";

    APortal portal = null!;
    AClient noor = null!, twin = null!;
    ATrajectory trajectory = null!, second = null!;
    Actor arno = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        (noor, twin) = (portal.Client("Noor"), portal.Client("N. Dubbelganger"));
        (trajectory, second) = (noor.Trajectory(), twin.Trajectory());
        arno = portal.Own.Staff("Arno", Role.Administrator);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Everything_moves_and_the_client_sees_the_whole()
    {
        await trajectory.Item("name");
        var item = await second.Item("phone");
        var request = await portal.Filed(twin, RightId.Erasure, item);
        (await portal.OpenDossier.Run(second.Adviser, twin.Id, CommandKey.New())).Done();
        var shown = (await Hands.Join(arno, noor.Id, twin.Id)).Done();
        Assert.Equal(new JoinPreview(AccountEnds: true, 1, 1, 1, 0, 0, 1, 0, Accounts: 1), shown);

        (await Join()).Done();

        var data = await new MyData(portal.Store, portal.Regulations).For(noor);
        Assert.Equal((2, 2), (data!.Trajectories.Count, data.Groups.Count));
        Assert.Equal(noor.Id, portal.Request(request).Client);
        Assert.Single(await new MyLooks(portal.Store, portal.Regulations).For(noor));
        Assert.IsType<NotFound>((await portal.Send(twin, new(RightId.Access))).Refusal);
        (await portal.Send(noor, new(RightId.Access))).Done();
    }

    [Fact]
    public async Task The_evidence_keeps_the_old_number_and_stays_whole()
    {
        await second.Item("phone");
        (await Join()).Done();
        Assert.Contains(portal.Chain(), e => e.Act is Act.ItemAdded && e.Client == twin.Id);
        Assert.Equal((Act.ClientsJoined, noor.Id, $"joined={twin.Id.Value};into={noor.Id.Value}"), (portal.Chain()[^1].Act, portal.Chain()[^1].Client, portal.Chain()[^1].Facts));
        Assert.True((await portal.VerifyEvidence.Run(portal.Own.Id)).IsWhole);
    }

    [Fact]
    public async Task The_record_that_went_has_no_content_left_and_answers_as_if_it_never_was()
    {
        (await Join()).Done();
        var gone = portal.Look(db => db.Clients.Single(c => c.Id == twin.Id));
        Assert.Equal(("", "", null, noor.Id), (gone.Name, gone.Town, gone.BornOn, gone.JoinedInto));
        Assert.False(portal.FilesHold("Dubbelganger"));
        foreach (var refusal in new[]
        {
            (await portal.OpenDossier.Run(second.Adviser, twin.Id, CommandKey.New())).Refusal,
            (await new ReadDossier(portal.Store, portal.Regulations, portal.Clock).Of(second.Adviser, twin.Id)).Refusal,
            (await portal.RecordDeath.Run(arno, twin.Id, portal.Clock.Today, CommandKey.New())).Refusal,
            (await portal.StartTrajectory.Run(arno, new(twin.Id, "coaching", PrincipalKind.Client, portal.Clock.Today), CommandKey.New())).Refusal,
            (await Join()).Refusal,
        }) Assert.IsType<NotFound>(refusal);
        var register = (await new ReadTrajectories(portal.Store, portal.Regulations, portal.Clock).Of(arno)).Done();
        Assert.Equal(["Noor"], register.Rows.Select(r => r.Name));
    }

    [Fact]
    public async Task Every_table_that_knows_a_client_is_moved_but_the_evidence()
    {
        var scene = await WallScene.At("pro6-advies");
        await using var at = scene.Portal;
        at.Own.Representative(scene.Client, "Rob");
        at.Enter(
            Look.At(at.Item(scene.Item), scene.Trajectory.Adviser.Adviser!.Value, new("reden"), at.Clock.Now),
            AccessGrant.Give(at.Own.Id, scene.Client.Id, scene.Trajectory.Adviser.Adviser.Value, new("reden"), at.Clock.Now, at.Clock.Now.AddHours(1)));
        (await at.JoinClients.Run(scene.Administrator, new(scene.Client.Id, at.Client("Derde").Id, Why), CommandKey.New())).Done();
        var known = Columns(at, scene.Client.Id);
        Assert.Empty(known.Where(c => c.Rows == 0 && !c.Table.Contains("Evidence", StringComparison.Ordinal)).Select(c => $"{c.Table}.{c.Column}: the scene has none"));

        (await at.JoinClients.Run(scene.Administrator, new(scene.Twin.Id, scene.Client.Id, Why), CommandKey.New())).Done();

        var left = Columns(at, scene.Client.Id).Where(c => c.Rows > 0).Select(c => $"{c.Table}.{c.Column}").Except(["Evidence.Client", "Evidence.OnBehalfOf", "Clients.Id"]);
        Assert.Empty(left);
    }

    [Fact]
    public async Task A_date_of_birth_is_not_lost_it_decides_who_signs()
    {
        var born = portal.Clock.Today.AddYears(-14);
        var (stays, goes) = (portal.Client("Ivy"), portal.Client("Ivy", born));
        portal.Force(db => db.Clients.Where(c => c.Id == stays.Id).ExecuteUpdate(s => s.SetProperty(c => c.BornOn, (DateOnly?)null)));
        (await portal.JoinClients.Run(arno, new(stays.Id, goes.Id, Why), CommandKey.New())).Done();
        Assert.Equal(born, portal.Look(db => db.Clients.Single(c => c.Id == stays.Id)).BornOn);
    }

    [Fact]
    public async Task What_is_ambiguous_is_refused()
    {
        Assert.IsType<SameClient>((await Join(noor.Id)).Refusal);
        Assert.IsType<BirthDatesDiffer>((await Join(portal.Client("Noor", new(1990, 1, 1)).Id)).Refusal);
        Assert.IsType<NotFound>((await Join(portal.Open("pro6-advies").Client("Noor").Id)).Refusal);
        Assert.Equal(new ReasonIsTooShort(JoinClients.LeastReason), (await portal.JoinClients.Run(arno, new(noor.Id, twin.Id, "zelfde"), CommandKey.New())).Refusal);
        await portal.Filed(noor, RightId.Access);
        await portal.Filed(twin, RightId.Access);
        Assert.Equal(new BothHaveThisRequest(RightId.Access), (await Join()).Refusal);
        Assert.Equal(new BothHaveThisRequest(RightId.Access), (await Hands.Join(arno, noor.Id, twin.Id)).Refusal);
    }

    [Fact]
    public async Task A_consent_that_the_other_record_withdrew_later_is_asked_about_first()
    {
        var jobcoach = portal.Party("otherProfessional", "Jobcoach");
        await portal.Given(trajectory, jobcoach, "name");
        var withdrawn = await portal.Given(second, jobcoach, "name");
        portal.Clock.Pass(TimeSpan.FromDays(1));
        (await portal.Withdraw(twin, withdrawn)).Done();
        Assert.IsType<ConsentsContradict>((await Join()).Refusal);
    }

    [Fact]
    public async Task Records_of_two_controllers_are_not_joined()
    {
        await using var processor = await APortal.Of("psycro");
        var (one, other) = (processor.Client("Wim"), processor.Client("Wim"));
        one.Trajectory(adviser: processor.Adviser("Anna", processor.Own.Controller("Praktijk A")));
        other.Trajectory(adviser: processor.Adviser("Bea", processor.Own.Controller("Praktijk B")));
        var keeper = processor.Own.Staff("Bert", Role.Administrator);
        Assert.IsType<ControllersDiffer>((await processor.JoinClients.Run(keeper, new(one.Id, other.Id, Why), CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task A_colleagues_leave_for_the_record_that_went_does_not_open_the_whole()
    {
        var bram = portal.Adviser("Bram");
        (await portal.TakeAccess.Run(bram, twin.Id, "Ik neem waar voor Anna", CommandKey.New())).Done();
        (await Join()).Done();
        Assert.IsType<ReasonIsNeeded>((await portal.OpenDossier.Run(bram, noor.Id, CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task Where_the_record_that_stays_has_no_account_that_of_the_other_comes_along()
    {
        portal.Force(db => db.Memberships.Single(m => m.Id == noor.Me.Membership).End(portal.Clock.Now));
        (await Join()).Done();
        (await portal.Send(twin.Me with { Client = noor.Id }, new(RightId.Access))).Done();
    }

    ReadHands Hands => new(portal.Store, portal.Regulations, portal.Clock);

    Task<Outcome> Join(ClientId? goes = null) => portal.JoinClients.Run(arno, new(noor.Id, goes ?? twin.Id, Why), CommandKey.New());

    /// <summary>Every column of the model that holds a client, and how many rows hold this one.</summary>
    static List<(string Table, string Column, int Rows)> Columns(APortal at, ClientId client) => at.Look(db =>
    {
        var columns = from type in db.Model.GetEntityTypes()
                      from property in type.GetProperties()
                      where property.ClrType == typeof(ClientId) || property.ClrType == typeof(ClientId?)
                      select (Table: type.GetTableName()!, Column: property.GetColumnName());
#pragma warning disable EF1002 // Names of tables and columns, from the model itself.
        return columns.Distinct().Select(c => (c.Table, c.Column, db.Database.SqlQueryRaw<int>(
            $"SELECT COUNT(*) AS \"Value\" FROM \"{c.Table}\" WHERE \"{c.Column}\" = {{0}}", client.Value).Single())).ToList();
#pragma warning restore EF1002
    });
}
