using Portal.Core;
using Portal.Core.Documents;
using Portal.Pdf;

namespace Portal.Web.Documents;

/// <summary>
/// Fetches timestamps for the documents that wait for one, as long as Portal runs. What waits is in the database: a restart loses
/// nothing. A server that is down, slow or lying only makes a document wait longer.
/// </summary>
sealed class Stamper(StampQueue queue, StampLine line, TimeProvider clock, ILogger<Stamper> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2), Rest = TimeSpan.FromSeconds(30);
    static readonly TextSource Texts = new("Portal.Web.Documents.MyTexts", typeof(Stamper).Assembly);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var goesWell = true;
            try
            {
                goesWell = await Round(stoppingToken);
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                log.LogError("Fetching timestamps failed: {Trouble}", trouble.GetType().Name);
            }
            await Task.Delay(goesWell ? Pause : Rest, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>All that are due, until one does not go: the next would fare the same. True when all went.</summary>
    internal async Task<bool> Round(CancellationToken stop)
    {
        while (await queue.Next(stop) is { } due)
            if (await Fetch(due, stop) is { } trouble)
            {
                await queue.Wait(due, trouble);
                log.LogWarning("Document {Document} goes on waiting for a timestamp: {Trouble}", due.Id.Value, trouble);
                return false;
            }
        return true;
    }

    async Task<TimestampTrouble?> Fetch(DueStamp due, CancellationToken stop)
    {
        if (due.Newest is not { } newest)
        {
            log.LogError("Document {Document} is not what was sealed", due.Id.Value);
            return TimestampTrouble.Unreadable;
        }
        var stamped = await PdfSeal.Stamp(newest.Bytes, line.Server, Texts.In(due.Language, "Time.Label"), stop);
        if (stamped.Answer.Trouble is { } trouble) return trouble;
        var whole = (await line.Gather(stamped.Bytes, clock.GetUtcNow(), stop)).AddTo(stamped.Bytes);
        // Nothing is kept that our own check would not call genuine.
        if (PdfSealCheck.Check(whole) is not { Genuine: true, ProvenAt: { } at, ProvenBy: { } by } report) return TimestampTrouble.WrongSignature;
        await queue.Land(due, whole, at, by);
        log.LogInformation("Document {Document} got its timestamp: {Level}", due.Id.Value, report.Level);
        return null;
    }
}
