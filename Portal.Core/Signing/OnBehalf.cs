using Microsoft.EntityFrameworkCore;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;

namespace Portal.Core.Signing;

/// <summary>
/// Who may have signed a paper for a client: only somebody whose authority is in the register and held on the day of the paper (UAVG 5(1)).
/// Whoever wrote a name on a paper is no representative by that.
/// </summary>
static class OnBehalf
{
    /// <summary>
    /// The rule that says no; null when the paper may have been signed so. A name that is given must be one of the register, whatever the
    /// client's age: a neighbour's consent is none.
    /// </summary>
    internal static async Task<Refusal?> Check(PortalDb db, Client client, string? onBehalf, DateOnly signedOn, CancellationToken stop)
    {
        if (PersonalText.IsBlank(onBehalf)) return client.SignsHerself(signedOn) ? null : new RepresentativeMustSign(Client.OwnAge);
        var names = await Names(db, client, signedOn, stop);
        return names.Any(n => SameName.Of(onBehalf!) == SameName.Of(n)) ? null : new RepresentativeIsNotRegistered();
    }

    /// <summary>Who is registered as a representative with an authority on a day or after it.</summary>
    internal static Task<List<string>> Names(PortalDb db, Client client, DateOnly day, CancellationToken stop) =>
        db.Representatives.Where(r => r.Practice == client.Practice && r.Client == client.Id && (r.Until == null || r.Until >= day)).OrderBy(r => r.Name).Select(r => r.Name).ToListAsync(stop);
}
