using Portal.Core;
using Portal.Web.Layout;

namespace Portal.Tests.Journeys;

/// <summary>What Portal says, by the key of the sentence, in one language: a journey looks for the words that the reader gets.</summary>
sealed class Texts(string language)
{
    readonly Dictionary<string, TextSource> rooms = new(StringComparer.Ordinal);

    public string Language => language;

    /// <summary>A sentence: the room, as in "Layout." or "Consents.My", its key, and what stands in its blanks.</summary>
    public string this[string room, string key, params object?[] blanks] => Room(room).In(language, key, blanks);

    /// <summary>A sentence up to its first blank.</summary>
    public string Start(string room, string key) => Room(room).In(language, key).Split('{')[0].Trim();

    TextSource Room(string room) =>
        rooms.TryGetValue(room, out var known) ? known : rooms[room] = new($"Portal.Web.{room}Texts", typeof(App).Assembly);
}
