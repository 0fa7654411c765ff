using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Practices;

/// <summary>What one field of a profile must hold, read from the record that holds it: the records are the field reference.</summary>
sealed record FieldShape(string Name, Type Holds, bool IsList, bool MayBeNull, TextShape Text, string? RefersTo, IReadOnlyList<string>? Words)
{
    static readonly ConcurrentDictionary<Type, IReadOnlyList<FieldShape>> Known = new();

    /// <summary>The fields of a record, in the order in which it declares them.</summary>
    public static IReadOnlyList<FieldShape> Of(Type record) => Known.GetOrAdd(record, static type =>
        [.. type.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute))).Select(From)]);

    /// <summary>The word a file uses for a value of an enum.</summary>
    public static string WordFor(Type type, string member) =>
        type.GetField(member)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member);

    static FieldShape From(PropertyInfo property)
    {
        var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var mayBeNull = new NullabilityInfoContext().Create(property).ReadState is NullabilityState.Nullable;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var isList = type.IsGenericType && !property.IsDefined(typeof(JsonConverterAttribute));
        var holds = isList ? type.GetGenericArguments()[0] : type;
        var text = property.GetCustomAttribute<ShapeAttribute>()?.Shape ?? TextShape.Text;
        return new(name, holds, isList, mayBeNull, text, property.GetCustomAttribute<RefersToAttribute>()?.Section, WordsOf(property, holds));
    }

    static IReadOnlyList<string>? WordsOf(PropertyInfo property, Type holds)
    {
        if (property.GetCustomAttribute<OneOfAttribute>() is { } few)
        {
            return few.Words;
        }

        if (property.IsDefined(typeof(GroundOfRefusalAttribute)))
        {
            return RefusalGrounds.All;
        }

        return holds.IsEnum ? [.. Enum.GetNames(holds).Select(member => WordFor(holds, member))] : null;
    }
}
