using Portal.Core.Mail;

namespace Portal.Web.Mail;

/// <summary>Empties the queue, one mail after another, as long as Portal runs.</summary>
sealed class Postman(Outbox box, IMailCarrier carrier, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Postman> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2), RemindEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await box.MarkBrokenOff(stoppingToken);
        var remind = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            if (clock.GetUtcNow() >= remind)
            {
                remind = clock.GetUtcNow() + RemindEvery;
                await Try("reminders", () => box.RemindOfDueDays(stoppingToken));
            }
            await Try("round", () => Round(stoppingToken));
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task Round(CancellationToken stop)
    {
        while (await box.Claim(stop) is { } mail) await Deliver(mail, stop);
    }

    /// <summary>What goes wrong in one part holds up nothing else, and is tried again in the next round.</summary>
    async Task Try(string part, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            log.LogError("The post failed in its {Part}: {Trouble}", part, trouble.GetType().Name);
        }
    }

    async Task Deliver(OutgoingMail mail, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var letter = await scope.ServiceProvider.GetRequiredService<MailWriter>().Write(mail);
        var end = letter is null ? new Carried(MailState.Refused, MailTrouble.NoAddress) : await carrier.Carry(letter, stop);
        await box.Keep(mail.Id, (m, now) => End(m, end, now));
        log.LogInformation("Mail {Mail} ({Kind}): {State} {Trouble}", mail.Id.Value, mail.Kind, end.State, end.Trouble);
    }

    static void End(OutgoingMail mail, Carried end, DateTimeOffset now)
    {
        if (end.State is MailState.Sent) mail.Arrive(now);
        else if (end.State is MailState.Queued) mail.Wait(end.Trouble!.Value, now);
        else mail.Stop(end.State, end.Trouble!.Value, now);
    }
}
