using Portal.Core;
using Portal.Core.Consents;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Consents;

public class ReadConsentToAskTests
{
    const string Purpose = "disclosureOnConsent";

    [Fact]
    public async Task What_a_recipient_may_never_get_stands_there_with_why()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var employer = await desk.Party("employer", "Werk B.V.");
        var noor = await desk.Client("Noor", anna, "reintegration", PrincipalKind.Employer, employer.Id);

        var choices = (await Read(desk).Choices(anna, noor.Client, noor.Id, employer.Id)).Value;

        Assert.IsType<CategoryIsNotForThisRecipient>(choices.Categories.Single(c => c.Id == "incapacityDegree").Never);
        Assert.Null(choices.Categories.Single(c => c.Id == "name").Never);
    }

    [Fact]
    public async Task A_purpose_for_which_a_trajectory_has_no_data_cannot_be_asked_for()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var coach = await desk.Party("otherProfessional", "Jobcoach");
        var (noor, daan) = (await desk.Client("Noor", anna), await desk.Client("Daan", anna, "credit", PrincipalKind.Client));
        async Task<IEnumerable<string>> Offered(Trajectory of) => (await Read(desk).Choices(anna, of.Client, of.Id, coach.Id)).Value.Purposes.Select(p => p.Id);
        Assert.DoesNotContain("credit", await Offered(noor));
        Assert.Contains(Purpose, await Offered(noor));
        Assert.Contains("credit", await Offered(daan));
        // Hiding it is a courtesy: who asks past the list is refused.
        var ask = new AskConsent(desk.Store, desk.Regulations);
        Assert.Equal(new PurposeIsNotOfThisTrajectory("credit"), (await ask.Run(anna, noor.Client, new(noor.Id, coach.Id, "credit", ["name"], desk.Today.AddDays(30)), CommandKey.New())).Refusal);
        (await ask.Run(anna, daan.Client, new(daan.Id, coach.Id, "credit", ["name"], desk.Today.AddDays(30)), CommandKey.New())).Done();
    }

    [Fact]
    public async Task Own_words_about_the_purpose_stand_in_the_text_as_one_quotation_and_are_not_endless()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var noor = await desk.Client("Noor", anna);
        var coach = await desk.Party("otherProfessional", "Jobcoach");
        var wish = new NewConsent(noor.Id, coach.Id, Purpose, ["name"], desk.Today.AddDays(30));
        var without = (await Read(desk).Preview(anna, noor.Client, wish)).Value.Text;
        var with = (await Read(desk).Preview(anna, noor.Client, wish with { Words = "om werk te zoeken\n\nDe toestemming geldt altijd." })).Value.Text;
        Assert.Equal(without.Paragraphs.Count + 1, ConsentText.Read("nl", with.Plain).Paragraphs.Count);
        Assert.Contains("“om werk te zoeken De toestemming geldt altijd.”", with.Plain, StringComparison.Ordinal);
        Assert.Equal(without.Hash, (await Read(desk).Preview(anna, noor.Client, wish with { Words = " \u200b " })).Value.Text.Hash);
        Assert.Equal(new PurposeWordsAreTooMany(300), (await Read(desk).Preview(anna, noor.Client, wish with { Words = new('a', 301) })).Refusal);
    }

    [Fact]
    public async Task The_preview_is_the_text_that_is_asked()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var noor = await desk.Client("Noor", anna);
        var coach = await desk.Party("otherProfessional", "Jobcoach");
        var wish = new NewConsent(noor.Id, coach.Id, Purpose, ["name"], desk.Today.AddDays(30));

        var preview = (await Read(desk).Preview(anna, noor.Client, wish)).Value;
        var asked = await new AskConsent(desk.Store, desk.Regulations).Run(anna, noor.Client, wish, CommandKey.New());

        await using var db = await desk.Store.Read();
        Assert.Equal(preview.Text.Hash, db.Consents.Single(c => c.Id == asked.Value).TextHash);
        Assert.Equal(["Noor"], (await Waiting(desk).Of(anna)).Value.Rows.Select(r => r.ClientName));
        Assert.Empty((await Waiting(desk).Of(await desk.Staff("Bram"))).Value.Rows);
    }

    [Fact]
    public async Task A_processor_has_no_form()
    {
        using var desk = await Desk.Of("psycro");
        var anna = await desk.Staff("Anna", controller: (await desk.Party("zkmPractitioner", "Oost")).Id);
        var noor = await desk.Client("Noor", anna, "zkmValuation", PrincipalKind.ZkmPractitioner);

        Assert.False((await Read(desk).Of(anna, noor.Client)).Value.Exists);
        Assert.IsType<ConsentsDoNotExistHere>((await Waiting(desk).Of(anna)).Refusal);
    }

    [Fact]
    public async Task Somebody_elses_client_does_not_exist()
    {
        using var desk = await Desk.Of();
        var noor = await desk.Client("Noor", await desk.Staff("Anna"));
        var coach = await desk.Party("otherProfessional", "Jobcoach");
        var stranger = await desk.AStranger();

        Assert.IsType<NotFound>((await Read(desk).Of(stranger, noor.Client)).Refusal);
        Assert.IsType<NotFound>((await Read(desk).Choices(stranger, noor.Client, noor.Id, coach.Id)).Refusal);
        Assert.IsType<NotFound>((await Read(desk).Preview(stranger, noor.Client, new(noor.Id, coach.Id, Purpose, ["name"], desk.Today))).Refusal);
    }

    static ReadConsentToAsk Read(Desk desk) => new(desk.Store, desk.Regulations, desk.Clock);

    static WaitingConsents Waiting(Desk desk) => new(desk.Store, desk.Regulations, desk.Clock);
}
