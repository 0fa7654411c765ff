using System.Collections.Concurrent;
using Portal.Core.Mail;

namespace Portal.Web.Mail;

/// <summary>In Development nothing leaves: mails land here, and a page shows them.</summary>
sealed class DemoMailbox : IMailCarrier
{
    const int Most = 200;

    readonly ConcurrentQueue<Letter> letters = new();

    /// <summary>What landed, the newest first.</summary>
    public IReadOnlyList<Letter> Letters => [.. letters.Reverse()];

    public Task<Carried> Carry(Letter letter, CancellationToken stop)
    {
        letters.Enqueue(letter);
        while (letters.Count > Most) letters.TryDequeue(out _);
        return Task.FromResult(new Carried(MailState.Sent));
    }
}
