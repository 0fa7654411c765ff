using System.Reflection;
using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Hosting;

namespace Portal.Tests.Shape;

/// <summary>Somebody else's does not exist: every operation, tried by everybody whose it is not.</summary>
public sealed class WallTests
{
    public static TheoryData<string, string> Everywhere()
    {
        TheoryData<string, string> data = [];
        foreach (var operation in Operations()) foreach (var profile in (string[])["pro6-advies", "psycro"]) data.Add(operation.Name, profile);
        return data;
    }

    [Fact]
    public void Every_operation_has_a_row_in_the_table_of_walls() =>
        Assert.Equal(Operations().Select(o => o.Name).Order(StringComparer.Ordinal), Walls.All.Keys.Select(o => o.Name).Order(StringComparer.Ordinal));

    /// <summary>A check of a document is for whoever holds it; everything else asks who acts.</summary>
    [Fact]
    public void Only_the_check_of_a_document_asks_nobody_who_acts() => Assert.Equal(
        [nameof(VerifyCode), nameof(VerifyDocument)],
        Rooms.Operations().Where(o => o.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Any(m => m.GetParameters().FirstOrDefault()?.ParameterType != typeof(Actor))).Select(o => o.Name));

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Somebody_elses_does_not_exist_and_nothing_is_written(string operation, string profile)
    {
        var scene = await WallScene.At(profile);
        await using var portal = scene.Portal;
        var wall = Walls.All.Single(w => w.Key.Name == operation).Value;
        var before = portal.Fingerprint();
        foreach (var (name, other) in Strangers(scene, wall.Rightful))
        {
            var refusal = await wall.Try(scene, other);
            Assert.True(refusal is NotFound, $"{operation} answers {refusal?.ToString() ?? "done"} to {name}");
            Assert.True(portal.Fingerprint() == before, $"{operation} writes for {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Who_may_is_not_told_that_it_does_not_exist(string operation, string profile)
    {
        var scene = await WallScene.At(profile);
        await using var portal = scene.Portal;
        var wall = Walls.All.Single(w => w.Key.Name == operation).Value;
        Assert.IsNotType<NotFound>(await wall.Try(scene, Whose(scene, wall.Rightful)));
    }

    [Fact]
    public async Task A_practitioner_of_hers_does_not_reach_what_another_controller_holds_of_the_same_client()
    {
        var scene = await WallScene.At("psycro");
        await using var portal = scene.Portal;
        var second = portal.Adviser("Fem", portal.Own.Controller("Praktijk C"));
        scene.Client.Trajectory(adviser: second);
        var before = portal.Fingerprint();
        // Her own part of the dossier she may open, and needs no leave for.
        foreach (var (operation, wall) in Walls.All.Where(w => w.Key != typeof(OpenDossier) && w.Key != typeof(TakeAccess)))
        {
            var refusal = await wall.Try(scene, second);
            Assert.True(refusal is NotFound, $"{operation.Name} answers {refusal?.ToString() ?? "done"}");
            Assert.Equal(before, portal.Fingerprint());
        }
    }

    [Fact]
    public async Task A_colleague_who_may_ask_for_access_is_asked_for_a_reason_first()
    {
        var scene = await WallScene.At("pro6-advies");
        await using var portal = scene.Portal;
        var colleague = portal.Adviser("Bram");
        var before = portal.Fingerprint();
        foreach (var (operation, wall) in Walls.All.Where(w => w.Value.Rightful is Rightful.Adviser && w.Key != typeof(TakeAccess)))
        {
            Assert.True(await wall.Try(scene, colleague) is ReasonIsNeeded, operation.Name);
            Assert.Equal(before, portal.Fingerprint());
        }
    }

    [Fact]
    public async Task Somebody_elses_key_does_not_exist()
    {
        var scene = await WallScene.At("pro6-advies");
        await using var portal = scene.Portal;
        var key = CommandKey.New();
        (await portal.OpenDossier.Run(scene.Trajectory.Adviser, scene.Client.Id, key)).Done();
        var colleague = portal.Adviser("Bram");
        Assert.IsType<NotFound>((await portal.OpenDossier.Run(colleague, scene.Client.Id, key)).Refusal);
    }

    /// <summary>The client's own acts are not her adviser's, and the adviser's not the client's.</summary>
    static IEnumerable<(string Name, Actor Who)> Strangers(WallScene scene, Rightful rightful)
    {
        foreach (var (name, who) in scene.Others) yield return (name, who);
        if (rightful is not (Rightful.Client or Rightful.Both)) yield return ("the client herself", scene.Client);
        if (rightful is not (Rightful.Adviser or Rightful.Both or Rightful.AdviserOrAdministrator)) yield return ("her adviser", scene.Trajectory.Adviser);
        if (rightful is not (Rightful.Administrator or Rightful.AdviserOrAdministrator)) yield return ("the administrator", scene.Administrator);
    }

    static Actor Whose(WallScene scene, Rightful rightful) => rightful switch
    {
        Rightful.Client or Rightful.Both => scene.Client,
        Rightful.Adviser or Rightful.AdviserOrAdministrator => scene.Trajectory.Adviser,
        _ => scene.Administrator,
    };

    /// <summary>An operation is a public sealed class of Core with a public Run that begins with who acts.</summary>
    static IEnumerable<Type> Operations() => typeof(Actor).Assembly.GetExportedTypes()
        .Where(t => t is { IsClass: true, IsSealed: true } && t.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Any(m => m.Name == "Run" && m.GetParameters().FirstOrDefault()?.ParameterType == typeof(Actor)));
}
