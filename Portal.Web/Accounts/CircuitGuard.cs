using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Portal.Web.Accounts;

/// <summary>
/// A circuit's secret works like a bearer token: the framework lets whoever holds it take the circuit over, with what is loaded
/// in it. So the circuit remembers who opened it, and does nothing for anybody else, nor after the session has ended.
/// </summary>
sealed class CircuitGuard(AuthenticationStateProvider who) : CircuitHandler
{
    SessionClaims? opener;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => opener = await Now();

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Check();

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        async activity =>
        {
            await Check();
            await next(activity);
        };

    async Task Check()
    {
        if (opener is null || await Now() != opener) throw new CircuitIsNotYoursException();
    }

    async Task<SessionClaims?> Now() => SessionClaims.Of((await who.GetAuthenticationStateAsync()).User);
}

/// <summary>Ends the circuit; the browser is told to load the page again.</summary>
sealed class CircuitIsNotYoursException() : Exception("The circuit belongs to another session.");
