using System.Globalization;
using System.Text.Json;

namespace Portal.Core.Practices;

/// <summary>
/// Walks a whole file along the records and notes everything that has another shape, so that a practice mends it in one go.
/// On the way it collects what refers to something else.
/// </summary>
sealed partial class ShapeWalk
{
    public List<Breach> Breaches { get; } = [];

    public List<(string At, string Section, string Id)> References { get; } = [];

    public List<(string At, string SourceRef)> Sources { get; } = [];

    public void Record(JsonElement value, Type record, string at)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            Breaches.Add(ShapeWords.NoObject(at));
            return;
        }

        var shapes = FieldShape.Of(record);
        var known = shapes.Select(shape => shape.Name).ToList();
        Breaches.AddRange(value.EnumerateObject().Where(field => !known.Contains(field.Name))
            .Select(field => ShapeWords.Unknown(Below(at, field.Name), known)));
        Twice(value, at);
        foreach (var shape in shapes)
        {
            Field(value, shape, Below(at, shape.Name));
        }
    }

    void Field(JsonElement owner, FieldShape shape, string at)
    {
        if (!owner.TryGetProperty(shape.Name, out var value))
        {
            Breaches.Add(ShapeWords.Missing(at));
        }
        else if (value.ValueKind is JsonValueKind.Null && shape.MayBeNull)
        {
            return;
        }
        else if (shape.IsList)
        {
            List(value, shape, at);
        }
        else
        {
            One(value, shape, at);
        }
    }

    void List(JsonElement list, FieldShape shape, string at)
    {
        if (list.ValueKind is not JsonValueKind.Array)
        {
            Breaches.Add(ShapeWords.NoList(at));
            return;
        }

        var items = list.EnumerateArray().ToList();
        for (var i = 0; i < items.Count; i++)
        {
            One(items[i], shape, $"{at}[{RuleLayer.IdOf(items[i]) ?? i.ToString(CultureInfo.InvariantCulture)}]");
            if (items[..i].Exists(earlier => SameThing(earlier, items[i])))
            {
                Breaches.Add(ShapeWords.Twice($"{at}[{RuleLayer.IdOf(items[i]) ?? i.ToString(CultureInfo.InvariantCulture)}]"));
            }
        }
    }

    void One(JsonElement value, FieldShape shape, string at)
    {
        if (shape.Words is { } words)
        {
            Word(value, shape, words, at);
        }
        else if (shape.Holds == typeof(string))
        {
            Text(value, shape, at);
        }
        else if (shape.Holds == typeof(IReadOnlyList<Article>))
        {
            Articles(value, at);
        }
        else if (Plain(value, shape.Holds, at) is { } breach)
        {
            Breaches.Add(breach);
        }
        else if (shape.Holds.Namespace == typeof(ShapeWalk).Namespace)
        {
            Record(value, shape.Holds, at);
        }
    }

    void Articles(JsonElement value, string at)
    {
        if (value.ValueKind is not JsonValueKind.Object || !value.EnumerateObject().Any())
        {
            Breaches.Add(ShapeWords.NoObject(at));
            return;
        }

        Twice(value, at);
        Breaches.AddRange(value.EnumerateObject()
            .Where(article => string.IsNullOrWhiteSpace(article.Name) || article.Value.ValueKind is not JsonValueKind.String || string.IsNullOrWhiteSpace(article.Value.GetString()))
            .Select(article => ShapeWords.NoText($"{at}[{article.Name}]", TextShape.Text)));
    }

    void Twice(JsonElement owner, string at) => Breaches.AddRange(owner.EnumerateObject()
        .GroupBy(field => field.Name).Where(same => same.Count() > 1).Select(same => ShapeWords.Twice(Below(at, same.Key))));

    static bool SameThing(JsonElement one, JsonElement other) =>
        RuleLayer.IdOf(one) is { } id ? id == RuleLayer.IdOf(other) : JsonElement.DeepEquals(one, other);

    static string Below(string at, string name) => at.Length == 0 ? name : $"{at}.{name}";
}
