namespace Portal.Core.Practices;

/// <summary>Rules about recipients.</summary>
static class RecipientChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile) => ProfileRules.Each(
        profile, profile.Recipients, StandsOnce, HasPurpose, EmployerGetsNoHealthAndNoNumber, PublicGetsAnonymised, ProcessorHasAgreement,
        CategoriesAreOn, PurposesAreSelectable);

    static Breach? StandsOnce(PrivacyProfile profile, RecipientRule one) => ReferenceEquals(profile.Recipient(one.Kind, one.Capacity), one)
        ? null
        : new(At(one), "Er is al een ontvanger van deze soort in deze hoedanigheid.", "Voeg de twee samen, of kies een andere kind of capacity.");

    static Breach? HasPurpose(PrivacyProfile profile, RecipientRule one) => one.PurposeIds.Count > 0
        ? null
        : new(At(one) + ".purposeIds", "Deze ontvanger heeft geen doel.", "Noem een id dat in purposes staat.");

    /// <summary>GDPR art. 9; UAVG art. 46: an employer never gets health data or the citizen service number.</summary>
    static Breach? EmployerGetsNoHealthAndNoNumber(PrivacyProfile profile, RecipientRule one) =>
        one.Kind is RecipientKind.Employer && (one.BeyondWhitelist is not BeyondWhitelist.Refused || CategoriesOf(profile, one).Any(IsTooMuch))
            ? new(At(one), "Een werkgever krijgt geen gegevens over gezondheid en geen BSN.", "Haal die uit allowedCategoryIds en zet beyondWhitelist op refused.")
            : null;

    static Breach? PublicGetsAnonymised(PrivacyProfile profile, RecipientRule one) => one is { Kind: RecipientKind.Public, AnonymisedOnly: false }
        ? new(At(one) + ".anonymisedOnly", "Het publiek krijgt alleen anonieme gegevens.", "Zet anonymisedOnly op true.")
        : null;

    /// <summary>GDPR art. 28(3).</summary>
    static Breach? ProcessorHasAgreement(PrivacyProfile profile, RecipientRule one) => one is { Capacity: RecipientCapacity.AsProcessor, AgreementRequired: false }
        ? new(At(one) + ".agreementRequired", "Een verwerker heeft een overeenkomst nodig.", "Zet agreementRequired op true.")
        : null;

    static Breach? CategoriesAreOn(PrivacyProfile profile, RecipientRule one) =>
        CategoriesOf(profile, one).FirstOrDefault(category => !category.Enabled) is { } off
            ? new(At(one) + ".allowedCategoryIds", $"\"{off.Id}\" staat uit.", "Haal het id weg, of zet de soort gegevens aan.")
            : null;

    static Breach? PurposesAreSelectable(PrivacyProfile profile, RecipientRule one) =>
        one.PurposeIds.Select(profile.Purpose).FirstOrDefault(purpose => purpose is { Selectable: false }) is { } off
            ? new(At(one) + ".purposeIds", $"Doel \"{off.Id}\" kan niet gekozen worden.", "Kies een doel dat selectable is.")
            : null;

    static bool IsTooMuch(DataCategory category) => category.Special is SpecialKind.Health || category.Bsn || category.IdDocument;

    static IEnumerable<DataCategory> CategoriesOf(PrivacyProfile profile, RecipientRule one) => one.AllowedCategoryIds.Select(profile.Category).OfType<DataCategory>();

    static string At(RecipientRule one) => $"recipients[{one.Id}]";
}
