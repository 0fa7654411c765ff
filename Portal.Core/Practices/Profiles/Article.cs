using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Practices;

/// <summary>One article of a regulation in its own Dutch words.</summary>
/// <param name="Heading">Its heading; also the key by which rules cite it.</param>
/// <param name="Text">Its text.</param>
public sealed record Article(string Heading, string Text);

/// <summary>In the file the articles are one object; their order is the order of the text, so here they are a list.</summary>
sealed class ArticlesConverter : JsonConverter<IReadOnlyList<Article>>
{
    public override IReadOnlyList<Article> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var map = JsonDocument.ParseValue(ref reader);
        return [.. map.RootElement.EnumerateObject().Select(entry => new Article(entry.Name, entry.Value.GetString()!))];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Article> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var article in value)
        {
            writer.WriteString(article.Heading, article.Text);
        }

        writer.WriteEndObject();
    }
}
