using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Portal.Core.Documents;

/// <summary>How a record is written as a file that another system reads: JSON in UTF-8, moments in UTC, days as ISO 8601 writes them.</summary>
static class RecordFile
{
    /// <summary>It stands in no page, so letters need no escape; a person can read it too.</summary>
    static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    internal static byte[] Bytes(JsonObject record) => JsonSerializer.SerializeToUtf8Bytes(record, Written);

    internal static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    internal static string? Moment(DateTimeOffset? at) => at is { } moment ? Moment(moment) : null;

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string? Day(DateOnly? day) => day is { } one ? Day(one) : null;

    internal static JsonArray List(IEnumerable<JsonNode?> nodes) => new([.. nodes]);

    internal static JsonArray Words(IEnumerable<string> words) => List(words.Select(word => (JsonNode?)JsonValue.Create(word)));
}
