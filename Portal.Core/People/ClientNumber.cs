namespace Portal.Core.People;

/// <summary>A client as a short number, for who may count and steer but sees no names: the privacy officer, a processor's staff.</summary>
public static class ClientNumber
{
    /// <summary>The last eight digits of the id: the random part, so that it tells nothing about when the client came.</summary>
    public static string Of(ClientId client)
    {
        var digits = client.Value.ToString("N").ToUpperInvariant();
        return $"{digits[^8..^4]}-{digits[^4..]}";
    }
}
