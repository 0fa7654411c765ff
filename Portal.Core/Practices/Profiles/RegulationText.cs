using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Practices;

/// <summary>First layer: the regulation as written and dated, in its own words.</summary>
public sealed record RegulationText
{
    /// <summary>Its own title.</summary>
    public required string Title { get; init; }

    /// <summary>What it calls itself.</summary>
    public required TextKind Kind { get; init; }

    /// <summary>Own date, as precise as given: YYYY, YYYY-MM or YYYY-MM-DD.</summary>
    public required string? Dated { get; init; }

    /// <summary>Where the date stands.</summary>
    [Shape(TextShape.Source)]
    public required string? DateSourceRef { get; init; }

    /// <summary>File the text was taken from.</summary>
    public required string SourceFile { get; init; }

    /// <summary>What was left out; the place is marked […].</summary>
    public required IReadOnlyList<OmittedPart> Omitted { get; init; }

    /// <summary>Article or heading: its own Dutch text, in order.</summary>
    [JsonConverter(typeof(ArticlesConverter))]
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>Values the text states, and silences that were mended.</summary>
    public required IReadOnlyList<WrittenValue> Values { get; init; }
}

/// <summary>A value that the text states, or a silence that was mended.</summary>
public sealed record WrittenValue
{
    /// <summary>Field of the rule layer that it speaks about.</summary>
    [Shape(TextShape.Path)]
    public required string Path { get; init; }

    /// <summary>The value as written; null = silent.</summary>
    public required JsonElement Value { get; init; }

    /// <summary>Words of the text.</summary>
    public required string? Quote { get; init; }

    /// <summary>Where; null = silent.</summary>
    [Shape(TextShape.Source)]
    public required string? SourceRef { get; init; }
}
