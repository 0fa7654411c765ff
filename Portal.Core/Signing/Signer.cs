using Portal.Core.People;

namespace Portal.Core.Signing;

/// <summary>Whose name stands under a text: the client's, or of who represents her.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsRepresentative">Somebody signs on behalf of the client.</param>
sealed record Signer(string Name, bool IsRepresentative)
{
    internal static Signer Of(Actor actor, Client client) => actor.Representative is null ? Of(client) : new(actor.Name, true);

    internal static Signer Of(Client client) => new(client.Name, false);
}
