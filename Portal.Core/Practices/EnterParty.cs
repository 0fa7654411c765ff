using Microsoft.EntityFrameworkCore;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Rights;
using Portal.Core.Storage;

namespace Portal.Core.Practices;

/// <summary>A new party for the register.</summary>
public sealed record NewParty(string Kind, string Name, string Country, Agreement? Agreement = null);

/// <summary>A kind of party that this practice does not work with.</summary>
public sealed record PartyKindIsUnknown : Refusal;

/// <summary>A party needs a name.</summary>
public sealed record PartyNameIsMissing : Refusal;

/// <summary>There is no country with this code.</summary>
public sealed record CountryIsWrong : Refusal;

/// <summary>An agreement needs a version, a day of signing that has come, and ends after that.</summary>
public sealed record AgreementIsIncomplete : Refusal;

/// <summary>The same kind and name are in the register already.</summary>
public sealed record PartyIsThereAlready : Refusal;

/// <summary>Enters a named party in the practice's register: a principal, a recipient, a processor, a controller.</summary>
public sealed class EnterParty(Store store, Regulations regulations)
{
    /// <summary>Kinds of party that can be entered: what the profile names, and what it does not forbid.</summary>
    public static IReadOnlyList<string> Kinds(PrivacyProfile profile)
    {
        var named = profile.Recipients.Select(r => r.Kind).Where(k => k is not (RecipientKind.Public or RecipientKind.Colleague or RecipientKind.Principal)).Select(k => k.ToString());
        var paying = profile.TrajectoryTypes.SelectMany(t => t.PrincipalKinds).Where(k => k is not PrincipalKind.Client).Select(k => k.ToString());
        var third = profile.Disclosure.Enabled && profile.Disclosure.OtherThirdParties is not ThirdPartyConsent.Forbidden ? [nameof(RecipientKind.OtherProfessional)] : Array.Empty<string>();
        return [.. named.Concat(paying).Concat(third).Distinct(StringComparer.Ordinal).Select(k => char.ToLowerInvariant(k[0]) + k[1..])];
    }

    /// <summary>Enters it; done by who keeps the practice's register.</summary>
    public Task<Outcome<PartyId>> Run(Actor actor, NewParty wish, CommandKey key, CancellationToken stop = default) =>
        store.Write<PartyId>(actor, key.For(nameof(EnterParty), Guid.Empty), async work =>
        {
            if (actor.Role is not Role.Administrator) return new NotFound();
            var profile = await regulations.Of(work.Db, actor.Practice, stop);
            if (Check(profile, wish, LegalDay.Of(work.Now)) is { } refusal) return refusal;
            var name = wish.Name.Trim();
            var names = await work.Db.Parties.Where(p => p.Practice == actor.Practice && p.Kind == wish.Kind).Select(p => p.Name).ToListAsync(stop);
            if (names.Any(n => SameName.Of(n) == SameName.Of(name))) return new PartyIsThereAlready();
            var party = Party.Enter(actor.Practice, wish.Kind, name, wish.Country.ToUpperInvariant(), wish.Agreement);
            work.Db.Parties.Add(party);
            work.Record(Act.PartyEntered, null, party.Id.Value, $"kind={party.Kind}");
            return party.Id;
        }, stop);

    static Refusal? Check(PrivacyProfile profile, NewParty wish, DateOnly today)
    {
        if (!Kinds(profile).Contains(wish.Kind)) return new PartyKindIsUnknown();
        if (PersonalText.IsBlank(wish.Name)) return new PartyNameIsMissing();
        if (!Countries.Knows(wish.Country)) return new CountryIsWrong();
        if (wish.Agreement is not { } agreement) return null;
        return PersonalText.IsBlank(agreement.Version) || agreement.SignedOn > today || agreement.ExpiresOn < agreement.SignedOn ? new AgreementIsIncomplete() : null;
    }
}
