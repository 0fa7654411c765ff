using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Dossiers;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Tests.Support;

namespace Portal.Tests.Rights;

/// <summary>A client, her adviser, and a request that is decided on.</summary>
public abstract class ADecision : IAsyncLifetime
{
    private protected const string Words = "Dit is wat ons bij de intake zo is verteld.";

    private protected APortal portal = null!;
    private protected AClient noor = null!;
    private protected ATrajectory trajectory = null!;
    private protected Actor anna = null!;

    public async Task InitializeAsync()
    {
        portal = await APortal.Of();
        noor = portal.Client("Noor");
        anna = portal.Adviser("Anna");
        trajectory = noor.Trajectory(adviser: anna);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    private protected async Task<RequestId> Filed(RightId right) => right is RightId.Access
        ? await portal.Filed(noor, right)
        : await portal.Filed(noor, right, await trajectory.Item("name"), right is RightId.Rectification ? "Noor" : null);

    private protected List<DocumentKind> Documents(RequestId request) => portal.Look(db => db.Documents.Where(d => d.Subject == request.Value && d.Kind != DocumentKind.Acknowledgement).Select(d => d.Kind).ToList());
}
