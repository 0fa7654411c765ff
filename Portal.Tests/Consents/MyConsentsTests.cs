using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Documents;
using Portal.Tests.Support;

namespace Portal.Tests.Consents;

public sealed class MyConsentsTests
{
    static MyConsents Mine(PlayedDemo demo) => new(demo.Store, demo.Regulations, demo.Clock);

    [Theory]
    [InlineData("Noor", ConsentState.Requested)]
    [InlineData("Şahin", ConsentState.Given)]
    [InlineData("Jan", ConsentState.Withdrawn)]
    [InlineData("Loes", ConsentState.Expired)]
    [InlineData("Fatima", ConsentState.Refused)]
    public async Task Each_state_shows(string who, ConsentState state)
    {
        await using var demo = await PlayedDemo.Open();
        Assert.Equal(state, Assert.Single(await Mine(demo).For(await demo.As(who))).State);
    }

    [Fact]
    public async Task What_a_newer_regulation_does_not_know_any_more_can_still_be_seen_and_withdrawn()
    {
        await using var portal = await APortal.Of();
        var noor = portal.Client("Noor");
        var given = await portal.Given(noor.Trajectory(), portal.Party("otherProfessional", "Jobcoach"), "reports");
        portal.Force(db => db.Database.ExecuteSqlRaw("""UPDATE Consents SET Purpose = 'formerly', Categories = 'oldCategory'"""));
        var line = Assert.Single(await new MyConsents(portal.Store, portal.Regulations, portal.Clock).For(noor));
        Assert.Equal(("formerly", "oldCategory"), (line.Purpose.Nl, Assert.Single(line.Categories).Nl));
        (await portal.Withdraw(noor, given)).Done();
        Assert.Equal(ConsentState.Withdrawn, portal.Consent(given).State);
    }

    [Fact]
    public async Task The_exact_text_is_shown_and_its_hash_is_the_one_to_sign()
    {
        await using var demo = await PlayedDemo.Open();
        var noor = await demo.As("Noor");
        var screen = await Mine(demo).Find(noor, Assert.Single(await Mine(demo).For(noor)).Id);
        Assert.Equal(screen!.TextHash, screen.Text.Hash);
        Assert.Equal("Anna Voorbeeld", screen.AskedBy);
    }

    [Fact]
    public async Task After_withdrawal_it_shows_what_had_left_and_both_documents()
    {
        await using var demo = await PlayedDemo.Open();
        var jan = await demo.As("Jan");
        var screen = await Mine(demo).Find(jan, Assert.Single(await Mine(demo).For(jan)).Id);
        Assert.Single(screen!.Left);
        Assert.Equal([DocumentKind.Withdrawal, DocumentKind.Consent], screen.Documents.Select(d => d.Kind));
    }

    [Fact]
    public async Task Somebody_elses_consent_does_not_exist()
    {
        await using var demo = await PlayedDemo.Open();
        var (noor, wim) = (await demo.As("Noor"), await demo.As("Wim"));
        var id = Assert.Single(await Mine(demo).For(noor)).Id;
        Assert.Null(await Mine(demo).Find(await demo.As("Jan"), id));
        Assert.Null(await Mine(demo).Find(wim with { Client = noor.Client }, id));
        Assert.Null(await Mine(demo).Find(await demo.As("Anna"), id));
        Assert.Empty(await Mine(demo).For(await demo.As("Anna")));
    }
}
