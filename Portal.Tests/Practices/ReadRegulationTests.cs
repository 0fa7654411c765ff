using Portal.Core;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Tests.Support;
using Portal.Web.Practices;

namespace Portal.Tests.Practices;

public class ReadRegulationTests
{
    [Fact]
    public async Task Staff_reads_the_regulation_of_its_own_practice_and_a_client_reads_it_elsewhere()
    {
        using var desk = await Desk.Of("psycro");
        var read = new ReadRegulation(desk.Store, desk.Regulations);

        Assert.Equal("psycro", (await read.Of(await desk.Staff("Sam", Role.ProcessorStaff))).Value.Profile.ProfileId);
        Assert.Equal("pro6-advies", (await read.Of(await desk.AStranger())).Value.Profile.ProfileId);
        Assert.IsType<NotFound>((await read.Of((await desk.Staff("Noor")) with { Role = Role.Client })).Refusal);
    }

    [Theory]
    [InlineData("active-case-management")]
    [InlineData("opwaarts")]
    [InlineData("pro6-advies")]
    [InlineData("psycro")]
    [InlineData("zicht-op-zin")]
    public void Every_mend_is_said_in_words(string id)
    {
        var profile = Shipped.Profile(id);

        Assert.All(profile.Mends, mend =>
        {
            var said = $"{MendWords.Where(profile, mend.Path)} | {MendWords.Value(profile, mend.Was)} | {MendWords.Value(profile, mend.Becomes)} | {MendWords.Law(profile, mend.Because)}";
            Assert.DoesNotMatch(@"[a-z][A-Z]|\[|\||P[0-9]", said.Replace(" | ", " ", StringComparison.Ordinal));
        });
    }
}
