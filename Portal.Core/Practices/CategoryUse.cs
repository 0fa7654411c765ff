namespace Portal.Core.Practices;
public sealed record CategoryUse(bool IsAllowed, IReadOnlyList<Refusal> Reasons, Art9Ground? Art9Ground, BsnBasis? BsnBasis)
{
    public static CategoryUse Usable(PrivacyProfile p, DataCategory c, string type, PrincipalKind kind) => new(true, [], null, null);
}
public static class RetentionChoice { public static RetentionRule For(PrivacyProfile p, DataCategory c, RetentionMedium m) => p.Retention(c.RetentionRuleIds[0])!; }
