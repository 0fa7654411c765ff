using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Pdf;
using Portal.Tests.Practices;

namespace Portal.Tests.Documents;

/// <summary>A refusal that lacks a part is never written (AVG 12(4)).</summary>
public sealed class RefusalPartsTests
{
    static readonly IReadOnlyList<Block> Said = [new Heading(3, "Titel"), Paragraph.Of("Woorden.")], Silent = [new Heading(3, "Titel"), Paragraph.Of(" ")];

    [Fact]
    public void A_refusal_with_all_its_parts_is_written() => Assert.NotNull(new RefusalParts(Said, Said, Said).Whole());

    [Fact]
    public void A_refusal_without_reasons_authority_or_court_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => new RefusalParts(Silent, Said, Said).Whole());
        Assert.Throws<InvalidOperationException>(() => new RefusalParts(Said, Silent, Said).Whole());
        Assert.Throws<InvalidOperationException>(() => new RefusalParts(Said, Said, []).Whole());
    }

    [Theory]
    [InlineData("stillNeeded", null)]
    [InlineData("stillNeeded", " ")]
    [InlineData(null, "Woorden genoeg, maar geen grond die past.")]
    [InlineData("notInaccurate", "Woorden genoeg, maar een grond van een ander recht.")]
    public void A_refusal_without_ground_or_words_is_refused(string? finding, string? words)
    {
        var answer = Refused(finding, words);
        Assert.Throws<InvalidOperationException>(() => answer.Refusal());
    }

    [Fact]
    public void A_profile_cannot_leave_out_authority_or_court()
    {
        var answer = Refused("stillNeeded", "Woorden genoeg en een grond die past.");
        var parts = answer.Refusal()!;
        Assert.Contains(parts.Authority.OfType<Paragraph>(), p => p.Runs[0].Text.Contains("Autoriteit Persoonsgegevens", StringComparison.Ordinal));
        Assert.Contains(parts.Court.OfType<Notice>(), n => n.Text.Contains("donderdag 16 april 2026", StringComparison.Ordinal));
    }

    static Answers Refused(string? finding, string? words)
    {
        DateTimeOffset now = new(2026, 3, 5, 9, 0, 0, TimeSpan.Zero);
        var shipped = Shipped.Profile("pro6-advies");
        var profile = shipped with
        {
            Refusal = shipped.Refusal with { AuthorityRoute = false, CourtRoute = false },
            Complaints = shipped.Complaints with { AuthorityRoute = false, CourtRoute = false },
        };
        var practice = Practice.Open(profile.ProfileId, "Praktijk", "Straat 1");
        var client = Client.Register(practice.Id, "Cliënt", "Stad");
        var trajectory = Trajectory.Start(client, "coaching", PrincipalKind.Client, null, null, null, new(2026, 1, 5));
        var request = Request.Receive(trajectory, new(RightId.Erasure), new(2026, 4, 7), now);
        request.Decide(new() { Result = DecisionResult.Refused, Finding = finding, Words = PersonalText.Of(words), DecidedBy = Core.Id.New<AdviserId>(), DecidedAt = now });
        var sender = new Sender(practice, null, client, profile, now);
        return new(new("nl"), sender, request, HolidayCalendar.Netherlands);
    }
}
