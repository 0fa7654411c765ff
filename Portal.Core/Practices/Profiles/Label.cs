namespace Portal.Core.Practices;

/// <summary>A text in both languages of the portal.</summary>
public sealed record Label
{
    /// <summary>Dutch.</summary>
    public required string Nl { get; init; }

    /// <summary>English.</summary>
    public required string En { get; init; }

    /// <summary>The text in a language such as <c>en</c> or <c>en-GB</c>; Dutch for every other.</summary>
    public string In(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : Nl;
}
