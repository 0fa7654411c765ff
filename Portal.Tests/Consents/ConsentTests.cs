using Microsoft.EntityFrameworkCore;
using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.Disclosures;
using Portal.Core.Documents;
using Portal.Core.Evidence;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Core.Signing;
using Portal.Tests.Support;

namespace Portal.Tests.Consents;

public sealed class ConsentTests : IAsyncLifetime
{
    APortal portal = null!;
    AClient noor = null!;
    ATrajectory trajectory = null!;
    Party coach = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        trajectory = noor.Trajectory();
        coach = portal.Party("otherProfessional", "Jobcoach");
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task An_asked_consent_holds_the_text_that_the_client_will_see()
    {
        var consent = portal.Consent(await portal.Asked(trajectory, coach, "reports", "reports"));
        Assert.Equal((ConsentState.Requested, 1), (consent.State, consent.Categories.Count));
        Assert.Equal(consent.TextHash, ConsentText.Read(consent.Language, consent.Text.Words).Hash);
        Assert.Contains("Jobcoach", consent.Text.Words, StringComparison.Ordinal);
        Assert.Equal(Act.ConsentAsked, portal.Chain()[^1].Act);
    }

    [Fact]
    public async Task What_the_profile_does_not_allow_is_not_asked()
    {
        var other = portal.Party("survey", "Bureau");
        var employer = portal.Party("employer", "Fabriek");
        Assert.IsType<NoCategoryChosen>((await portal.Ask(trajectory, coach, "disclosureOnConsent", null)).Refusal);
        Assert.IsType<CategoryIsNotForThisRecipient>((await portal.Ask(trajectory, coach, "disclosureOnConsent", null, "verzonnen")).Refusal);
        Assert.IsType<CategoryIsNotForThisRecipient>((await portal.Ask(trajectory, other, "survey", null, "reports")).Refusal);
        Assert.IsType<CategoryIsNotForThisRecipient>((await portal.Ask(trajectory, employer, "disclosureOnConsent", null, "incapacityDegree")).Refusal);
        Assert.IsType<PurposeIsNotForThisRecipient>((await portal.Ask(trajectory, coach, "verzonnen", null, "reports")).Refusal);
        Assert.IsType<PurposeIsNotForThisRecipient>((await portal.Ask(trajectory, coach, "ourWork", null, "reports")).Refusal);
        Assert.IsType<PurposeIsNotForThisRecipient>((await portal.Ask(trajectory, coach, "training", null, "reports")).Refusal);
        Assert.IsType<PurposeIsNotForThisRecipient>((await portal.Ask(trajectory, other, "disclosureOnConsent", null, "name")).Refusal);
        Assert.IsType<OnlyAnonymised>((await portal.Ask(trajectory, portal.Party("public", "Cursisten"), "training", null, "name")).Refusal);
        Assert.IsType<PeriodHasPassed>((await portal.Ask(trajectory, coach, "disclosureOnConsent", portal.Clock.Today.AddDays(-1), "reports")).Refusal);
        Assert.Equal(
            new PeriodIsTooLong(portal.Clock.Today.AddMonths(12)),
            (await portal.Ask(trajectory, coach, "disclosureOnConsent", portal.Clock.Today.AddMonths(12).AddDays(1), "reports")).Refusal);
        Assert.DoesNotContain(portal.Chain(), e => e.Act is Act.ConsentAsked);
    }

    [Fact]
    public async Task The_same_is_not_asked_twice_but_again_in_a_next_trajectory()
    {
        var first = await portal.Given(trajectory, coach, "reports", "results");
        Assert.Equal(new ConsentIsThereAlready(first), (await portal.Ask(trajectory, coach, "disclosureOnConsent", null, "results", "reports")).Refusal);
        trajectory.Ends(portal.Clock.Today);
        await portal.Asked(noor.Trajectory(), coach, "reports", "results");
    }

    [Fact]
    public async Task At_a_processor_consents_do_not_exist()
    {
        await using var processor = await APortal.Of("psycro");
        var own = processor.Client("Wim").Trajectory();
        Assert.IsType<ConsentsDoNotExistHere>((await processor.Ask(own, processor.Party("otherProfessional", "Coach"), "scmproService", null, "clientDetails")).Refusal);
    }

    [Fact]
    public async Task Giving_takes_the_tick_the_name_the_proof_and_the_text_that_was_shown()
    {
        var id = await portal.Asked(trajectory, coach, "reports");
        var yes = portal.Yes(id);
        var (before, now) = (portal.Fingerprint(), portal.Clock.Now);
        Assert.IsType<BoxIsNotTicked>((await portal.Give(noor, yes with { Ticked = false })).Refusal);
        Assert.IsType<NameIsMissing>((await portal.Give(noor, yes with { TypedName = "  " })).Refusal);
        Assert.IsType<NameIsNotTheSigners>((await portal.Give(noor, yes with { TypedName = "X" })).Refusal);
        Assert.IsType<TextIsNotWhatWasShown>((await portal.Give(noor, yes with { TextHash = new string('0', 64) })).Refusal);
        Assert.IsType<ProofOfSelfFailed>((await portal.Give(noor, yes with { Proof = null })).Refusal);
        Assert.IsType<ProofOfSelfFailed>((await portal.Give(noor, yes with { Proof = new("password", now.AddMinutes(-5).AddTicks(-1)) })).Refusal);
        Assert.IsType<ProofOfSelfFailed>((await portal.Give(noor, yes with { Proof = new("password", now.AddTicks(1)) })).Refusal);
        Assert.Equal(before, portal.Fingerprint());

        (await portal.Give(noor, yes with { Proof = new("password", now.AddMinutes(-5)) })).Done();
        var given = portal.Consent(id);
        Assert.Equal((ConsentState.Given, "password", "Noor"), (given.State, given.Signature!.ProvenBy, given.Signature.TypedName.Words));
        Assert.Equal([DocumentKind.Consent], Documents(id));
        Assert.Equal(new ConsentIsNotOpen(ConsentState.Given), (await portal.Give(noor, yes)).Refusal);
    }

    [Fact]
    public async Task A_question_expires_with_its_time_and_with_its_period()
    {
        var later = await portal.Asked(trajectory, coach, "reports");
        var soon = (await portal.Ask(trajectory, coach, "disclosureOnConsent", portal.Clock.Today, "results")).Done();
        portal.Clock.PassDays(1);
        Assert.Equal(new ConsentIsNotOpen(ConsentState.Expired), (await portal.Give(noor, portal.Yes(soon))).Refusal);
        portal.Clock.PassDays(29);
        Assert.Equal(new ConsentIsNotOpen(ConsentState.Expired), (await portal.Give(noor, portal.Yes(later))).Refusal);
        Assert.Equal(new ConsentIsNotOpen(ConsentState.Expired), (await portal.DeclineConsent.Run(noor, later, CommandKey.New())).Refusal);
    }

    [Fact]
    public async Task Under_sixteen_a_representative_signs_and_from_the_birthday_she_signs_herself()
    {
        var young = portal.Client("Lot", portal.Clock.Today.AddYears(-16).AddDays(1));
        var own = young.Trajectory();
        var (first, second) = (await portal.Asked(own, coach, "reports"), await portal.Asked(own, coach, "results"));
        Assert.Equal(new RepresentativeMustSign(16), (await portal.Give(young, portal.Yes(first))).Refusal);
        (await portal.Give(portal.Own.Representative(young, "Rob"), portal.Yes(first) with { TypedName = "Rob" })).Done();
        Assert.Equal("Rob", portal.Consent(first).Signature!.OnBehalf);
        Assert.Equal(young.Id, portal.Chain()[^1].OnBehalfOf);
        portal.Clock.PassDays(1);
        (await portal.Give(young, portal.Yes(second))).Done();
    }

    [Fact]
    public async Task Declining_needs_nothing_and_is_final()
    {
        var id = await portal.Asked(trajectory, coach, "reports");
        (await portal.DeclineConsent.Run(noor, id, CommandKey.New())).Done();
        Assert.Equal((ConsentState.Refused, Act.ConsentDeclined), (portal.Consent(id).State, portal.Chain()[^1].Act));
        Assert.Equal(DocumentKind.Declined, portal.Look(db => db.Documents.Single(d => d.Subject == id.Value).Kind));
        Assert.Equal(new ConsentIsNotOpen(ConsentState.Refused), (await portal.Give(noor, portal.Yes(id))).Refusal);
        Assert.Equal(new ConsentIsNotInForce(ConsentState.Refused), (await portal.Withdraw(noor, id)).Refusal);
    }

    [Fact]
    public async Task A_practice_without_a_seal_cannot_hold_a_no_up()
    {
        var id = await portal.Asked(trajectory, coach, "reports");
        (await new DeclineConsent(portal.Store, portal.Regulations, portal.Keyless).Run(noor, id, CommandKey.New())).Done();
        Assert.Equal(ConsentState.Refused, portal.Consent(id).State);
        Assert.EndsWith("document=none", portal.Chain()[^1].Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_practice_without_a_seal_cannot_hold_a_withdrawal_up()
    {
        var consent = await portal.Given(trajectory, coach, "reports");
        (await new WithdrawConsent(portal.Store, portal.Regulations, portal.Keyless).Run(noor, consent, CommandKey.New())).Done();
        Assert.Equal(ConsentState.Withdrawn, portal.Consent(consent).State);
        Assert.EndsWith("document=none", portal.Chain()[^1].Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawing_works_at_once_and_cancels_what_waits_under_it()
    {
        var item = await trajectory.Item("reports");
        var (consent, other) = (await portal.Given(trajectory, coach, "reports"), portal.Party("otherProfessional", "Ander"));
        await portal.Given(trajectory, other, "reports");
        var (left, waits, elsewhere) = (await portal.Waiting(trajectory, coach, item), await portal.Waiting(trajectory, coach, item), await portal.Waiting(trajectory, other, item));
        (await portal.Release(trajectory.Adviser, left)).Done();

        (await portal.Withdraw(noor, consent)).Done();

        Assert.Equal((ConsentState.Withdrawn, portal.Clock.Now), (portal.Consent(consent).State, portal.Consent(consent).WithdrawnAt!.Value));
        Assert.Equal(
            [DisclosureState.Released, DisclosureState.Cancelled, DisclosureState.Waiting],
            new[] { left, waits, elsewhere }.Select(id => portal.Disclosure(id).State));
        Assert.Equal([Act.DisclosureCancelled, Act.DocumentSealed, Act.ConsentWithdrawn], portal.Chain().TakeLast(3).Select(e => e.Act));
        Assert.Contains("left=1;", portal.Chain().Single(e => e.Act is Act.ConsentWithdrawn).Facts, StringComparison.Ordinal);
        Assert.Equal(new DisclosureIsNotWaiting(DisclosureState.Cancelled), (await portal.Release(trajectory.Adviser, waits)).Refusal);
        Assert.IsType<GateSaysNo>((await portal.Prepare(trajectory, coach, "disclosureOnConsent", null, item)).Refusal);
        Assert.Equal(new ConsentIsAlreadyWithdrawn(portal.Clock.Now), (await portal.Withdraw(noor, consent)).Refusal);
        Assert.Equal([DocumentKind.Consent, DocumentKind.Withdrawal], Documents(consent));
    }

    [Fact]
    public async Task One_key_for_two_consents_withdraws_both()
    {
        var (first, second, key) = (await portal.Given(trajectory, coach, "reports"), await portal.Given(trajectory, coach, "results"), CommandKey.New());
        (await portal.WithdrawConsent.Run(noor, first, key)).Done();
        (await portal.WithdrawConsent.Run(noor, second, key)).Done();
        Assert.Equal(ConsentState.Withdrawn, portal.Consent(second).State);
    }

    [Fact]
    public async Task A_representative_withdraws_too_and_what_expired_needs_no_withdrawing()
    {
        var (first, second) = (await portal.Given(trajectory, coach, "reports"), await portal.Given(trajectory, coach, "results"));
        (await portal.Withdraw(portal.Own.Representative(noor, "Rob"), first)).Done();
        portal.Clock.Now = portal.Consent(second).ValidUntil;
        Assert.Equal(new ConsentIsNotInForce(ConsentState.Expired), (await portal.Withdraw(noor, second)).Refusal);
    }

    [Fact]
    public void Withdrawing_takes_no_more_than_who_and_which() => Assert.Equal(
        [typeof(Actor), typeof(ConsentId), typeof(CommandKey), typeof(CancellationToken)],
        typeof(WithdrawConsent).GetMethod("Run")!.GetParameters().Select(p => p.ParameterType));

    List<DocumentKind> Documents(ConsentId id) => portal.Look(db => db.Documents.AsNoTracking().Where(d => d.Subject == id.Value).OrderBy(d => d.MadeAt).ThenBy(d => d.Id).Select(d => d.Kind).ToList());
}
