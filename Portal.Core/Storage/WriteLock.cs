namespace Portal.Core.Storage;

/// <summary>
/// One writer at a time in this process. SQLite takes one writer anyway; waiting here instead of in its busy handler makes a
/// contended round some fifteen times as fast.
/// </summary>
public sealed class WriteLock : IDisposable
{
    readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>
    /// True while erased bytes may still lie in the write-ahead log; read and set only by who has the turn. True at first: an
    /// earlier process may have ended between an erasure and its scrubbing.
    /// </summary>
    internal bool ScrubIsDue { get; set; } = true;

    /// <summary>Waits for the turn; dispose to give it back.</summary>
    public async Task<IDisposable> Take(CancellationToken stop = default)
    {
        await turn.WaitAsync(stop);
        return new Turn(turn);
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
