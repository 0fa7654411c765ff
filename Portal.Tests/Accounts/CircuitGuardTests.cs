using System.Security.Claims;
using Portal.Web.Accounts;

namespace Portal.Tests.Accounts;

public sealed class CircuitGuardTests
{
    static readonly Guid Alice = Guid.NewGuid();
    static readonly Guid Seat = Guid.NewGuid();

    public static TheoryData<string, Guid, string, Guid> Others => new()
    {
        { "another account", Guid.NewGuid(), "stamp", Seat },
        { "after the password was changed", Alice, "another stamp", Seat },
        { "after another role was chosen", Alice, "stamp", Guid.NewGuid() },
    };

    [Fact]
    public async Task A_circuit_works_for_who_opened_it()
    {
        var (guard, _) = await Opened();
        await guard.OnConnectionUpAsync(null!, default);
        Assert.True(await Acts(guard));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_circuit_does_nothing_for(string whom, Guid account, string stamp, Guid membership)
    {
        var (guard, who) = await Opened();
        who.User = Principals.Of(account, stamp, membership);
        Assert.False(await Acts(guard), whom);
        await Assert.ThrowsAsync<CircuitIsNotYoursException>(() => guard.OnConnectionUpAsync(null!, default));
    }

    [Fact]
    public async Task A_circuit_does_nothing_once_the_session_has_ended()
    {
        var (guard, who) = await Opened();
        who.User = new ClaimsPrincipal(new ClaimsIdentity());
        Assert.False(await Acts(guard));
    }

    static async Task<(CircuitGuard Guard, Fixed Who)> Opened()
    {
        var who = new Fixed(Principals.Of(Alice, "stamp", Seat));
        var guard = new CircuitGuard(who);
        await guard.OnCircuitOpenedAsync(null!, default);
        return (guard, who);
    }

    static async Task<bool> Acts(CircuitGuard guard)
    {
        var acted = false;
        var handler = guard.CreateInboundActivityHandler(_ =>
        {
            acted = true;
            return Task.CompletedTask;
        });
        if (await Record.ExceptionAsync(() => handler(null!)) is { } refused) Assert.IsType<CircuitIsNotYoursException>(refused);
        return acted;
    }
}
