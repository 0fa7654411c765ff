using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Demo;

namespace Portal.Tests.Demo;

/// <summary>The demo plays up to today without breaking a rule: each of its practices shows every state that its profile knows.</summary>
public sealed partial class DemoDataTests : IAsyncLifetime
{
    PlayedDemo demo = null!;
    PortalDb db = null!;

    public static TheoryData<string> Practices() => [.. DemoData.Plans.Select(p => p.Profile)];

    public async Task InitializeAsync()
    {
        demo = await PlayedDemo.Open();
        db = await demo.Databases.CreateDbContextAsync();
    }

    public async Task DisposeAsync()
    {
        await db.DisposeAsync();
        await demo.DisposeAsync();
    }

    [Fact]
    public void Every_profile_has_a_demo() => Assert.Equal(PlayedDemo.Profiles.Profiles.Keys.Order(), DemoData.Plans.Select(p => p.Profile).Order());

    [Theory]
    [MemberData(nameof(Practices))]
    public async Task A_practice_has_eight_clients_and_a_request_in_every_state_worth_seeing(string profile)
    {
        var practice = await Practice(profile);
        Assert.Equal(8, await db.Clients.CountAsync(c => c.Practice == practice));
        var requests = await db.Requests.Where(r => r.Practice == practice).ToListAsync();
        var tomorrow = LegalDay.Of(PlayedDemo.Now).AddDays(1);
        Assert.Contains(requests, r => r.State is RequestState.Received && r.DueOn >= tomorrow && r.DueOn <= tomorrow.AddDays(3));
        Assert.Contains(requests, r => r.IsOverdue(PlayedDemo.Now));
        Assert.Contains(requests, r => r.Decision is { Result: DecisionResult.Refused, Words: { Length: >= DecideRequest.LeastWords } });
        Assert.Contains(requests, r => r is { Right: RightId.Rectification, Decision.Result: DecisionResult.Granted });
        Assert.Contains(requests, r => r is { Right: RightId.Access, Decision.Result: DecisionResult.Granted });
        Assert.Equal(1, await db.Representatives.CountAsync(r => r.Practice == practice));
        Assert.True((await new VerifyEvidence(demo.Databases).Run(practice)).IsWhole);
    }

    [Theory]
    [MemberData(nameof(Practices))]
    public async Task Consents_and_disclosures_are_there_in_every_state_where_the_profile_has_them(string profile)
    {
        var practice = await Practice(profile);
        var exist = PlayedDemo.Profiles.Find(profile)!.Consent.Enabled;
        var consents = (await db.Consents.Where(c => c.Practice == practice).ToListAsync()).Select(c => c.StateAt(PlayedDemo.Now)).Distinct();
        Assert.Equal(exist ? Enum.GetValues<ConsentState>().Order() : [], consents.Order());
        var disclosures = (await db.Disclosures.Where(d => d.Practice == practice).ToListAsync()).Select(d => d.State).Distinct();
        Assert.Equal(exist ? Enum.GetValues<DisclosureState>().Order() : [], disclosures.Order());
        var documents = await db.Documents.Where(d => d.Practice == practice).Select(d => d.Kind).Distinct().ToListAsync();
        Assert.Equal(exist ? Enum.GetValues<DocumentKind>().Order() : [DocumentKind.Acknowledgement, DocumentKind.Extension, DocumentKind.AccessReport, DocumentKind.DecisionLetter], documents.Order());
    }

    [Theory]
    [InlineData("opwaarts")]
    [InlineData("pro6-advies")]
    public async Task A_privacy_officer_is_there_where_somebody_watches_the_periods(string profile)
    {
        var practice = await Practice(profile);
        Assert.True(await db.Memberships.AnyAsync(m => m.Practice == practice && m.Role == Role.PrivacyOfficer));
    }

    [Theory]
    [MemberData(nameof(Practices))]
    public async Task Dossiers_use_every_category_that_can_be_used(string profile)
    {
        var practice = await Practice(profile);
        var rules = PlayedDemo.Profiles.Find(profile)!;
        var used = await db.Items.Where(i => i.Practice == practice).Select(i => i.Category).Distinct().ToListAsync();
        // Health data on consent alone cannot be recorded yet: the practice's own consent form for it does not exist.
        var closed = rules.Categories.Where(c => c.Special is SpecialKind.Health
            && c.Art9GroundIds.All(id => rules.Art9Ground(id) is { Consent: not ConsentForm.NotRequired })).Select(c => c.Id);
        Assert.Equal(rules.Categories.Where(c => c.Enabled).Select(c => c.Id).Except(closed).Order(), used.Order());
    }

    [Fact]
    public async Task No_two_people_have_one_first_name_or_address_and_every_mail_address_goes_nowhere()
    {
        var names = DemoData.Plans.SelectMany(p => p.Staff.Select(s => s.Name)
            .Concat(p.Clients.Select(c => c.Name)).Concat(p.Clients.Select(c => c.Representative?.Name).OfType<string>())).ToList();
        Assert.Equal(names.Count, names.Select(n => n.Split(' ')[0]).Distinct().Count());
        var values = (await db.Items.ToListAsync()).Select(i => i.Value.Words).ToList();
        Assert.All(values.Where(v => v.Contains('@', StringComparison.Ordinal)), v => Assert.Matches(Nowhere(), v));
        Assert.DoesNotContain(values, v => v.Contains('{', StringComparison.Ordinal));
        var addresses = values.Where(v => Postcode().IsMatch(v)).ToList();
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
    }

    [Fact]
    public async Task Facts_about_one_client_agree()
    {
        foreach (var planned in DemoData.Plans.SelectMany(p => p.Clients))
        {
            var client = await db.Clients.SingleAsync(c => c.Name == planned.Name);
            var held = (await db.Items.Where(i => i.Client == client.Id).ToListAsync()).ToLookup(i => i.Category, i => i.Value.Words);
            Assert.All(held["name"].Concat(held["clientDetails"]), v => Assert.StartsWith(client.Name, v, StringComparison.Ordinal));
            Assert.All(held["address"].Concat(held["nameAddress"]), v => Assert.EndsWith(client.Town, v, StringComparison.Ordinal));
            Assert.All(held["birthDate"].Concat(held["birth"]), v => Assert.Contains($"{client.BornOn:yyyy}", v, StringComparison.Ordinal));
            Assert.All(held["gender"], v => Assert.Equal(planned.Gender, v));
        }
    }

    [Fact]
    public async Task A_bsn_is_from_the_test_range_and_each_has_her_own_and_only_where_an_act_allows_it()
    {
        var items = (await db.Items.ToListAsync()).Where(i => i.Category == "bsn").ToList();
        Assert.Equal(items.Count, items.Select(i => i.Value.Words).Distinct().Count());
        Assert.All(items, i => Assert.True(i.Value.Words.StartsWith("9999", StringComparison.Ordinal) && Bsn.TryParse(i.Value.Words, out _)));
        foreach (var item in items)
        {
            var trajectory = await db.Trajectories.SingleAsync(t => t.Id == item.Trajectory);
            var practice = await db.Practices.SingleAsync(p => p.Id == item.Practice);
            Assert.NotNull(CategoryUse.Usable(PlayedDemo.Profiles.Find(practice.ProfileId)!, "bsn", trajectory.Type, trajectory.PrincipalKind).BsnBasis);
        }
    }

    async Task<PracticeId> Practice(string profile) => (await db.Practices.SingleAsync(p => p.ProfileId == profile)).Id;

    [GeneratedRegex(@"@[a-z.]+\.example\b", RegexOptions.NonBacktracking)]
    private static partial Regex Nowhere();

    [GeneratedRegex(@"\d{4} [A-Z]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Postcode();
}
