using System.Globalization;
using System.Text.Json;

namespace Portal.Core.Practices;

/// <content>Single values: truth, numbers, dates, words from a list, texts.</content>
sealed partial class ShapeWalk
{
    static Breach? Plain(JsonElement value, Type holds, string at) => Type.GetTypeCode(holds) switch
    {
        TypeCode.Boolean when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False) => ShapeWords.NoTruth(at),
        TypeCode.Int32 when value.ValueKind is not JsonValueKind.Number || !value.TryGetInt32(out var number) || number < 0 => ShapeWords.NoNumber(at),
        _ when holds == typeof(DateOnly) && !IsDate(value) => ShapeWords.NoDate(at),
        _ => null,
    };

    static bool IsDate(JsonElement value) => value.ValueKind is JsonValueKind.String
        && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    void Word(JsonElement value, FieldShape shape, IReadOnlyList<string> words, string at)
    {
        if (value.ValueKind is not JsonValueKind.String || !words.Contains(value.GetString()!))
        {
            Breaches.Add(ShapeWords.NotOneOf(at, words));
        }
        else if (shape.RefersTo is { } section)
        {
            References.Add((at, section, value.GetString()!));
        }
    }

    void Text(JsonElement value, FieldShape shape, string at)
    {
        if (value.ValueKind is not JsonValueKind.String || !TextShapes.Fits(shape.Text, value.GetString()!))
        {
            Breaches.Add(ShapeWords.NoText(at, shape.Text));
        }
        else if (shape.Text is TextShape.Source)
        {
            Sources.Add((at, value.GetString()!));
        }
        else if (shape.RefersTo is { } section)
        {
            References.Add((at, section, value.GetString()!));
        }
    }
}
