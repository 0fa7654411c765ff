namespace Portal.Core.Practices;

/// <summary>Rules about purposes (GDPR art. 5(1)(b), 6).</summary>
static class PurposeChecks
{
    public static IEnumerable<Breach> Breaches(PrivacyProfile profile) => ProfileRules.Each(
        profile, profile.Purposes, HasBasis, NamesInterest, AsksConsent, VagueIsNotChosen, InstructionIsForProcessors);

    /// <summary>GDPR art. 6(1).</summary>
    static Breach? HasBasis(PrivacyProfile profile, Purpose one) => one.LegalBasis.Count > 0
        ? null
        : new($"purposes[{one.Id}].legalBasis", "Dit doel heeft geen grondslag.", "Noem minstens één letter van AVG 6(1).");

    /// <summary>GDPR art. 13(1)(d): the interest is named when letter f is used.</summary>
    static Breach? NamesInterest(PrivacyProfile profile, Purpose one) =>
        one.LegalBasis.Contains(LegalBasis.LegitimateInterest) == one.LegitimateInterest is not null
            ? null
            : new($"purposes[{one.Id}].legitimateInterest", "Een gerechtvaardigd belang hoort bij grondslag f, en alleen daarbij.",
                "Schrijf het belang op en noem f bij legalBasis, of haal beide weg.");

    /// <summary>GDPR art. 7(1): what rests on consent alone, asks it.</summary>
    static Breach? AsksConsent(PrivacyProfile profile, Purpose one) =>
        one.LegalBasis is [LegalBasis.Consent] && one.Consent is ConsentForm.NotRequired
            ? new($"purposes[{one.Id}].consent", "Dit doel rust op toestemming en vraagt die niet.", "Kies explicit, written of explicitWritten.")
            : null;

    /// <summary>GDPR art. 5(1)(b): purposes are specified and explicit.</summary>
    static Breach? VagueIsNotChosen(PrivacyProfile profile, Purpose one) => one is { Vague: true, Selectable: true }
        ? new($"purposes[{one.Id}].selectable", "Een vaag doel kan niet gekozen worden.", "Zet selectable op false, of maak het doel duidelijk en zet vague op false.")
        : null;

    /// <summary>GDPR art. 28(3)(a): a processor acts on instruction, and only a processor.</summary>
    static Breach? InstructionIsForProcessors(PrivacyProfile profile, Purpose one) =>
        one.LegalBasis.Contains(LegalBasis.ControllerInstruction) == profile.IsProcessor() || one.LegalBasis.Count == 0
            ? null
            : new($"purposes[{one.Id}].legalBasis", "De opdracht van de verantwoordelijke is de grondslag van een verwerker, en alleen van een verwerker.",
                profile.IsProcessor() ? "Gebruik controllerInstruction." : "Kies een letter van AVG 6(1).");
}
