using Portal.Core.Practices;
using static Portal.Web.Dossiers.MyWords;

namespace Portal.Web.Dossiers;

/// <summary>Legal bases in words: a letter alone tells nobody anything.</summary>
static class MyBasis
{
    internal static string Of(IEnumerable<LegalBasis> bases) => string.Join("; ", bases.Select(basis => T[$"Basis.{basis}"]));
}

/// <summary>A retention rule in words.</summary>
static class MyTerm
{
    internal static string Of(RetentionRule rule)
    {
        var words = T[$"Trigger.{rule.Trigger}", People.MySay.Length(rule.Period)];
        return rule.StatutoryBasis is null ? words : $"{words} {T["Kept.Law"]}";
    }
}
