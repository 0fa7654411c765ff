using Portal.Core;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Dossiers;

public class ReadDossierTests
{
    [Fact]
    public async Task What_is_restricted_leaves_without_its_value_and_a_BSN_with_three_digits()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var noor = await desk.Client("Noor", anna);
        await desk.Item(noor, "email", "noor@voorbeeld.example");
        await desk.Item(noor, "bsn", "999990019");
        await desk.Item(noor, "fileNotes", "Geheim");

        var items = (await Dossier(desk).Of(anna, noor.Client)).Value.Categories.SelectMany(g => g.Items).ToDictionary(i => i.Category.Id);

        Assert.Equal(("noor@voorbeeld.example", false), (items["email"].Value, items["email"].IsMasked));
        Assert.Equal(("******019", true), (items["bsn"].Value, items["bsn"].IsMasked));
        Assert.Equal((null, true), (items["fileNotes"].Value, items["fileNotes"].IsMasked));
    }

    [Fact]
    public async Task Earlier_values_of_what_is_restricted_stay_hidden_too()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var noor = await desk.Client("Noor", anna);
        var (open, hidden) = (await desk.Item(noor, "email", "oud"), await desk.Item(noor, "fileNotes", "oud"));
        foreach (var item in new[] { open, hidden })
            Assert.False((await new EditItem(desk.Store, desk.Regulations).Run(anna, item.Id, "nieuw", item.Version, CommandKey.New())).IsRefused);

        var items = (await Dossier(desk).Of(anna, noor.Client)).Value.Categories.SelectMany(g => g.Items).ToDictionary(i => i.Category.Id);

        Assert.Equal(("oud", "Anna"), items["email"].History.Select(h => (h.Was, h.By)).Single());
        Assert.Null(items["fileNotes"].History.Single().Was);
    }

    [Fact]
    public async Task A_colleague_sees_only_with_leave_and_only_what_colleagues_see()
    {
        using var desk = await Desk.Of();
        var (anna, bram) = (await desk.Staff("Anna"), await desk.Staff("Bram"));
        var noor = await desk.Client("Noor", anna);
        await desk.Item(noor, "email", "noor@voorbeeld.example");
        await desk.Item(noor, "invoiceData", "Factuur 1", "administration");

        Assert.IsType<ReasonIsNeeded>((await Dossier(desk).Of(bram, noor.Client)).Refusal);
        await new TakeAccess(desk.Store, desk.Regulations).Run(bram, noor.Client, "Anna is vandaag ziek thuis.", CommandKey.New());

        Assert.Equal(["email"], (await Dossier(desk).Of(bram, noor.Client)).Value.Categories.Select(g => g.Category.Id));
        Assert.Equal(2, (await Dossier(desk).Of(anna, noor.Client)).Value.Categories.Count);
    }

    [Fact]
    public async Task A_processor_knows_no_consents_and_no_disclosures()
    {
        using var desk = await Desk.Of("psycro");
        var anna = await desk.Staff("Anna", controller: (await desk.Party("zkmPractitioner", "Oost")).Id);
        var noor = await desk.Client("Noor", anna, "zkmValuation", PrincipalKind.ZkmPractitioner);

        var dossier = (await Dossier(desk).Of(anna, noor.Client)).Value;

        Assert.Equal((false, false), (dossier.ConsentsExist, dossier.DisclosuresExist));
    }

    [Fact]
    public async Task Somebody_elses_client_does_not_exist()
    {
        using var desk = await Desk.Of();
        var noor = await desk.Client("Noor", await desk.Staff("Anna"));

        Assert.IsType<NotFound>((await Dossier(desk).Of(await desk.AStranger(), noor.Client)).Refusal);
        Assert.IsType<NotFound>((await Choices(desk).Of(await desk.AStranger(), noor.Client)).Refusal);
        Assert.IsType<NotFound>((await Dossier(desk).Of(await desk.Staff("Fleur", Role.PrivacyOfficer), noor.Client)).Refusal);
    }

    [Fact]
    public async Task The_form_offers_what_fits_the_trajectory_and_says_of_the_rest_why_not()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var noor = await desk.Client("Noor", anna, "coaching", PrincipalKind.Client);

        var form = (await Choices(desk).Of(anna, noor.Client)).Value.Trajectories.Single();

        Assert.Contains(form.Usable, c => c.Category.Id == "email" && c.Purposes.Count > 0 && c.Sources.Count > 0);
        Assert.DoesNotContain(form.Usable, c => c.Category.Id == "bsn");
        Assert.All(form.Closed, c => Assert.NotEmpty(c.Why));
        Assert.Contains(form.Closed, c => c.Why.OfType<BsnWithoutBasis>().Any());
    }

    static ReadDossier Dossier(Desk desk) => new(desk.Store, desk.Regulations, desk.Clock);

    static ReadItemChoices Choices(Desk desk) => new(desk.Store, desk.Regulations, desk.Clock);
}
