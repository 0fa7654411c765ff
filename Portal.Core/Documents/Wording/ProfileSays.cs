using Portal.Core.Practices;

namespace Portal.Core.Documents;

/// <summary>What a profile says about data, in the sentences that the access report and the declaration share.</summary>
static class ProfileSays
{
    /// <summary>The legal bases of a purpose (AVG 6(1)), with the interest where that is the basis.</summary>
    internal static string Bases(Phrases say, Purpose purpose)
    {
        var bases = string.Join("; ", purpose.LegalBasis.Select(say.Word));
        return purpose.LegitimateInterest is { } interest ? $"{bases}: {say.Of(interest)}" : bases;
    }

    /// <summary>"zeven jaar na het einde van het traject".</summary>
    internal static string Term(Phrases say, RetentionRule rule)
    {
        var term = say.Say($"Term.{rule.Trigger}", say.Length(rule.Period));
        return rule.StatutoryBasis is { } law ? $"{term} ({say.Law(law)})" : term;
    }

    /// <summary>The rights beside access: AVG 15(1)(e) names four, the others stand with them.</summary>
    internal static IEnumerable<string> Rights(Phrases say, PrivacyProfile profile)
    {
        string[] rights = ["Rectification", "Erasure", "Restriction", "Objection", "Portability"];
        var lines = rights.Select(r => say.Say($"Access.E.{r}", say.Law(say.Say($"Article.{r}"))));
        return profile.Consent.Enabled ? lines.Append(say.Say("Access.E.Withdrawal", say.Law("AVG 7(3)"))) : lines;
    }

    /// <summary>Decisions by a machine alone, profiling, its logic and consequences (AVG 13(2)(f), 15(1)(h)).</summary>
    internal static IEnumerable<string> Automated(Phrases say, PrivacyProfile profile)
    {
        yield return say.Say("Access.HNoDecisions");
        if (!profile.Profiling.Occurs)
        {
            yield return say.Say("Access.HNoProfiling");
            yield break;
        }
        yield return say.Say("Access.HProfiling", string.Join("; ", profile.Profiling.PurposeIds.Select(p => say.Of(profile.Purpose(p)?.Label))));
        yield return say.Say("Access.HLogic", say.Of(profile.Profiling.Logic));
    }

    /// <summary>Parties of the register that keep or process data for the practice (AVG 4(9)).</summary>
    internal static IEnumerable<Party> Processors(PrivacyProfile profile, IEnumerable<Party> register, PartyId? controller) => register.Where(p => p.Id != controller
        && Enum.TryParse<RecipientKind>(p.Kind, ignoreCase: true, out var kind) && profile.Recipient(kind, RecipientCapacity.AsProcessor) is not null)
        .OrderBy(p => p.Name, StringComparer.Ordinal);

    /// <summary>What is said of each party outside the European Economic Area, and its safeguards (AVG 13(1)(f), 15(2)); or that there is none.</summary>
    internal static IEnumerable<string> Abroad(Phrases say, IEnumerable<Party> parties)
    {
        var abroad = parties.DistinctBy(p => p.Id).Where(p => !Countries.InEea(p.Country)).ToList();
        if (abroad.Count == 0) yield return say.Say("Access.CInside");
        foreach (var party in abroad) yield return party.Agreement is { } agreement
            ? say.Say("Access.CAbroadAgreed", party.Name, party.Country, say.Day(agreement.SignedOn), say.Law("AVG 46"))
            : say.Say("Access.CAbroad", party.Name, party.Country, say.Law("AVG 46"));
    }
}
