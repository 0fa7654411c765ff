namespace Portal.Core.Documents;

/// <summary>
/// An id as people read it aloud: the last eight characters, in two groups. The front of a version 7 id is its moment and says
/// little; the tail tells two apart.
/// </summary>
public static class ShortId
{
    const int Half = 4;

    /// <summary>"9C3F-07B2".</summary>
    public static string Of(Guid id)
    {
        var digits = id.ToString("N").ToUpperInvariant();
        return $"{digits[^(2 * Half)..^Half]}-{digits[^Half..]}";
    }
}
