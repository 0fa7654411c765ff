namespace Portal.Core.Practices;

/// <summary>What a text of a profile must look like.</summary>
enum TextShape
{
    Text,
    Id,
    Period,
    Version,
    Mailbox,
    Colour,
    Path,
    Source,
}

/// <summary>Says what a text must look like; without it any filled text will do.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class ShapeAttribute(TextShape shape) : Attribute
{
    public TextShape Shape { get; } = shape;
}

/// <summary>Names the list whose ids a field uses.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class RefersToAttribute(string section) : Attribute
{
    public string Section { get; } = section;
}

/// <summary>The words that a field takes; on an enum it takes fewer than the enum has.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class OneOfAttribute(params string[] words) : Attribute
{
    public IReadOnlyList<string> Words { get; } = words;
}

/// <summary>The field takes the grounds of <see cref="RefusalGrounds"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class GroundOfRefusalAttribute : Attribute;
