using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Core.Storage;

/// <summary>
/// How values are stored, alike on SQLite and PostgreSQL: ids as Guid, moments as UTC ticks (both order and compare them),
/// enums by name, personal words through one converter.
/// </summary>
static class Conventions
{
    internal static void Apply(ModelConfigurationBuilder model)
    {
        var types = typeof(Conventions).Assembly.GetTypes();
        foreach (var id in types.Where(t => t.IsValueType && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>))))
            model.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        foreach (var name in types.Where(t => t.IsEnum && t.IsPublic))
            model.Properties(name).HaveConversion<string>().HaveMaxLength(40);
        model.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();
        model.Properties<PersonalText>().HaveConversion<PersonalTextConverter>();
        model.Properties<IReadOnlyList<string>>().HaveConversion<WordsConverter, WordsComparer>();
    }

    sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => Wrap(value)) where T : struct, IId<T>
    {
        static T Wrap(Guid value) => T.From(value);
    }

    sealed class MomentConverter() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    sealed class PersonalTextConverter() : ValueConverter<PersonalText, string>(text => text.Words, words => new PersonalText(words));

    sealed class WordsConverter() : ValueConverter<IReadOnlyList<string>, string>(words => string.Join(' ', words), text => Split(text))
    {
        static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    sealed class WordsComparer() : Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<IReadOnlyList<string>>(
        (a, b) => a!.SequenceEqual(b!), words => string.Join(' ', words).GetHashCode(StringComparison.Ordinal), words => words.ToArray());
}
