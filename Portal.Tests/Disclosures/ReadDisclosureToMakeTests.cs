using Portal.Core;
using Portal.Core.Disclosures;
using Portal.Core.Practices;
using Portal.Core.Storage;
using Portal.Tests.Support;

namespace Portal.Tests.Disclosures;

public class ReadDisclosureToMakeTests
{
    [Fact]
    public async Task The_gate_is_asked_before_and_says_every_reason()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var noor = await desk.Client("Noor", anna);
        var name = await desk.Item(noor, "name", "Noor");
        var coach = await desk.Party("otherProfessional", "Jobcoach");

        var answer = (await Read(desk).Ask(anna, noor.Client, new(noor.Id, coach.Id, "disclosureOnConsent", [name.Id]))).Value;

        Assert.False(answer.IsYes);
        Assert.IsType<ConsentIsMissing>(Assert.Single(answer.Reasons));
    }

    [Fact]
    public async Task What_was_made_ready_waits_until_it_leaves_with_its_package()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var uwv = await desk.Party("uwv", "UWV");
        var noor = await desk.Client("Noor", anna, principal: uwv.Id);
        var name = await desk.Item(noor, "name", "Noor");
        var wish = new NewDisclosure(noor.Id, uwv.Id, "reporting", [name.Id]);
        Assert.Equal(Ground.Principal, (await Read(desk).Ask(anna, noor.Client, wish)).Value.Ground);

        var id = (await new PrepareDisclosure(desk.Store, desk.Regulations).Run(anna, noor.Client, wish, CommandKey.New())).Value;
        Assert.Equal([id], (await Waiting(desk).Of(anna)).Value.Rows.Select(r => r.Disclosure));
        Assert.Empty((await Waiting(desk).Of(await desk.Staff("Bram"))).Value.Rows);
        Assert.False((await new ReleaseDisclosure(desk.Store, desk.Regulations, desk.Press).Run(anna, id, CommandKey.New())).IsRefused);

        Assert.Empty((await Waiting(desk).Of(anna)).Value.Rows);
        var made = (await Read(desk).Made(anna, id)).Value;
        Assert.Equal(DisclosureState.Released, made.State);
        Assert.NotNull(made.Package);
    }

    [Fact]
    public async Task Somebody_elses_client_and_disclosure_do_not_exist()
    {
        using var desk = await Desk.Of();
        var anna = await desk.Staff("Anna");
        var uwv = await desk.Party("uwv", "UWV");
        var noor = await desk.Client("Noor", anna, principal: uwv.Id);
        var name = await desk.Item(noor, "name", "Noor");
        var wish = new NewDisclosure(noor.Id, uwv.Id, "reporting", [name.Id]);
        var id = (await new PrepareDisclosure(desk.Store, desk.Regulations).Run(anna, noor.Client, wish, CommandKey.New())).Value;
        var stranger = await desk.AStranger();

        Assert.IsType<NotFound>((await Read(desk).Of(stranger, noor.Client)).Refusal);
        Assert.IsType<NotFound>((await Read(desk).Ask(stranger, noor.Client, wish)).Refusal);
        Assert.IsType<NotFound>((await Read(desk).Made(stranger, id)).Refusal);
        Assert.Empty((await Waiting(desk).Of(stranger)).Value.Rows);
    }

    [Fact]
    public async Task A_processor_has_no_form()
    {
        using var desk = await Desk.Of("psycro");
        var anna = await desk.Staff("Anna", controller: (await desk.Party("zkmPractitioner", "Oost")).Id);
        var noor = await desk.Client("Noor", anna, "zkmValuation", PrincipalKind.ZkmPractitioner);

        Assert.False((await Read(desk).Of(anna, noor.Client)).Value.Exists);
        Assert.IsType<DisclosuresDoNotExistHere>((await Waiting(desk).Of(anna)).Refusal);
    }

    static ReadDisclosureToMake Read(Desk desk) => new(desk.Store, desk.Regulations, desk.Clock);

    static WaitingDisclosures Waiting(Desk desk) => new(desk.Store, desk.Regulations, desk.Clock);
}
