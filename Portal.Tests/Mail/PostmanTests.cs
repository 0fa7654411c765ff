using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Mail;
using Portal.Tests.Support;

namespace Portal.Tests.Mail;

/// <summary>The post through a real mail server: down, slow, refusing one address, losing the line.</summary>
public sealed class PostmanTests(MailHost portal) : IClassFixture<MailHost>
{
    [Fact]
    public async Task What_waits_while_the_server_is_down_is_sent_once_when_it_is_back_and_says_nothing_of_anybody()
    {
        var id = await portal.Queue("client@praktijk.example");
        var waiting = await portal.Until(id, m => m is { Tries: 1, State: MailState.Queued });
        Assert.Equal(MailTrouble.Unreachable, waiting.Trouble);
        Assert.True(waiting.DueAt > waiting.QueuedAt.AddSeconds(30));
        Assert.Contains("De mailserver was niet te bereiken", await AdministratorsPage(), StringComparison.Ordinal);

        portal.Smtp.Start();
        await portal.PassTime(id);
        await portal.Until(id, m => m.State is MailState.Sent);
        var mail = await portal.Smtp.TakenFor("client@praktijk.example");
        Assert.Equal(($"<{id.Value:N}@portal.example>", "Er staat iets voor u klaar", "portal@praktijk.example"), (mail.Id, mail.Subject, mail.From));
        Assert.Contains("https://portal.example/aanmelden", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("toestemming", mail.Body, StringComparison.OrdinalIgnoreCase);

        await One_address_is_refused_and_the_others_go();
        await A_slow_server_gets_it_once();
        await What_was_lost_half_way_may_have_arrived_and_is_not_sent_again();
        await A_busy_server_is_asked_later();
        await What_was_being_sent_at_a_stop_is_not_sent_again();
        Assert.All(portal.Smtp.Taken.GroupBy(m => m.Id), same => Assert.Single(same));
    }

    async Task One_address_is_refused_and_the_others_go()
    {
        var (refused, good) = (await portal.Queue("refused@praktijk.example"), await portal.Queue("good@praktijk.example"));
        Assert.Equal(MailTrouble.AddressRefused, (await portal.Until(refused, m => m.State is MailState.Refused)).Trouble);
        await portal.Until(good, m => m.State is MailState.Sent);
        Assert.Equal(1, (await portal.Until(refused, _ => true)).Tries);
        Assert.Contains("De mailserver kent dit adres niet", await AdministratorsPage(), StringComparison.Ordinal);
    }

    async Task A_slow_server_gets_it_once()
    {
        var id = await portal.Queue("slow@praktijk.example");
        await portal.Until(id, m => m.State is MailState.Sending);
        await portal.Until(id, m => m.State is MailState.Sent);
        await portal.Smtp.TakenFor("slow@praktijk.example");
    }

    async Task What_was_lost_half_way_may_have_arrived_and_is_not_sent_again()
    {
        var id = await portal.Queue("broken@praktijk.example");
        var lost = await portal.Until(id, m => m.State is MailState.Unsure);
        Assert.Equal((MailTrouble.BrokenOff, 1), (lost.Trouble, lost.Tries));
    }

    async Task A_busy_server_is_asked_later()
    {
        var id = await portal.Queue("busy@praktijk.example");
        Assert.Equal(MailTrouble.Busy, (await portal.Until(id, m => m is { Tries: 1, State: MailState.Queued })).Trouble);
    }

    async Task What_was_being_sent_at_a_stop_is_not_sent_again()
    {
        var box = portal.Services.GetRequiredService<Outbox>();
        var id = await portal.Queue("slow@two.example");
        await portal.Until(id, m => m.State is MailState.Sending);
        await box.MarkBrokenOff();
        Assert.Equal(MailState.Unsure, (await portal.Until(id, m => m.State is not MailState.Sending)).State);
    }

    async Task<string> AdministratorsPage()
    {
        using var arno = await portal.As("Arno");
        return await arno.Read("/praktijk/post");
    }
}
