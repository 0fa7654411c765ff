using Portal.Core;
using Portal.Core.Practices;

namespace Portal.Tests.Practices;

public class CategoryUseTests
{
    static readonly PrivacyProfile Pro6 = Shipped.Profile("pro6-advies");

    static CategoryUse Use(string category, string type, PrincipalKind principal) => CategoryUse.Usable(Pro6, category, type, principal);

    static void Refused(CategoryUse use, params Refusal[] reasons)
    {
        Assert.False(use.IsAllowed);
        Assert.Equal(reasons, use.Reasons);
    }

    [Fact]
    public void An_ordinary_category_is_usable_in_every_trajectory()
    {
        foreach (var type in Pro6.TrajectoryTypes)
        {
            Assert.All(type.PrincipalKinds, principal => Assert.True(Use("name", type.Id, principal).IsAllowed));
        }
    }

    [Theory]
    [InlineData(PrincipalKind.Uwv, "reintegrationUwv")]
    [InlineData(PrincipalKind.Municipality, "reintegrationMunicipality")]
    [InlineData(PrincipalKind.Employer, "reintegrationEmployer")]
    public void A_bsn_is_usable_in_reintegration_on_the_act_for_its_principal(PrincipalKind principal, string basis)
    {
        var use = Use("bsn", "reintegration", principal);

        Assert.True(use.IsAllowed);
        Assert.Equal(basis, use.BsnBasis?.Id);
    }

    [Fact]
    public void A_bsn_is_not_usable_in_coaching_that_the_client_pays() =>
        Refused(Use("bsn", "coaching", PrincipalKind.Client), new CategoryConditionNotMet("bsn", "coaching"), new BsnWithoutBasis("bsn", "coaching", PrincipalKind.Client));

    [Fact]
    public void A_bsn_is_not_usable_in_coaching_that_uwv_pays() =>
        Refused(Use("bsn", "coaching", PrincipalKind.Uwv), new CategoryConditionNotMet("bsn", "coaching"), new BsnWithoutBasis("bsn", "coaching", PrincipalKind.Uwv));

    [Fact]
    public void A_bsn_is_not_usable_in_reintegration_that_the_client_pays() =>
        Refused(Use("bsn", "reintegration", PrincipalKind.Client), new BsnWithoutBasis("bsn", "reintegration", PrincipalKind.Client));

    [Fact]
    public void A_bsn_that_is_not_allowed_at_all_is_off()
    {
        var use = CategoryUse.Usable(Shipped.Profile("active-case-management"), "bsn", "coaching", PrincipalKind.Employer);

        Refused(use, new CategoryNotEnabled("bsn"), new BsnWithoutBasis("bsn", "coaching", PrincipalKind.Employer));
    }

    [Fact]
    public void Health_data_in_reintegration_prefer_the_ground_of_the_act()
    {
        var use = Use("incapacityDegree", "reintegration", PrincipalKind.Uwv);

        Assert.True(use.IsAllowed);
        Assert.Equal("reintegration", use.PreferredHealthGround?.Id);
        Assert.Equal(["reintegration", "explicitConsent"], use.HealthGrounds.Select(ground => ground.Id));
    }

    [Fact]
    public void Health_data_elsewhere_ask_explicit_consent()
    {
        var use = CategoryUse.Usable(Shipped.Profile("opwaarts"), "limitations", "coaching", PrincipalKind.Client);

        Assert.True(use.IsAllowed);
        Assert.Equal(ConsentForm.Explicit, Assert.Single(use.HealthGrounds).Consent);
    }

    [Fact]
    public void Health_data_without_a_fitting_ground_are_not_usable()
    {
        var narrow = Pro6 with { Art9Grounds = [Pro6.Art9Grounds[0]] };

        var use = CategoryUse.Usable(narrow, "incapacityDegree", "reintegration", PrincipalKind.Client);

        Refused(use, new HealthDataWithoutGround("incapacityDegree", "reintegration", PrincipalKind.Client));
        Assert.Null(use.PreferredHealthGround);
    }

    [Theory, InlineData("cv"), InlineData("debts"), InlineData("partnerIncome")]
    public void What_belongs_to_a_credit_is_usable_for_a_credit_only(string category)
    {
        Assert.True(Use(category, "credit", PrincipalKind.Client).IsAllowed);
        Refused(Use(category, "coaching", PrincipalKind.Client), new CategoryConditionNotMet(category, "coaching"));
    }

    [Fact]
    public void A_category_that_is_switched_off_is_not_usable() =>
        Refused(Use("idDocument", "reintegration", PrincipalKind.Uwv), new CategoryNotEnabled("idDocument"));

    [Fact]
    public void A_category_whose_purposes_cannot_be_chosen_is_not_usable()
    {
        var vague = Pro6 with { Purposes = [.. Pro6.Purposes.Select(purpose => purpose with { Selectable = false })] };

        Refused(CategoryUse.Usable(vague, "name", "coaching", PrincipalKind.Client), new CategoryWithoutSelectablePurpose("name"));
    }

    [Fact]
    public void A_justified_category_is_usable_with_a_reason() =>
        Assert.True(CategoryUse.Usable(Shipped.Profile("active-case-management"), "medical", "coaching", PrincipalKind.Client) is { IsAllowed: true, NeedsReason: true });

    [Fact]
    public void A_category_or_type_that_the_profile_does_not_know_is_not_usable()
    {
        Refused(Use("shoeSize", "coaching", PrincipalKind.Client), new CategoryUnknown("shoeSize"));
        Refused(Use("name", "surgery", PrincipalKind.Client), new TrajectoryTypeUnknown("surgery"));
    }

    [Fact]
    public void A_trajectory_lists_what_it_can_hold()
    {
        var held = CategoryUse.All(Pro6, "consultancy", PrincipalKind.Client).Select(use => use.Category!.Id).ToList();

        Assert.Contains("name", held);
        Assert.DoesNotContain("bsn", held);
        Assert.DoesNotContain("idDocument", held);
    }
}
