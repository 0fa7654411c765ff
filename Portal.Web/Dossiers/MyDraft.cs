using Portal.Core.People;
using Portal.Core.Storage;

namespace Portal.Web.Dossiers;

/// <summary>Words that are being typed: kept on the server some seconds after they change, and when the form goes away.</summary>
sealed class MyDraft(Drafts drafts, Func<Task<Actor?>> who, string form, TimeSpan? wait = null) : IAsyncDisposable
{
    readonly TimeSpan pause = wait ?? TimeSpan.FromSeconds(3);
    string text = "";
    Task? keeping;
    bool changed, gone;

    /// <summary>The words.</summary>
    public string Text
    {
        get => text;
        set
        {
            if (value == text) return;
            (text, changed) = (value, true);
            keeping ??= KeepLater();
        }
    }

    /// <summary>Takes up the words that were kept before.</summary>
    public async Task Restore()
    {
        if (await who() is { } actor) text = await drafts.Find(actor, form);
    }

    /// <summary>Drops them: they were sent, or are not wanted any more.</summary>
    public async Task Drop()
    {
        text = "";
        await Keep();
    }

    /// <summary>Keeps them at once: the field was left, and perhaps the page is next.</summary>
    public Task KeepNow() => changed ? Keep() : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        gone = true;
        if (changed) await Keep();
    }

    async Task KeepLater()
    {
        await Task.Delay(pause);
        keeping = null;
        if (!gone && changed) await Keep();
    }

    async Task Keep()
    {
        changed = false;
        if (await who() is { } actor) await drafts.Keep(actor, form, text);
    }
}
