using Portal.Core;
using Portal.Core.Disclosures;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Tests.Support;

namespace Portal.Tests.Disclosures;

/// <summary>A trajectory of which something could leave, and the gate that is asked.</summary>
public abstract class AGate : IAsyncLifetime
{
    private protected const string ByConsent = "disclosureOnConsent";

    private protected APortal portal = null!;
    private protected AClient noor = null!;
    private protected Party uwv = null!, coach = null!;
    private protected ATrajectory trajectory = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        (uwv, coach) = (portal.Party("uwv", "UWV"), portal.Party("otherProfessional", "Jobcoach"));
        trajectory = noor.Trajectory("reintegration", PrincipalKind.Uwv, principal: uwv);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    private protected async Task<IReadOnlyList<Refusal>> No(Party to, string purpose, LegalGround? claimed, params ItemId[] items) =>
        Assert.IsType<GateSaysNo>((await portal.Prepare(trajectory, to, purpose, claimed, items)).Refusal).Reasons;
}
