using Microsoft.AspNetCore.Identity;

namespace Portal.Web.Accounts;

/// <summary>Who can sign in. What an account is in a practice stands in its memberships.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Set when the account was switched off: it cannot sign in, and its open sessions end.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>A new account under an e-mail address.</summary>
    public static Account For(string email) =>
        new() { Id = Guid.CreateVersion7(), UserName = email.Trim(), Email = email.Trim(), SecurityStamp = Guid.NewGuid().ToString("N") };

    /// <summary>Switches the account off. The new stamp ends every open session.</summary>
    public void Disable(DateTimeOffset now) => (DisabledAt, SecurityStamp) = (DisabledAt ?? now, Guid.NewGuid().ToString("N"));
}
