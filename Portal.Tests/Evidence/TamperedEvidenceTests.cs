using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.Practices;
using static Portal.Tests.Evidence.TamperedChain;

namespace Portal.Tests.Evidence;

/// <summary>Whoever changes, drops, moves or adds an entry behind Portal's back is seen, and the first bad entry is named.</summary>
public sealed class TamperedEvidenceTests
{
    public static TheoryData<string, string> Flips => new()
    {
        { "At", "At + 1" }, { "Act", "'ItemErased'" }, { "Act", "'NoSuchAct'" },
        { "Account", "'0197A000-0000-7000-8000-000000000001'" }, { "Account", "'not an id'" }, { "Account", "NULL" },
        { "Role", "'Administrator'" }, { "Role", "'Nobody'" }, { "Adviser", "NULL" }, { "Adviser", "'0197A000-0000-7000-8000-000000000001'" },
        { "OnBehalfOf", "Client" }, { "Client", "'0197A000-0000-7000-8000-000000000001'" }, { "Client", "NULL" },
        { "Subject", "'0197A000-0000-7000-8000-000000000001'" }, { "Subject", "NULL" }, { "Facts", "Facts || ' '" }, { "Facts", "''" },
        { "PreviousHash", "replace(PreviousHash, substr(PreviousHash, 1, 1), 'x')" }, { "Hash", "replace(Hash, substr(Hash, 1, 1), 'x')" }, { "Hash", "''" },
    };

    [Theory]
    [MemberData(nameof(Flips))]
    public async Task A_flipped_field_is_found(string field, string value)
    {
        foreach (var place in (int[])[1, 3, (int)Length])
        {
            await using var portal = await WithChain();
            Assert.Equal(1, Tamper(portal, $"UPDATE Evidence SET {field} = {value} WHERE Sequence = {place}"));
            Assert.Equal((place, place - 1), await Found(portal));
        }
    }

    [Fact]
    public void Every_field_of_an_entry_is_flipped_above() =>
        Assert.Equal(
            typeof(EvidenceEntry).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Except(["Practice", "Sequence"]).Order(StringComparer.Ordinal),
            Flips.Select(row => (string)((object[])row)[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(Length)]
    public async Task A_dropped_entry_is_found(long place)
    {
        await using var portal = await WithChain();
        Tamper(portal, $"DELETE FROM Evidence WHERE Sequence = {place}");
        Assert.Equal((place, place - 1), await Found(portal));
    }

    [Fact]
    public async Task An_entry_moved_to_another_practice_is_found()
    {
        await using var portal = await WithChain();
        var other = portal.Open("psycro");
        Tamper(portal, $"UPDATE Evidence SET Practice = '{other.Id.Value.ToString().ToUpperInvariant()}' WHERE Sequence = 3");
        Assert.Equal((3L, 2L), await Found(portal));
        Assert.Equal(1, (await portal.VerifyEvidence.Run(other.Id)).FirstBad);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 5)]
    [InlineData(4, Length)]
    public async Task Two_swapped_entries_are_found(long one, long two)
    {
        await using var portal = await WithChain();
        Tamper(portal, $"UPDATE Evidence SET Sequence = -1 WHERE Sequence = {one}; UPDATE Evidence SET Sequence = {one} WHERE Sequence = {two}; UPDATE Evidence SET Sequence = {two} WHERE Sequence = -1");
        Assert.Equal((one, one - 1), await Found(portal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(Length)]
    public async Task An_inserted_entry_is_found(long place)
    {
        await using var portal = await WithChain();
        Tamper(portal, $"UPDATE Evidence SET Sequence = -Sequence WHERE Sequence >= {place}; UPDATE Evidence SET Sequence = 1 - Sequence WHERE Sequence < 0");
        Tamper(portal, $"CREATE TEMP TABLE One AS SELECT * FROM Evidence WHERE Sequence = {place + 1}; UPDATE One SET Sequence = {place}; INSERT INTO Evidence SELECT * FROM One; DROP TABLE One");
        // The copy fits; what follows it does not any more.
        Assert.Equal((place + 1, place), await Found(portal));
    }

    [Fact]
    public async Task An_inserted_entry_with_a_right_hash_is_found_at_the_one_that_no_longer_follows()
    {
        await using var portal = await WithChain();
        var chain = portal.Chain();
        var head = portal.Look(db => db.EvidenceHeads.AsNoTracking().Single(h => h.Practice == portal.Own.Id));
        typeof(EvidenceHead).GetProperty("Count")!.SetValue(head, 2L);
        typeof(EvidenceHead).GetProperty("Hash")!.SetValue(head, chain[1].Hash);
        var forged = EvidenceEntry.After(head, portal.Clock.Now, null, new(Act.DossierOpened, null, null));
        Tamper(portal, "UPDATE Evidence SET Sequence = -Sequence WHERE Sequence >= 3; UPDATE Evidence SET Sequence = 1 - Sequence WHERE Sequence < 0");
        portal.Enter(forged);
        Assert.Equal((4L, 3L), await Found(portal));
    }
}
