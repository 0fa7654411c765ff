using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core;
using Portal.Core.Documents;
using Portal.Core.Intake;
using Portal.Core.People;
using Portal.Core.Practices;
using Portal.Core.Rights;
using Portal.Core.Signing;
using Portal.Core.Storage;
using Portal.Tests.Support;
using Portal.Web.Accounts;
using Portal.Web.Demo;

namespace Portal.Tests.Accounts;

/// <summary>A host of its own: these tests take people's access away, each of somebody else.</summary>
public sealed class SessionTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task The_seat_of_who_is_signed_in_has_role_practice_and_name()
    {
        var seat = await Session(await User("Anna")).Seat();
        Assert.Equal(("Anna Voorbeeld", "Pro6 Advies", true), (seat!.Actor.Name, seat.Practice, seat.Actor.IsAdviser));
    }

    [Fact]
    public async Task Who_has_two_roles_can_change_and_nobody_else_is_asked_to()
    {
        var arno = (await portal.Services.GetRequiredService<Seats>().Find(portal.Person("Arno").Account)).Single().Actor;
        using var caller = await portal.As("Arno");
        Assert.DoesNotContain("Wissel van rol", await caller.Read("/praktijk/mensen"), StringComparison.Ordinal);
        var enter = portal.Services.GetRequiredService<EnterColleague>();
        (await enter.Run(arno, new(arno.Account, Role.Adviser, arno.Name, "coach", null, Invite: false), CommandKey.New())).Done();
        Assert.Contains("<a href=\"/kies\">Wissel van rol</a>", await caller.Read("/praktijk/mensen"), StringComparison.Ordinal);
        Assert.Contains("Adviseur", await caller.Read("/kies"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_was_taken_away_counts_at_the_next_question()
    {
        var session = Session(await User("Carla"));
        Assert.NotNull(await session.Actor());
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        (await db.Memberships.SingleAsync(m => m.Account == portal.Person("Carla").Account)).End(portal.Now);
        await db.SaveChangesAsync();
        Assert.Null(await session.Actor());
    }

    [Fact]
    public async Task An_account_that_was_switched_off_has_no_session_any_more()
    {
        var session = Session(await User("Piet"));
        using var caller = await portal.As("Piet");
        await Change("Piet", a => a.Disable(portal.Now));
        Assert.Null(await session.Actor());
        Assert.False(await session.ProvePassword(DemoPerson.Password));
        Assert.DoesNotContain("Aangemeld als Piet", await caller.Read("/"), StringComparison.Ordinal);
        using var again = portal.Caller();
        Assert.Contains("klopt niet", await (await again.SignIn(portal.Person("Piet").Email, DemoPerson.Password)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_membership_in_a_cookie_gives_no_seat()
    {
        var (noor, anna) = (await User("Noor"), await User("Anna"));
        var mixed = new ClaimsIdentity(noor.Claims.Where(c => c.Type != SessionClaims.MembershipClaim), "test");
        mixed.AddClaim(anna.FindFirst(SessionClaims.MembershipClaim)!.Clone());
        Assert.Null(await Session(new(mixed)).Actor());
    }

    [Fact]
    public async Task While_the_browser_is_locked_to_a_desk_its_circuit_lives_on_and_nothing_behind_it_is_reached()
    {
        var user = await User("Anna");
        var sitting = Guid.NewGuid();
        ((ClaimsIdentity)user.Identity!).AddClaim(new(SessionClaims.SittingClaim, sitting.ToString()));
        var seats = portal.Services.GetRequiredService<Seats>();
        var anna = (await seats.Of(user))!.Actor;
        Assert.True(await Stands(user));

        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var trajectory = await db.Trajectories.FirstAsync(t => t.AssignedAdviser == anna.Adviser && t.EndedOn == null);
        var declaration = (await portal.Services.GetRequiredService<AskDeclaration>().Run(anna, trajectory.Client, new(trajectory.Id, DeclarationKind.RegulationReceived), CommandKey.New())).Done();
        (await portal.Services.GetRequiredService<OpenDesk>().Run(anna, trajectory.Client, new(DeskSubject.Declaration, declaration.Value, HowKnown.KnownPerson, sitting), CommandKey.New())).Done();
        Assert.Null(await seats.Of(user));
        Assert.True(await Stands(user));

        await Change("Anna", a => a.Disable(portal.Now));
        Assert.False(await Stands(user));
    }

    /// <summary>What an open circuit is asked each half minute.</summary>
    async Task<bool> Stands(ClaimsPrincipal user)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var asker = Assert.IsType<SessionRevalidation>(scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
        var ask = typeof(SessionRevalidation).GetMethod("ValidateAuthenticationStateAsync", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
        return await (Task<bool>)ask.Invoke(asker, [new AuthenticationState(user), CancellationToken.None])!;
    }

    [Fact]
    public async Task The_copy_of_all_data_has_the_address_with_which_the_client_signs_in()
    {
        var noor = portal.Person("Noor");
        var real = portal.Services.GetRequiredService<IAccountAddresses>();
        Assert.Equal(noor.Email, await real.Of(noor.Account, CancellationToken.None));
        Assert.Null(await real.Of(Id.New<AccountId>(), CancellationToken.None));

        await using var own = await APortal.Of();
        var client = own.Client("Noor");
        var adviser = client.Trajectory().Adviser;
        var request = await own.Filed(client, RightId.Access);
        DocumentPress press = new(own.Seals, own.Shelf, new OneAddress(client.Me.Account, "noor@voorbeeld.example"));
        (await new DecideRequest(own.Store, own.Regulations, HolidayCalendar.Netherlands, press).Run(adviser, new(request, DecisionResult.Granted), CommandKey.New())).Done();
        var document = own.Look(db => db.Documents.Single(d => d.Kind == DocumentKind.AccessReport));
        var sheet = new Documents.Sheet((await own.OpenDocument.Run(client, document.Id, CommandKey.New())).Done().Bytes);
        sheet.Says("E-mailadres om in te loggen noor@voorbeeld.example");
        Assert.Contains("noor@voorbeeld.example", System.Text.Encoding.UTF8.GetString(sheet.Files()["access-data.json"]), StringComparison.Ordinal);
    }

    sealed class OneAddress(AccountId account, string address) : IAccountAddresses
    {
        public Task<string?> Of(AccountId asked, CancellationToken stop) => Task.FromResult(asked == account ? address : null);
    }

    [Fact]
    public async Task Tries_side_by_side_all_count()
    {
        var check = portal.Services.GetRequiredService<PasswordCheck>();
        var id = portal.Person("Jan").Account;
        Assert.True(await check.Proves(id, DemoPerson.Password));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => check.Proves(id, "niet-dit-wachtwoord")));
        Assert.False(await check.Proves(id, DemoPerson.Password));
    }

    [Fact]
    public async Task A_right_password_wipes_the_wrong_tries()
    {
        var session = Session(await User("Loes"));
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 9; i++) Assert.False(await session.ProvePassword("niet-dit-wachtwoord"));
            Assert.True(await session.ProvePassword(DemoPerson.Password));
        }
    }

    Session Session(ClaimsPrincipal user) => new(
        new Fixed(user), portal.Services.GetRequiredService<Seats>(), portal.Services.GetRequiredService<PasswordCheck>());

    async Task<ClaimsPrincipal> User(string name)
    {
        var person = portal.Person(name);
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
        var stamp = await db.Users.Where(a => a.Id == person.Account.Value).Select(a => a.SecurityStamp).SingleAsync();
        var seat = (await portal.Services.GetRequiredService<Seats>().Find(person.Account)).Single();
        return Principals.Of(person.Account.Value, stamp!, seat.Actor.Membership.Value);
    }

    async Task Change(string name, Action<Account> change)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
        change(await db.Users.SingleAsync(a => a.Id == portal.Person(name).Account.Value));
        await db.SaveChangesAsync();
    }
}

static class Principals
{
    public static ClaimsPrincipal Of(Guid account, string stamp, Guid membership) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.ToString()),
            new("AspNet.Identity.SecurityStamp", stamp),
            new(SessionClaims.MembershipClaim, membership.ToString()),
        ], "test"));
}

sealed class Fixed(ClaimsPrincipal user) : AuthenticationStateProvider
{
    public ClaimsPrincipal User { get; set; } = user;

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(User));
}
