using Portal.Core.People;
using Portal.Core.Practices;

namespace Portal.Core.Dossiers;

/// <summary>What must be so before an item may be recorded: every rule from the profile, none from the practice's name.</summary>
public static class ItemRules
{
    /// <summary>The rule that says no; null when the item may be recorded.</summary>
    /// <param name="profile">The practice's profile.</param>
    /// <param name="trajectory">The trajectory that it belongs to.</param>
    /// <param name="item">The item.</param>
    /// <param name="first">True when it is the first value of its category in this trajectory.</param>
    /// <param name="today">Today in Amsterdam.</param>
    public static Refusal? Check(PrivacyProfile profile, Trajectory trajectory, NewItem item, bool first, DateOnly today)
    {
        if (profile.Category(item.Category) is not { } category) return new CategoryIsUnknown(item.Category);
        var use = CategoryUse.Usable(profile, category.Id, trajectory.Type, trajectory.PrincipalKind);
        if (!use.IsAllowed) return new CategoryIsNotForThisTrajectory(category.Id, use.Reasons);
        if (use.PreferredHealthGround is { Consent: not ConsentForm.NotRequired }) return new HealthConsentIsMissing();
        // In the order of the form: who left out more than one thing reads of the first one first.
        if (Value(profile, category, item) is { } value) return value;
        if (!category.PurposeIds.Contains(item.Purpose) || profile.Purpose(item.Purpose) is not { Selectable: true }) return new PurposeDoesNotFit(item.Purpose);
        if (Source(profile, category, item) is { } source) return source;
        if (item.ObtainedOn > today) return new DayIsInTheFuture();
        if (item.ObtainedOn < today.AddYears(-120)) return new DayIsTooLongAgo();
        if (Paper(profile, item) is { } paper) return paper;
        return category.ReasonRequired && first && PersonalText.IsBlank(item.Reason) ? new ReasonForCategoryIsMissing(category.Id) : null;
    }

    /// <summary>The ground that health data or a BSN rest on in this trajectory; null for other categories.</summary>
    public static string? GroundOf(PrivacyProfile profile, Trajectory trajectory, string category)
    {
        var use = CategoryUse.Usable(profile, category, trajectory.Type, trajectory.PrincipalKind);
        return use.PreferredHealthGround?.Law ?? use.BsnBasis?.Law;
    }

    /// <summary>True when the source records from whom it came. What an adviser saw herself came from no other party.</summary>
    public static bool AsksParty(DataSource source) => source.RecordFields.Contains(SourceField.Party) && source.Id is not SourceId.Adviser;

    static Refusal? Source(PrivacyProfile profile, DataCategory category, NewItem item)
    {
        if (!category.Sources.Contains(item.Source) || profile.Source(item.Source) is not { } source) return new SourceDoesNotFit(item.Source);
        return AsksParty(source) && PersonalText.IsBlank(item.SourceParty) ? new SourcePartyIsMissing(item.Source) : null;
    }

    static Refusal? Paper(PrivacyProfile profile, NewItem item)
    {
        if (item.Medium is not Medium.Paper) return null;
        if (!profile.Paper.Used) return new PaperIsNotUsedHere();
        return profile.Paper.LocationRegister && PersonalText.IsBlank(item.PaperLocation) ? new PaperLocationIsMissing() : null;
    }

    static Refusal? Value(PrivacyProfile profile, DataCategory category, NewItem item)
    {
        if (PersonalText.IsBlank(item.Value)) return new ValueIsMissing();
        if (!category.Bsn) return null;
        if (!Bsn.TryParse(item.Value, out _)) return new BsnIsWrong();
        return profile.Bsn.VerifyIdentity && PersonalText.IsBlank(item.VerifiedAgainst) ? new BsnIsNotVerified() : null;
    }
}
