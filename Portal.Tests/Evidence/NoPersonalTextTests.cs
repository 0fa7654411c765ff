using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Evidence;

/// <summary>The chain holds ids and names of rules, so that erasing a client leaves it whole.</summary>
public sealed class NoPersonalTextTests
{
    const string Sentinel = "PAARSE-GIRAFFE";

    [Fact]
    public async Task No_personal_words_of_a_journey_stand_in_the_chain()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client($"Noor {Sentinel}");
        var trajectory = noor.Trajectory();
        var coach = portal.Party("otherProfessional", $"Coach {Sentinel}");
        var bram = portal.Adviser($"Bram {Sentinel}");
        (await portal.TakeAccess.Run(bram, noor.Id, $"Omdat {Sentinel} het vroeg", CommandKey.New())).Done();
        var wish = trajectory.NewItem("reports", Sentinel) with { SourceParty = Sentinel, Reason = Sentinel };
        var item = (await portal.AddItem.Run(trajectory.Adviser, noor.Id, wish, CommandKey.New())).Done();
        (await portal.EditItem.Run(trajectory.Adviser, item, $"{Sentinel} 2", 0, CommandKey.New())).Done();
        (await portal.RevealItem.Run(trajectory.Adviser, item, $"Reden {Sentinel}", CommandKey.New())).Done();

        var correction = await portal.Filed(noor, RightId.Rectification, item, $"{Sentinel} 3", Sentinel);
        (await portal.Decide(trajectory.Adviser, new(correction, DecisionResult.Refused, Sentinel, "notInaccurate", null, $"{Sentinel} staat zo in het verslag van de intake"))).Done();
        var consent = await portal.Asked(trajectory, coach, "reports");
        (await portal.Give(noor, portal.Yes(consent) with { TypedName = Sentinel })).Done();
        var left = await portal.Waiting(trajectory, coach, item);
        (await portal.Release(trajectory.Adviser, left)).Done();
        (await portal.Prepare(trajectory, coach, "administration", new(Core.Disclosures.Ground.Statute, Sentinel, Sentinel), item)).Done();
        (await portal.Withdraw(noor, consent)).Done();
        var erasure = await portal.Filed(noor, RightId.Erasure, item, text: Sentinel);
        (await portal.Decide(trajectory.Adviser, new(erasure, DecisionResult.Granted, Words: Sentinel))).Done();

        var chain = portal.Chain();
        Assert.True(chain.Count > 15);
        Assert.DoesNotContain(chain, e => $"{e.Facts}|{e.Act}|{e.Role}".Contains(Sentinel, StringComparison.OrdinalIgnoreCase));
        Assert.True((await portal.VerifyEvidence.Run(portal.Own.Id)).IsWhole);
    }
}
